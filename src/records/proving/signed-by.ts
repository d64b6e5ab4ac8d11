import { createPublicKey, verify } from 'node:crypto'
import { decodeBase58 } from '../../bytes/base58.ts'
import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'

/** Whether a compact JWS was signed by an Ed25519 key. @param key - `z6Mk…` */
export function isSignedBy(jws: string, key: string): boolean {
  const end = jws.lastIndexOf('.')
  // Two bytes say of which kind the key is.
  const x = encodeBase64url(decodeBase58(key.slice(1)).slice(2))
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const signed = new TextEncoder().encode(jws.slice(0, end))
    return verify(null, signed, publicKey, decodeBase64url(jws.slice(end + 1)))
  } catch {
    return false
  }
}
