import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64, decodeBase64url, encodeBase64, encodeBase64url } from './base64.ts'

/** Node's own encoder is the judge. */
const judged = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

test.each([0, 1, 2, 3, 4, 5, 63, 64, 65, 2300])('%i bytes go there and back', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length) % 256)
  const text = encodeBase64url(bytes)
  expect(text).toBe(judged(bytes))
  expect(decodeBase64url(text)).toEqual(bytes)
})

test('every pair of bytes has a text of its own', () => {
  for (let pair = 0; pair < 65_536; pair += 1) {
    const bytes = Uint8Array.of(pair >> 8, pair & 255)
    const text = encodeBase64url(bytes)
    if (text !== judged(bytes) || decodeBase64url(text).join() !== bytes.join())
      throw new Error(`differs for ${pair}`)
  }
})

test.each([
  ['padding', 'AA=='],
  ['white space', 'AA AA'],
  ['a letter of the other alphabet', 'AA+/'],
  ['a letter outside ASCII', 'AAAé'],
  ['a letter outside the table', 'AAA\u{1F600}'],
  ['a length that nothing has', 'AAAAA'],
  ['a stray bit after one byte', 'AB'],
  ['a stray bit after two bytes', 'AAB'],
])('%s is refused', (_, text) => {
  expect(() => decodeBase64url(text)).toThrow(RangeError)
})

test.each(['', 'AA', 'AAA', 'AAAA', '_-__'])('%j is taken', (text) => {
  expect(judged(decodeBase64url(text))).toBe(text)
})

test('base64 is as Node writes it, and is read in either alphabet, padded or not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const text = encodeBase64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      for (const spelling of [text, text.replaceAll('=', ''), encodeBase64url(bytes)])
        expect(decodeBase64(spelling)).toEqual(Uint8Array.from(bytes))
    }),
  )
})

test.each(['A', 'AA AA', 'AA==AA', 'A===', '====', 'AB==', 'é'])('%j is not base64', (text) => {
  expect(() => decodeBase64(text)).toThrow(RangeError)
})
