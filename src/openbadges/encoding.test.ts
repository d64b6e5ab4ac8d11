import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase58, toBase64, toBase64url } from './encoding.ts'

test('node writes and reads the same base64 and base64url', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64url(toBase64url(bytes))).toEqual(Uint8Array.from(bytes))
    }),
  )
})

test.each(['a', 'ab=', 'ab cd', 'a+b/', 'é', 'abcde'])('%j is not base64url', (text) => {
  expect(() => fromBase64url(text)).toThrow(RangeError)
})

// The examples of draft-msporny-base58, section 5.
test.each([
  [new TextEncoder().encode('Hello World!'), '2NEpo7TZRRrLZSi2U'],
  [Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd), '11233QC4'],
  [Uint8Array.of(0, 0), '11'],
  [new Uint8Array(), ''],
])('base58 of %j is %s', (bytes, text) => {
  expect(toBase58(bytes)).toBe(text)
})
