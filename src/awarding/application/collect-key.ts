import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'

const coordinateBytes = 32
/** Begins a point that is written whole (SEC 1, section 2.3.3). */
const whole = 4

/** A key on P-256 as letters for a link: the point, whole. */
export function collectKeyLetters({ x = '', y = '' }: PublicJwk): string {
  return encodeBase64url(Uint8Array.of(whole, ...decodeBase64url(x), ...decodeBase64url(y)))
}

/** The key in a link; undefined where letters are missing. Whether it is on the curve WebCrypto says when it is used. */
export function readCollectKey(letters: string): PublicJwk | undefined {
  try {
    const bytes = decodeBase64url(letters)
    if (bytes.length !== 1 + 2 * coordinateBytes || bytes[0] !== whole) return undefined
    const x = encodeBase64url(bytes.slice(1, 1 + coordinateBytes))
    const y = encodeBase64url(bytes.slice(1 + coordinateBytes))
    return { kty: 'EC', crv: 'P-256', x, y }
  } catch {
    return undefined
  }
}
