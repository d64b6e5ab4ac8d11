import { entriesOf, failed, notApplicable, passed, unknown } from './entry.ts'

const tryLater = 'Try again later, or ask the issuer whether the badge still stands.'

const ofHosted = entriesOf('hosted', {
  'hosted-copy-used': passed(
    'It is on the issuer’s website',
    'Everything shown here is what that website says today.',
  ),
  'hosted-not-used': notApplicable(
    'It does not need a website',
    'The badge is proven by its signature.',
  ),
  'hosted-address-missing': failed(
    'It does not say where it can be checked',
    'A badge of this kind must name its own web address, and this one does not.',
    'Ask the issuer for the address of the badge.',
  ),
  'hosted-unreachable': unknown(
    'The website could not be asked',
    'The badge could not be compared with the copy on its website.',
    tryLater,
  ),
  'hosted-missing': failed(
    'It is not on the website',
    'The badge says where it can be found, and the website says that it is not there.',
    'Ask the issuer whether the badge was withdrawn or has moved.',
  ),
  'hosted-not-a-badge': unknown(
    'The website shows something else',
    'At the address of the badge there is now something that is not a badge.',
    tryLater,
  ),
  'hosted-id-differs': failed(
    'The website shows another badge',
    'The badge at that address says that its address is a different one.',
    'Do not rely on it. Ask the issuer for the address of the badge.',
  ),
  'badge-class-unreachable': unknown(
    'What the badge is for could not be read',
    'The description of the badge is on a website that could not be asked.',
    tryLater,
  ),
  'badge-class-malformed': failed(
    'The description of the badge is broken',
    'What the badge is for is not written as the standard says.',
    'Tell the issuer what the details say.',
  ),
})

const ofScope = entriesOf('scope', {
  'scope-inside': passed(
    'It stands where the issuer’s badges stand',
    'The issuer says where its badges are kept, and this one is kept there.',
  ),
  'scope-not-used': notApplicable(
    'Where it stands does not matter',
    'The badge is proven by its signature.',
  ),
  'scope-outside': failed(
    'It stands on somebody else’s website',
    'The badge names an issuer, but it is not kept where that issuer keeps its badges.',
    'Do not rely on it: anybody can put such a file on their own website. Ask the issuer.',
  ),
  'scope-badge-outside': failed(
    'Its description stands on somebody else’s website',
    'What the badge is for is described on a website that is not the issuer’s.',
    'Do not rely on it. Ask the issuer.',
  ),
  'scope-unknown': unknown(
    'Where the issuer keeps its badges is not known',
    'The issuer could not be asked where its badges are kept.',
    tryLater,
  ),
})

const ofPicture = entriesOf('picture', {
  'picture-agrees': passed(
    'The copy you have says the same',
    'The badge in your hands and the one on the website agree.',
  ),
  'picture-differs': failed(
    'The copy you have says something else',
    'The badge in your hands differs from the one on the website: it was changed, or it is an old copy.',
    'Go by the badge on the website, or download it again from there.',
  ),
  'picture-not-compared': notApplicable(
    'There is nothing to compare',
    'There is only one copy of this badge here.',
  ),
})

/** Does the website of the issuer stand behind it? */
export const originEntries = { ...ofHosted, ...ofScope, ...ofPicture }
