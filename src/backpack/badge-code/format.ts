import { decodeDigits, digitCount } from './digits.ts'
import { crc32 } from '../../bytes/crc32.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'

// A code is its head (version, length and checksum of the body: five bytes) and its body: checksum of the credential, the
// random parts with their number, and the text, packed. The text begins with which badge's words are left to the site.

const version = 1
/** Later ones, by whose number it can be told that they are codes. */
const lastVersion = 15
const headBytes = 5
/** The first digits, whose bytes are head and more. */
const firstDigits = 17
/** All random parts are of eights of bytes. */
const rawUnit = 8

/** After the name of the badge, and after the text. */
export const endMark = 0

/** Of the text, and of the credential, in bytes: more than any that fits a code; what says more is no badge. */
export const limits = { name: 200, text: 32_768, credential: 65_536, achievement: 24_000 } as const

/** What a code holds. */
export interface CodeParts {
  /** CRC-32 of the credential's JSON. */
  readonly sum: number
  readonly raw: Uint8Array
  readonly packed: Uint8Array
}

/** The achievement inside a credential, of the document that the site has of it; undefined where it is none. */
export function achievementIn(document: string): string | undefined {
  try {
    const { '@context': _context, ...achievement } = JSON.parse(document) as {
      readonly '@context': unknown
    }
    return JSON.stringify(achievement)
  } catch {
    return undefined
  }
}

/** Undefined where there is more than a code can say. */
export function joinParts({ sum, raw, packed }: CodeParts): Uint8Array | undefined {
  if (raw.length / rawUnit > 255 || raw.length + packed.length > 65_000) return undefined
  const count = Uint8Array.of(raw.length / rawUnit)
  const body = joinBytes([number(sum, 4), count, raw, packed])
  const check = number(crc32(body) & 0xffff, 2)
  return joinBytes([Uint8Array.of(version), number(body.length, 2), check, body])
}

/** What a code holds, or what is wrong with it. */
export function splitParts(
  digits: string,
): CodeParts | 'no-code' | 'newer' | 'cut-short' | 'altered' {
  const first = decodeDigits(digits.slice(0, firstDigits))
  const own = first !== undefined && first.length >= headBytes ? first[0] : undefined
  if (first === undefined || own === undefined || own === 0 || own > lastVersion) return 'no-code'
  if (own > version) return 'newer'
  const head = new DataView(first.buffer)
  if (digits.length < digitCount(head.getUint16(1) + headBytes)) return 'cut-short'
  const bytes = decodeDigits(digits)
  return (bytes && partsOf(bytes.subarray(headBytes), head.getUint16(3))) ?? 'altered'
}

function partsOf(body: Uint8Array, check: number): CodeParts | undefined {
  if (body.length < 5 || (crc32(body) & 0xffff) !== check) return undefined
  const view = new DataView(body.buffer, body.byteOffset, body.length)
  const end = 5 + view.getUint8(4) * rawUnit
  if (body.length < end) return undefined
  return { sum: view.getUint32(0), raw: body.subarray(5, end), packed: body.subarray(end) }
}

function number(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, index) => value >>> ((bytes - 1 - index) * 8))
}
