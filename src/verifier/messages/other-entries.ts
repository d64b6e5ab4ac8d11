import { entriesOf, failed, notApplicable, passed, unknown } from './entry.ts'

const ofRecipient = entriesOf('recipient', {
  'recipient-matches': passed('It is yours', 'What you typed is what the badge was awarded to.'),
  'recipient-matches-weakly': passed(
    'It is yours, as far as an old badge can tell',
    'What you typed is what the badge was awarded to. But the badge hides it in an old way (MD5 or SHA-1) that is no longer safe against cheats.',
    'If much depends on it, ask the issuer to confirm that the badge is yours.',
  ),
  'recipient-differs': failed(
    'It was not awarded to what you typed',
    'The badge was awarded to something else, or to the same thing written in another way. The badge itself may still be good.',
    'Try another e-mail address of yours, an old one perhaps, or your claim code.',
  ),
  'recipient-method-unknown': unknown(
    'Whose it is could not be checked',
    'The badge hides its holder in a way that this verifier does not know.',
    'Ask the issuer to confirm that the badge is yours.',
  ),
  'recipient-not-named': unknown(
    'It does not say whose it is',
    'The badge names nobody that could be compared.',
    'Ask the issuer to confirm that the badge is yours.',
  ),
  'recipient-not-asked': notApplicable(
    'Whose it is was not asked',
    'A good badge may still be somebody else’s. Type an e-mail address or claim code to compare.',
  ),
})

const ofName = entriesOf('name', {
  'name-signed': passed(
    'The issuer signed this name',
    'The name that the link shows is the one that the issuer put into the badge.',
  ),
  'name-differs': failed(
    'The name is not the one in the badge',
    'The link shows a name, and it does not fit what the issuer signed: the link was altered, or was cut off. The badge itself may still be good.',
    'Ask its holder for the link again.',
  ),
  'name-not-signed': unknown(
    'The badge holds no name',
    'The link shows a name, and the issuer has put none into the badge.',
    'Ask its holder to show in another way that it is theirs.',
  ),
  'name-unproven': unknown(
    'Whose name it is could not be proven',
    'The link fits the badge, but nothing in the badge is proven.',
    'Do not rely on the name.',
  ),
})

const ofEndorsements = entriesOf('endorsements', {
  'endorsements-none': notApplicable(
    'Nobody else vouches for it',
    'The badge carries no endorsements. Most do not.',
  ),
  'endorsements-good': passed(
    'Others vouch for it',
    'Every endorsement that the badge carries is good.',
  ),
  'endorsement-bad': failed(
    'An endorsement is not good',
    'Somebody is said to vouch for the badge, and that is not true. The badge itself may still be good.',
    'Ignore that endorsement.',
  ),
  'endorsement-ended': failed(
    'An endorsement does not hold any more',
    'Somebody vouched for the badge, and does not any more, or only for another time. The badge itself may still be good.',
    'Ignore that endorsement.',
  ),
  'endorsement-unknown': unknown(
    'An endorsement could not be checked',
    'Whether others really vouch for the badge could not be found out.',
    'Ignore that endorsement, or try again later.',
  ),
})

const ofAssessors = entriesOf('assessors', {
  'assessors-named': passed(
    'Others looked and agreed',
    'The issuer says that others looked at what was done and agreed. None of them shows what they signed.',
  ),
  'assessors-shown': passed(
    'Others looked and agreed, and it can be seen',
    'The issuer says that others looked at what was done and agreed. What is shown of it was signed by keys that the badge names.',
  ),
  'assessors-doubtful': failed(
    'Somebody is said to have agreed, and that is not true',
    'Something that is shown does not come from any of those whom the badge names, or was changed. The badge itself may still be good.',
    'Ignore what is not proven.',
  ),
  'assessors-open': unknown(
    'What others signed could not be checked',
    'The issuer says that others looked at what was done and agreed. What they signed could not all be looked at.',
    'Try again later.',
  ),
})

const ofAppearance = entriesOf('appearance', {
  'appearance-plain': passed(
    'It does not pretend to be something else',
    'Names and addresses are written with visible letters of one alphabet.',
  ),
  'appearance-hidden-letters': failed(
    'A name has hidden letters in it',
    'A name holds signs that cannot be seen or that turn the text round, so it may read as something else.',
    'Compare the web address of the issuer, letter by letter, with one that you know.',
  ),
  'appearance-look-alike': failed(
    'The web address may look like another',
    'The issuer’s web address uses letters that can look like others.',
    'Compare it with an address that you know. The details show how it is really written.',
  ),
})

/** What does not decide whether the badge is good. */
export const otherEntries = {
  ...ofRecipient,
  ...ofName,
  ...ofEndorsements,
  ...ofAssessors,
  ...ofAppearance,
}
