import { bytesOfHex } from '../../bytes/hex.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { digestText } from '../../bytes/sha256.ts'
import { publicJwkOf, type PrivateJwk } from './jwk.ts'

/** PrivateKeyInfo (RFC 5208) of a P-256 key (RFC 5915) without its public half, up to the 32 bytes of the scalar. */
const pkcs8Head = '308141020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420'

/**
 * A sealing key that is public on purpose: its private scalar is the SHA-256 of a sentence. For samples only.
 * Needs a WebCrypto that works out the public half of a PKCS #8 key, as Node's and Chromium's do.
 */
export async function sampleSealingKey(sentence: string): Promise<PrivateJwk> {
  const pkcs8 = joinBytes([bytesOfHex(pkcs8Head), await digestText(sentence)])
  const key = await crypto.subtle.importKey(
    'pkcs8',
    pkcs8,
    { name: 'ECDH', namedCurve: 'P-256' },
    true,
    ['deriveBits'],
  )
  const jwk = await crypto.subtle.exportKey('jwk', key)
  return { ...publicJwkOf(jwk), d: jwk.d ?? '' }
}
