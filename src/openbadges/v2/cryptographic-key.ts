import type { Addresses } from '../../model/address.ts'
import type { PublicKeyRecord } from '../../model/record-types.ts'
import { contextUrl } from '../context-url.ts'
import { publicKeyPem } from './public-key-pem.ts'

/** Open Badges 2.0 CryptographicKey. */
export interface CryptographicKey {
  readonly '@context': string
  readonly type: 'CryptographicKey'
  readonly id: string
  /** The Profile, which lists this key in its `publicKey`: a key linked one way only is not to be trusted. */
  readonly owner: string
  readonly publicKeyPem: string
}

/**
 * The document of one RSA key of an issuer. Open Badges 2.0, CryptographicKey.
 *
 * @throws {RangeError} for a key that is not RSA: 2.0 badges are signed with RS256.
 */
export function toCryptographicKey(
  issuerSlug: string,
  key: PublicKeyRecord,
  addresses: Addresses,
): CryptographicKey {
  return {
    '@context': contextUrl.openBadges2,
    type: 'CryptographicKey',
    id: addresses.cryptographicKey(issuerSlug, key.id),
    owner: addresses.profile(issuerSlug),
    publicKeyPem: publicKeyPem(key.publicKeyJwk),
  }
}
