import { decodeBase64, encodeBase64url } from '../../bytes/base64.ts'
import { hexOf } from '../../bytes/hex.ts'
import type { PublicJwk } from '../../proof/keys/jwk.ts'

const pem = /-----BEGIN PUBLIC KEY-----([\s\w+/=]+)-----END PUBLIC KEY-----/

/** How the SubjectPublicKeyInfo of every Ed25519 key begins. RFC 8410, section 4. */
const ed25519Start = '302a300506032b6570032100'

/**
 * A key from PEM (SubjectPublicKeyInfo), for the algorithms that 2.0 badges use; undefined for anything else. Ed25519
 * comes as its JWK, which needs no WebCrypto that knows it.
 */
export async function importPublicKeyPem(text: string): Promise<PublicJwk | CryptoKey | undefined> {
  const body = pem.exec(text)?.[1]?.replace(/\s/g, '')
  if (body === undefined || body.length > 8192) return undefined
  const der = decode(body)
  if (der === undefined) return undefined
  const ed25519 = ed25519Jwk(der)
  if (ed25519 !== undefined) return ed25519
  const kinds = [
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    { name: 'ECDSA', namedCurve: 'P-256' },
  ]
  for (const kind of kinds) {
    const key = await crypto.subtle
      .importKey('spki', der, kind, true, ['verify'])
      .catch(() => undefined)
    if (key !== undefined) return key
  }
  return undefined
}

function ed25519Jwk(der: Uint8Array): PublicJwk | undefined {
  const start = ed25519Start.length / 2
  if (der.length !== start + 32 || hexOf(der.subarray(0, start)) !== ed25519Start) return undefined
  return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(der.subarray(start)) }
}

function decode(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return decodeBase64(base64)
  } catch {
    return undefined
  }
}
