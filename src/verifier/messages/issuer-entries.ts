import { entriesOf, failed, passed, unknown } from './entry.ts'

const tryLater = 'Try again later. If it stays like this, ask the issuer.'
const doNotRely =
  'Do not rely on it. Ask the issuer, at an address that you know, whether they awarded it.'

/** Who is the issuer, and how do we know? */
export const issuerEntries = entriesOf('issuer', {
  'issuer-proven-domain': passed(
    'The issuer is proven by its web domain',
    'The issuer’s own website lists the key that signed this badge. Whether you trust that website is up to you.',
  ),
  'issuer-proven-key-set': passed(
    'The issuer is proven by the keys on its web domain',
    'The key that signed this badge is in the list of keys on the issuer’s own website.',
  ),
  'issuer-proven-key-link': passed(
    'The issuer is proven by its web profile',
    'The issuer’s own profile lists the key that signed this badge, and the key names the issuer.',
  ),
  'issuer-proven-hosted': passed(
    'The issuer is proven by its website',
    'The badge is kept on the issuer’s own website.',
  ),
  'issuer-key-only': passed(
    'The issuer is a key, not a place',
    'The badge was signed by the key that it names as its issuer. Nobody vouches for the name beside it: anybody can make such a key.',
    'Ask the issuer, at an address that you know, whether this key is theirs.',
  ),
  'assessor-named': passed(
    'The badge names who signed this',
    'The issuer of the badge says that whoever holds this key may judge, and has agreed.',
  ),
  'assessor-not-named': failed(
    'The badge does not name who signed this',
    'It speaks of what was done for the badge, but it is not proven to come from anybody who was asked.',
    'Ignore it.',
  ),
  'assessor-later': failed(
    'It was signed after the badge was given',
    'The issuer has not seen it, and nobody knows who held the key by then.',
    'Ignore it.',
  ),
  'issuer-missing': failed(
    'It does not say who issued it',
    'There is no issuer in the badge, or it is not written as the standard says.',
    doNotRely,
  ),
  'issuer-unreachable': unknown(
    'The issuer’s website could not be asked',
    'Whether the issuer stands behind this badge could not be found out.',
    tryLater,
  ),
  'issuer-document-unfit': unknown(
    'The issuer’s website gave an answer that cannot be used',
    'What stands at the issuer’s address is not a description of that issuer.',
    tryLater,
  ),
  'issuer-keys-silent': unknown(
    'The issuer’s website names no keys',
    'The issuer’s website answers, but does not say which keys sign its badges.',
    'Ask the issuer to publish its keys.',
  ),
  'issuer-method-unknown': unknown(
    'The issuer is named in a way that we do not know',
    'This kind of issuer name cannot be looked up by this verifier.',
    'Ask the issuer which verifier they recommend.',
  ),
  'issuer-not-proven': unknown(
    'The issuer is not proven',
    'The signature fits a key that the badge itself brought along. That proves nothing about the issuer: anybody can sign with a key of their own.',
    doNotRely,
  ),
  'issuer-signature-wrong': unknown(
    'The issuer is not proven',
    'As the signature does not fit, nothing shows that this issuer made the badge.',
    doNotRely,
  ),
  'issuer-not-hosting': unknown(
    'The issuer is not proven',
    'As the badge could not be found where this issuer keeps its badges, nothing shows that the issuer made it.',
    doNotRely,
  ),
  'issuer-key-not-listed': failed(
    'The issuer does not know this key',
    'The issuer’s own website lists its keys, and the one that signed this badge is not among them.',
    doNotRely,
  ),
  'issuer-key-wrong-purpose': failed(
    'The key is not for badges',
    'The issuer has this key, but not for signing badges.',
    doNotRely,
  ),
  'issuer-key-not-own': failed(
    'The key belongs to somebody else',
    'The key that signed this badge says that it belongs to somebody other than the issuer.',
    doNotRely,
  ),
  'issuer-key-revoked': failed(
    'The key was withdrawn',
    'The issuer has withdrawn the key that signed this badge.',
    'Ask the issuer for a copy signed with a new key.',
  ),
  'issuer-key-expired': failed(
    'The key has run out',
    'The issuer says until when this key may be used, and that day has passed.',
    'Ask the issuer for a copy signed with a new key.',
  ),
})
