import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awardIdFrom, isAwardId } from './award-id.ts'

test.each([
  [new Uint8Array(16), 'a'.repeat(26)],
  [new Uint8Array(16).fill(255), `${'7'.repeat(25)}4`],
  [new TextEncoder().encode('foobarfoobarfoob'), 'mzxw6ytbojtg633cmfzgm33pmi'],
])('%j is %s in base32', (bytes, id) => {
  expect(awardIdFrom(bytes)).toBe(id)
})

test('16 bytes are always an id, and different bytes different ids', () => {
  const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(sixteen, sixteen, (a, b) => {
      expect(isAwardId(awardIdFrom(a))).toBe(true)
      expect(awardIdFrom(a) === awardIdFrom(b)).toBe(a.every((byte, index) => byte === b[index]))
    }),
  )
})

test('other numbers of bytes are refused', () => {
  expect(() => awardIdFrom(new Uint8Array(15))).toThrow(RangeError)
})
