/** The digits of base32 in lower case. */
export const base32Digits = 'abcdefghijklmnopqrstuvwxyz234567'

/** Bytes as lower-case base32 without padding (RFC 4648, section 6): 16 bytes are 26 characters. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    for (; bits >= 5; bits -= 5) text += base32Digits.charAt((held >> (bits - 5)) & 31)
  }
  return bits > 0 ? text + base32Digits.charAt((held << (5 - bits)) & 31) : text
}

/**
 * The bytes of lower-case base32 text. Strict: what it gives encodes to the same text again.
 * @throws RangeError
 */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array((text.length * 5) >> 3)
  let length = 0
  let held = 0
  let bits = 0
  for (let index = 0; index < text.length; index++) {
    const value = base32Digits.indexOf(text.charAt(index))
    if (value === -1) throw malformed()
    held = ((held << 5) | value) & 0xffff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    decoded[length++] = (held >> bits) & 0xff
  }
  // What is left over has no digit too many, and no bit that would be lost.
  if (bits >= 5 || (held & ((1 << bits) - 1)) !== 0) throw malformed()
  return decoded
}

function malformed(): RangeError {
  return new RangeError('not strict lower-case base32')
}
