const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
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
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text + alphabet[(held << (5 - bits)) & 31]
}
