import type { Addresses } from '../../model/addresses/address.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import { contextUrl } from '../context-url.ts'
import { publicKeyPem } from './public-key-pem.ts'

/**
 * What the address of a compromised key answers, in the words that 2.0 has for a withdrawn Assertion.
 *
 * @param compromised the day the key stopped being trusted, `YYYY-MM-DD`
 */
export function toCompromisedCryptographicKey(
  issuerSlug: string,
  keyId: string,
  compromised: string,
  addresses: Addresses,
) {
  return {
    '@context': contextUrl.openBadges2,
    type: 'CryptographicKey',
    id: addresses.cryptographicKey(issuerSlug, keyId),
    owner: addresses.profile(issuerSlug),
    revoked: true,
    revocationReason: `Withdrawn on ${compromised}: somebody else may hold this key.`,
  }
}

/**
 * The document of one RSA key of an issuer. Open Badges 2.0, CryptographicKey. Its owner, the Profile, lists it in its
 * `publicKey`: a key linked one way only is not to be trusted.
 *
 * @throws {RangeError} for a key that is not RSA: 2.0 badges are signed with RS256.
 */
export function toCryptographicKey(issuerSlug: string, key: PublicKeyRecord, addresses: Addresses) {
  return {
    '@context': contextUrl.openBadges2,
    type: 'CryptographicKey',
    id: addresses.cryptographicKey(issuerSlug, key.id),
    owner: addresses.profile(issuerSlug),
    publicKeyPem: publicKeyPem(key.publicKeyJwk),
  }
}
