import { encodeBase32 } from '../../bytes/base32.ts'

const shape = /^[a-z2-7]{26}$/

/** Whether a text is 128 bits as RFC 4648 base32 without padding, in small letters. Award ids and claim codes are. */
export function isAwardId(text: string): boolean {
  return shape.test(text)
}

/**
 * 16 random bytes as an award id or claim code (RFC 4648, section 6; lower case, no padding).
 *
 * @throws RangeError unless there are 16
 */
export function awardIdFrom(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('an award id is made of 16 bytes')
  return encodeBase32(bytes)
}
