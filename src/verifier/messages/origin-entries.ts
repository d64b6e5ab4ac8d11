import { entriesOf } from './entry.ts'

const tryLater = 'Try again later, or ask the issuer whether the badge still stands.'

const ofHosted = entriesOf('hosted', {
  'hosted-copy-used': {
    outcome: 'passed',
    title: 'It is on the issuer’s website',
    message: 'Everything shown here is what that website says today.',
  },
  'hosted-not-used': {
    outcome: 'not-applicable',
    title: 'It does not need a website',
    message: 'The badge is proven by its signature.',
  },
  'hosted-address-missing': {
    outcome: 'failed',
    title: 'It does not say where it can be checked',
    message: 'A badge of this kind must name its own web address, and this one does not.',
    remedy: 'Ask the issuer for the address of the badge.',
  },
  'hosted-unreachable': {
    outcome: 'unknown',
    title: 'The website could not be asked',
    message: 'The badge could not be compared with the copy on its website.',
    remedy: tryLater,
  },
  'hosted-missing': {
    outcome: 'failed',
    title: 'It is not on the website',
    message: 'The badge says where it can be found, and the website says that it is not there.',
    remedy: 'Ask the issuer whether the badge was withdrawn or has moved.',
  },
  'hosted-not-a-badge': {
    outcome: 'unknown',
    title: 'The website shows something else',
    message: 'At the address of the badge there is now something that is not a badge.',
    remedy: tryLater,
  },
  'hosted-id-differs': {
    outcome: 'failed',
    title: 'The website shows another badge',
    message: 'The badge at that address says that its address is a different one.',
    remedy: 'Do not rely on it. Ask the issuer for the address of the badge.',
  },
  'badge-class-unreachable': {
    outcome: 'unknown',
    title: 'What the badge is for could not be read',
    message: 'The description of the badge is on a website that could not be asked.',
    remedy: tryLater,
  },
  'badge-class-malformed': {
    outcome: 'failed',
    title: 'The description of the badge is broken',
    message: 'What the badge is for is not written as the standard says.',
    remedy: 'Tell the issuer what the details say.',
  },
})

const ofScope = entriesOf('scope', {
  'scope-inside': {
    outcome: 'passed',
    title: 'It stands where the issuer’s badges stand',
    message: 'The issuer says where its badges are kept, and this one is kept there.',
  },
  'scope-not-used': {
    outcome: 'not-applicable',
    title: 'Where it stands does not matter',
    message: 'The badge is proven by its signature.',
  },
  'scope-outside': {
    outcome: 'failed',
    title: 'It stands on somebody else’s website',
    message: 'The badge names an issuer, but it is not kept where that issuer keeps its badges.',
    remedy: 'Do not rely on it: anybody can put such a file on their own website. Ask the issuer.',
  },
  'scope-badge-outside': {
    outcome: 'failed',
    title: 'Its description stands on somebody else’s website',
    message: 'What the badge is for is described on a website that is not the issuer’s.',
    remedy: 'Do not rely on it. Ask the issuer.',
  },
  'scope-unknown': {
    outcome: 'unknown',
    title: 'Where the issuer keeps its badges is not known',
    message: 'The issuer could not be asked where its badges are kept.',
    remedy: tryLater,
  },
})

const ofPicture = entriesOf('picture', {
  'picture-agrees': {
    outcome: 'passed',
    title: 'The copy you have says the same',
    message: 'The badge in your hands and the one on the website agree.',
  },
  'picture-differs': {
    outcome: 'failed',
    title: 'The copy you have says something else',
    message:
      'The badge in your hands differs from the one on the website: it was changed, or it is an old copy.',
    remedy: 'Go by the badge on the website, or download it again from there.',
  },
  'picture-not-compared': {
    outcome: 'not-applicable',
    title: 'There is nothing to compare',
    message: 'There is only one copy of this badge here.',
  },
})

/** Does the website of the issuer stand behind it? */
export const originEntries = { ...ofHosted, ...ofScope, ...ofPicture }
