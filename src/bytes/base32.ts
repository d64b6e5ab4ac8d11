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
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const character of text) {
    const value = base32Digits.indexOf(character)
    if (value === -1) throw malformed()
    held = ((held << 5) | value) & 0xffff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  const decoded = Uint8Array.from(bytes)
  if (encodeBase32(decoded) !== text) throw malformed()
  return decoded
}

function malformed(): RangeError {
  return new RangeError('not strict lower-case base32')
}
