import { entriesOf } from './entry.ts'

const tryLater = 'Try again later. If it stays like this, ask the issuer.'
const doNotRely =
  'Do not rely on it. Ask the issuer, at an address that you know, whether they awarded it.'

/** Who is the issuer, and how do we know? */
export const issuerEntries = entriesOf('issuer', {
  'issuer-proven-domain': {
    outcome: 'passed',
    title: 'The issuer is proven by its web domain',
    message:
      'The issuer’s own website lists the key that signed this badge. Whether you trust that website is up to you.',
  },
  'issuer-proven-key-set': {
    outcome: 'passed',
    title: 'The issuer is proven by the keys on its web domain',
    message: 'The key that signed this badge is in the list of keys on the issuer’s own website.',
  },
  'issuer-proven-key-link': {
    outcome: 'passed',
    title: 'The issuer is proven by its web profile',
    message:
      'The issuer’s own profile lists the key that signed this badge, and the key names the issuer.',
  },
  'issuer-proven-hosted': {
    outcome: 'passed',
    title: 'The issuer is proven by its website',
    message: 'The badge is kept on the issuer’s own website.',
  },
  'issuer-key-only': {
    outcome: 'passed',
    title: 'The issuer is a key, not a place',
    message:
      'The badge was signed by the key that it names as its issuer. Nobody vouches for the name beside it: anybody can make such a key.',
    remedy: 'Ask the issuer, at an address that you know, whether this key is theirs.',
  },
  'issuer-missing': {
    outcome: 'failed',
    title: 'It does not say who issued it',
    message: 'There is no issuer in the badge, or it is not written as the standard says.',
    remedy: doNotRely,
  },
  'issuer-unreachable': {
    outcome: 'unknown',
    title: 'The issuer’s website could not be asked',
    message: 'Whether the issuer stands behind this badge could not be found out.',
    remedy: tryLater,
  },
  'issuer-document-unfit': {
    outcome: 'unknown',
    title: 'The issuer’s website gave an answer that cannot be used',
    message: 'What stands at the issuer’s address is not a description of that issuer.',
    remedy: tryLater,
  },
  'issuer-keys-silent': {
    outcome: 'unknown',
    title: 'The issuer’s website names no keys',
    message: 'The issuer’s website answers, but does not say which keys sign its badges.',
    remedy: 'Ask the issuer to publish its keys.',
  },
  'issuer-method-unknown': {
    outcome: 'unknown',
    title: 'The issuer is named in a way that we do not know',
    message: 'This kind of issuer name cannot be looked up by this verifier.',
    remedy: 'Ask the issuer which verifier they recommend.',
  },
  'issuer-not-proven': {
    outcome: 'unknown',
    title: 'The issuer is not proven',
    message:
      'The signature fits a key that the badge itself brought along. That proves nothing about the issuer: anybody can sign with a key of their own.',
    remedy: doNotRely,
  },
  'issuer-signature-wrong': {
    outcome: 'unknown',
    title: 'The issuer is not proven',
    message: 'As the signature does not fit, nothing shows that this issuer made the badge.',
    remedy: doNotRely,
  },
  'issuer-not-hosting': {
    outcome: 'unknown',
    title: 'The issuer is not proven',
    message:
      'As the badge could not be found where this issuer keeps its badges, nothing shows that the issuer made it.',
    remedy: doNotRely,
  },
  'issuer-key-not-listed': {
    outcome: 'failed',
    title: 'The issuer does not know this key',
    message:
      'The issuer’s own website lists its keys, and the one that signed this badge is not among them.',
    remedy: doNotRely,
  },
  'issuer-key-wrong-purpose': {
    outcome: 'failed',
    title: 'The key is not for badges',
    message: 'The issuer has this key, but not for signing badges.',
    remedy: doNotRely,
  },
  'issuer-key-not-own': {
    outcome: 'failed',
    title: 'The key belongs to somebody else',
    message:
      'The key that signed this badge says that it belongs to somebody other than the issuer.',
    remedy: doNotRely,
  },
  'issuer-key-revoked': {
    outcome: 'failed',
    title: 'The key was withdrawn',
    message: 'The issuer has withdrawn the key that signed this badge.',
    remedy: 'Ask the issuer for a copy signed with a new key.',
  },
  'issuer-key-expired': {
    outcome: 'failed',
    title: 'The key has run out',
    message: 'The issuer says until when this key may be used, and that day has passed.',
    remedy: 'Ask the issuer for a copy signed with a new key.',
  },
})
