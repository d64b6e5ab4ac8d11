import { entriesOf } from './entry.ts'

const ofRecipient = entriesOf('recipient', {
  'recipient-matches': {
    outcome: 'passed',
    title: 'It is yours',
    message: 'What you typed is what the badge was awarded to.',
  },
  'recipient-matches-weakly': {
    outcome: 'passed',
    title: 'It is yours, as far as an old badge can tell',
    message:
      'What you typed is what the badge was awarded to. But the badge hides it in an old way (MD5 or SHA-1) that is no longer safe against cheats.',
    remedy: 'If much depends on it, ask the issuer to confirm that the badge is yours.',
  },
  'recipient-differs': {
    outcome: 'failed',
    title: 'It was not awarded to what you typed',
    message:
      'The badge was awarded to something else, or to the same thing written in another way. The badge itself may still be good.',
    remedy: 'Try another e-mail address of yours, an old one perhaps, or your claim code.',
  },
  'recipient-method-unknown': {
    outcome: 'unknown',
    title: 'Whose it is could not be checked',
    message: 'The badge hides its holder in a way that this verifier does not know.',
    remedy: 'Ask the issuer to confirm that the badge is yours.',
  },
  'recipient-not-named': {
    outcome: 'unknown',
    title: 'It does not say whose it is',
    message: 'The badge names nobody that could be compared.',
    remedy: 'Ask the issuer to confirm that the badge is yours.',
  },
  'recipient-not-asked': {
    outcome: 'not-applicable',
    title: 'Whose it is was not asked',
    message:
      'A good badge may still be somebody else’s. Type an e-mail address or claim code to compare.',
  },
})

const ofName = entriesOf('name', {
  'name-signed': {
    outcome: 'passed',
    title: 'The issuer signed this name',
    message: 'The name that the link shows is the one that the issuer put into the badge.',
  },
  'name-differs': {
    outcome: 'failed',
    title: 'The name is not the one in the badge',
    message:
      'The link shows a name, and it does not fit what the issuer signed: the link was altered, or was cut off. The badge itself may still be good.',
    remedy: 'Ask its holder for the link again.',
  },
  'name-not-signed': {
    outcome: 'unknown',
    title: 'The badge holds no name',
    message: 'The link shows a name, and the issuer has put none into the badge.',
    remedy: 'Ask its holder to show in another way that it is theirs.',
  },
  'name-unproven': {
    outcome: 'unknown',
    title: 'Whose name it is could not be proven',
    message: 'The link fits the badge, but nothing in the badge is proven.',
    remedy: 'Do not rely on the name.',
  },
})

const ofEndorsements = entriesOf('endorsements', {
  'endorsements-none': {
    outcome: 'not-applicable',
    title: 'Nobody else vouches for it',
    message: 'The badge carries no endorsements. Most do not.',
  },
  'endorsements-good': {
    outcome: 'passed',
    title: 'Others vouch for it',
    message: 'Every endorsement that the badge carries is good.',
  },
  'endorsement-bad': {
    outcome: 'failed',
    title: 'An endorsement is not good',
    message:
      'Somebody is said to vouch for the badge, and that is not true. The badge itself may still be good.',
    remedy: 'Ignore that endorsement.',
  },
  'endorsement-unknown': {
    outcome: 'unknown',
    title: 'An endorsement could not be checked',
    message: 'Whether others really vouch for the badge could not be found out.',
    remedy: 'Ignore that endorsement, or try again later.',
  },
})

const ofAppearance = entriesOf('appearance', {
  'appearance-plain': {
    outcome: 'passed',
    title: 'It does not pretend to be something else',
    message: 'Names and addresses are written with visible letters of one alphabet.',
  },
  'appearance-hidden-letters': {
    outcome: 'failed',
    title: 'A name has hidden letters in it',
    message:
      'A name holds signs that cannot be seen or that turn the text round, so it may read as something else.',
    remedy: 'Compare the web address of the issuer, letter by letter, with one that you know.',
  },
  'appearance-look-alike': {
    outcome: 'failed',
    title: 'The web address may look like another',
    message: 'The issuer’s web address uses letters that can look like others.',
    remedy: 'Compare it with an address that you know. The details show how it is really written.',
  },
})

/** What does not decide whether the badge is good. */
export const otherEntries = { ...ofRecipient, ...ofName, ...ofEndorsements, ...ofAppearance }
