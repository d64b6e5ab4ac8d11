import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test.each([
  ['sorts keys by code unit', { b: 1, a: 2, É: 3, A: 4 }, '{"A":4,"a":2,"b":1,"É":3}'],
  ['leaves undefined fields out', { a: undefined, b: null }, '{"b":null}'],
  ['keeps the order of lists', [3, 1, { z: [], y: {} }], '[3,1,{"y":{},"z":[]}]'],
  ['escapes as JSON does', '"\\\n\u2028é', '"\\"\\\\\\n\u2028é"'],
])('canonical JSON %s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, [undefined], Symbol('x')])(
  'canonical JSON refuses what JSON cannot say (%#)',
  (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError)
  },
)

test('an author of RFC 8785 writes the same of any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
  )
})
