import { digestText, type Sha256Hex } from '../../bytes/sha256.ts'
import { hexOf } from '../../bytes/hex.ts'

/**
 * The published form of an identity: `sha256$` and the lower-case hex of SHA-256 over the UTF-8 of identity and salt.
 * Open Badges 2.0, IdentityHash; 3.0, IdentityObject.
 * @param identity as normaliseIdentity gives it
 */
export function hashIdentity(identity: string, salt: string, sha256Hex: Sha256Hex): string {
  return `sha256$${sha256Hex(identity + salt)}`
}

/**
 * hashIdentity by WebCrypto.
 *
 * @example
 * ```ts
 * import { hashIdentityAsync } from './hash-identity.ts'
 *
 * // Open Badges 2.0, IdentityHash.
 * await hashIdentityAsync('a@example.com', 'KosherSalt') // => 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399'
 * ```
 */
export async function hashIdentityAsync(identity: string, salt: string): Promise<string> {
  return `sha256$${hexOf(await digestText(identity + salt))}`
}

/** A holder's name as it is hashed: trimmed, composed letters (Unicode NFC), one space between words. */
export function normaliseName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
}
