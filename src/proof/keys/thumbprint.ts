import { encodeBase64url } from '../../bytes/base64.ts'
import { digestText } from '../../bytes/sha256.ts'
import { publicJwkOf } from './jwk.ts'

/**
 * The SHA-256 thumbprint of a key, base64url: the id under which a key is published. RFC 7638, section 3.
 * @throws ProofFailure when the key is malformed or of an unknown type
 */
export async function thumbprintOf(jwk: unknown): Promise<string> {
  // publicJwkOf gives exactly the required members, in the order of section 3.3.
  const text = JSON.stringify(publicJwkOf(jwk))
  return encodeBase64url(await digestText(text))
}
