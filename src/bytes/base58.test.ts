import { expect, test } from 'vitest'
import { decodeBase58, encodeBase58 } from './base58.ts'

// The examples of draft-msporny-base58, section 5.
test.each([
  [new TextEncoder().encode('Hello World!'), '2NEpo7TZRRrLZSi2U'],
  [Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd), '11233QC4'],
  [Uint8Array.of(0, 0), '11'],
  [new Uint8Array(), ''],
])('base58 of %j is %s, both ways', (bytes, text) => {
  expect(encodeBase58(bytes)).toBe(text)
  expect(decodeBase58(text)).toEqual(Uint8Array.from(bytes))
})

test.each(['0', 'O', 'I', 'l', 'a b', 'é', '2'.repeat(2000)])('%j is not base58', (text) => {
  expect(() => decodeBase58(text)).toThrow(RangeError)
})
