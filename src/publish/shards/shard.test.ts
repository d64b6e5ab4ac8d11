import { expect, test } from 'vitest'
import { numberOf, shardName, shardNamed, unitsOf } from './shard.ts'

test.each([
  ['1/1', { number: 1, of: 1 }],
  ['2/4', { number: 2, of: 4 }],
  ['256/256', { number: 256, of: 256 }],
])('%s names a part', (text, shard) => {
  expect(shardNamed(text)).toEqual(shard)
  expect(shardName(shard)).toBe(text)
})

test.each(['', '0/4', '5/4', '1/0', '1/257', '1', '1/4/4', '01/4', '1/4 ', '-1/4', '1.5/4', 'a/b'])(
  '"%s" names no part',
  (text) => {
    expect(() => shardNamed(text)).toThrow(`--shard takes two whole numbers such as 2/4`)
  },
)

/** Machines of other versions must agree on it. */
test.each([
  ['pages', 4, 4],
  ['award/k52mu2hb2u3qstioounuvs3i2i', 4, 4],
  ['status/council/revocation/1', 4, 2],
  ['pages', 7, 7],
])('the part of %s, one of %i, is always number %i', (unit, of, number) => {
  expect(numberOf(unit, of)).toBe(number)
})

const names = Array.from({ length: 4000 }, (_, index) => `award/${index}`)

const inputsOf = (units: readonly string[]) => ({
  names: () => units,
  inputsOf: (name: string) => (name === 'award/7' ? undefined : 'inputs'),
})

const partsOf = (units: readonly string[], of: number) =>
  Array.from({ length: of }, (_, index) => unitsOf({ number: index + 1, of }, inputsOf(units)))

test.each([1, 3, 7, 64])('each of %i parts has about the same, and each unit is in one', (of) => {
  const parts = partsOf(names, of)
  expect(parts.flat().sort()).toEqual(names.filter((name) => name !== 'award/7').sort())
  for (const part of parts) {
    expect(part.length).toBeGreaterThan((names.length / of) * 0.6)
    expect(part.length).toBeLessThan((names.length / of) * 1.4 + 1)
  }
})

test('a unit more moves no other from part to part', () => {
  const [before, after] = [partsOf(names, 7), partsOf(['award/new', ...names], 7)]
  expect(after.map((part) => part.filter((name) => name !== 'award/new'))).toEqual(before)
})
