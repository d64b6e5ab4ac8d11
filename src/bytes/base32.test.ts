import { expect, test } from 'vitest'
import { decodeBase32, encodeBase32 } from './base32.ts'

test.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('base32 of %j is that of RFC 4648 in lower case, both ways', (text, encoded) => {
  expect(encodeBase32(new TextEncoder().encode(text))).toBe(encoded)
  expect(new TextDecoder().decode(decodeBase32(encoded))).toBe(text)
})

test.each(['MY', 'my======', 'mz', 'm', '0189', 'my '])('%j is not base32', (text) => {
  expect(() => decodeBase32(text)).toThrow(RangeError)
})

test('16 bytes are 26 characters', () => {
  expect(encodeBase32(new Uint8Array(16))).toHaveLength(26)
})
