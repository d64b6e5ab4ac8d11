import { hexOf } from './hex.ts'

/** SHA-256 of bytes by WebCrypto, as 64 lower-case hex digits. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
