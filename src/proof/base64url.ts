import { ProofError } from './proof-error.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...alphabet].map((character, value) => [character, value]))

/** Bytes as base64url without padding. RFC 7515, section 2. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = ''
  let index = 0
  for (; index + 2 < bytes.length; index += 3) {
    const group =
      (byteAt(bytes, index) << 16) | (byteAt(bytes, index + 1) << 8) | byteAt(bytes, index + 2)
    text += digit(group >> 18) + digit(group >> 12) + digit(group >> 6) + digit(group)
  }
  const left = bytes.length - index
  if (left === 1) {
    const group = byteAt(bytes, index) << 16
    text += digit(group >> 18) + digit(group >> 12)
  } else if (left === 2) {
    const group = (byteAt(bytes, index) << 16) | (byteAt(bytes, index + 1) << 8)
    text += digit(group >> 18) + digit(group >> 12) + digit(group >> 6)
  }
  return text
}

/**
 * The bytes of base64url text. Strict: no padding, no white space, no stray trailing bits, so that one
 * sequence of bytes has exactly one text. RFC 4648, sections 3.5 and 5.
 * @throws ProofError `base64url-malformed`
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 === 1) throw malformed()
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const character of text) {
    const value = values.get(character)
    if (value === undefined) throw malformed()
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

function digit(value: number): string {
  return alphabet.charAt(value & 63)
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}

function malformed(): ProofError {
  return new ProofError('base64url-malformed', 'not strict base64url')
}
