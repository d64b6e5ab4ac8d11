import { base32Digits, decodeBase32 } from '../../bytes/base32.ts'

/** What became of a code that somebody typed or scanned. */
export type ClaimCodeReading =
  /** The codes it can stand for, the likeliest first: more than one only for an old code with doubtful letters. */
  | { readonly kind: 'read'; readonly codes: readonly [string, ...string[]] }
  /** Shorter or longer than a code. */
  | { readonly kind: 'length'; readonly length: number }
  /** A sign that no code has, or check characters that do not fit: somebody slipped. */
  | { readonly kind: 'slip' }

const codeLength = 26
const checkLength = 2

/**
 * The largest prime below 32². Changing one character changes a code by d·32ᵏ with 0 < |d| < 32, swapping two
 * neighbours by 31·d·32ᵏ, and a prime divides neither: both slips are always noticed, any other in 1,020 of 1,021 cases.
 */
const modulus = 1021

/** Letters that look alike on a card: each is tried for the other. */
const alike: ReadonlyMap<string, string> = new Map([
  ['i', 'l'],
  ['l', 'i'],
])
const mostDoubtful = 10
const mostCandidates = 8

/** So many characters too few or too many still look like a code. */
const mostSlips = 4

/**
 * A claim code with its two check characters, as new cards carry it: 28 characters of small base32.
 * @param code 26 characters: 128 random bits
 */
export function checkedClaimCode(code: string): string {
  const rest = remainderOf(code)
  return code + base32Digits.charAt(rest >> 5) + base32Digits.charAt(rest & 31)
}

/** A code as a person reads it: groups of four with hyphens between them. */
export function groupedClaimCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}

/**
 * Reads a claim code with or without its check characters. Case, spaces, hyphens and a leading `claim:` do not
 * matter; `0` is `o`, `1` is `l` or `i`, and `i` and `l` stand for each other where the check characters say so.
 *
 * @example
 * ```ts
 * import { checkedClaimCode, groupedClaimCode, readClaimCode } from './claim-code.ts'
 *
 * const code = 'kq5ywzqxlz4ngc3ria4hkrkvju'
 * const card = groupedClaimCode(checkedClaimCode(code))
 * card.length // => 34
 * readClaimCode(card.toUpperCase()) // => { kind: 'read', codes: [code] }
 * readClaimCode('kq5y') // => { kind: 'length', length: 4 }
 * ```
 */
export function readClaimCode(text: string): ClaimCodeReading {
  const typed = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^claim[:=]/, '')
    .replace(/[\s\p{Pd}\p{Cf}\u2212._]/gu, '')
    .replaceAll('0', 'o')
    .replaceAll(/[1|]/g, 'l')
  if (/[^a-z2-7]/.test(typed)) return { kind: 'slip' }
  const isChecked = typed.length === codeLength + checkLength
  if (!isChecked && typed.length !== codeLength) return { kind: 'length', length: typed.length }
  const readings = [...alternatives(typed)].filter(isChecked ? isSound : isCode)
  const codes = readings.map((each) => each.slice(0, codeLength))
  const [first, ...others] = codes
  if (first === undefined) return { kind: 'slip' }
  return { kind: 'read', codes: [first, ...others.slice(0, mostCandidates - 1)] }
}

/**
 * Whether a text that is no code was meant to be one: letters and digits, about as many as a code has, in one piece or for
 * the most part in the groups of four of a card.
 */
export function resemblesClaimCode(text: string): boolean {
  const groups = text
    .normalize('NFKC')
    .trim()
    .replace(/^claim[:=]/i, '')
    .split(/[\s\p{Pd}\p{Cf}\u2212._]+/u)
  const typed = groups.join('')
  const isLong =
    typed.length >= codeLength - mostSlips && typed.length <= codeLength + checkLength + mostSlips
  const ofFour = groups.filter(({ length }) => length === 4).length
  const isGrouped = groups.length === 1 || ofFour * 2 > groups.length
  return isLong && isGrouped && /^[a-z0-9|]+$/i.test(typed)
}

function isSound(checked: string): boolean {
  const code = checked.slice(0, codeLength)
  return isCode(code) && checkedClaimCode(code) === checked
}

function isCode(code: string): boolean {
  try {
    return decodeBase32(code).length === 16
  } catch {
    return false
  }
}

/** The text as it stands, then with doubtful letters read the other way: one of them first, then more. */
function* alternatives(text: string): Generator<string> {
  const places = [...text].flatMap((letter, place) => (alike.has(letter) ? [place] : []))
  if (places.length > mostDoubtful) {
    yield text
    return
  }
  const choices = Array.from({ length: 2 ** places.length }, (_, choice) => choice)
  for (const choice of choices.sort((a, b) => bitsIn(a) - bitsIn(b) || a - b)) {
    const letters = [...text]
    places.forEach((place, index) => {
      if ((choice >> index) & 1) letters[place] = alike.get(letters[place] ?? '') ?? ''
    })
    yield letters.join('')
  }
}

function bitsIn(number: number): number {
  let count = 0
  for (let rest = number; rest > 0; rest &= rest - 1) count += 1
  return count
}

function remainderOf(code: string): number {
  let rest = 0
  for (const letter of code) rest = (rest * 32 + base32Digits.indexOf(letter)) % modulus
  return rest
}
