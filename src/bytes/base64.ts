const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
// Tables and bytes instead of characters: every signed text of every award comes through here.
const codes = new TextEncoder().encode(alphabet)
const none = 64
const values = new Uint8Array(128).fill(none)
codes.forEach((code, value) => (values[code] = value))
const ascii = new TextDecoder()

/** Bytes as base64url without padding. RFC 7515, section 2. */
export function encodeBase64url(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  for (let index = 0, at = 0; index < bytes.length; index += 3, at += 4) {
    const group = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    text[at] = codes[group >> 18]!
    text[at + 1] = codes[(group >> 12) & 63]!
    text[at + 2] = codes[(group >> 6) & 63]!
    text[at + 3] = codes[group & 63]!
  }
  return ascii.decode(text.subarray(0, Math.ceil((bytes.length * 4) / 3)))
}

/**
 * The bytes of base64url text. Strict: no padding, no white space, no stray trailing bits, so that one
 * sequence of bytes has exactly one text. RFC 4648, sections 3.5 and 5.
 * @throws RangeError
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 === 1) throw malformed()
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text.charCodeAt(index)] ?? none
    if (value === none) throw malformed()
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  if ((held & ((1 << bits) - 1)) !== 0) throw malformed()
  return bytes
}

/** Bytes as base64 with padding. RFC 4648, section 4. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/')
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
}

/**
 * The bytes of base64 text as others write it: in either alphabet, with padding or without. Else as strict as
 * decodeBase64url.
 * @throws RangeError
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return decodeBase64url(
    text
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, ''),
  )
}

function malformed(): RangeError {
  return new RangeError('not strict base64url')
}
