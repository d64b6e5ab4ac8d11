import { decodeBase32 } from '../../bytes/base32.ts'

/** The bytes behind `VP1-`; undefined where what follows is in neither of the two alphabets. */
export function codeBytes(text: string): Uint8Array | undefined {
  const [, alphabet, digits] = /^VP1-([BR])([^]*)$/.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  if (alphabet === 'R') return decodeBase45(digits.replaceAll(/[\r\n]/g, ''))
  try {
    return decodeBase32(digits.replaceAll(/\s/g, '').toLowerCase())
  } catch {
    return undefined
  }
}

const base45Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** RFC 9285: three digits are two bytes, the lowest digit first; two at the end are one byte. */
function decodeBase45(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const [low = -1, middle = -1, high = 0] = Array.from(text.slice(at, at + 3), (digit) =>
      base45Digits.indexOf(digit),
    )
    const isPair = at + 3 > text.length
    const value = low + middle * 45 + high * 2025
    if (Math.min(low, middle, high) < 0 || value > (isPair ? 0xff : 0xffff)) return undefined
    bytes.push(...(isPair ? [value] : [value >> 8, value & 0xff]))
  }
  return Uint8Array.from(bytes)
}
