import { expect, it } from 'vitest'
import { contrast } from './contrast.ts'

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#8A1538', '#8a1538', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
])('the contrast of %s and %s is %d', (first, second, ratio) => {
  expect(contrast(first, second)).toBeCloseTo(ratio, 2)
})

it.each(['red', '#fff', '#12345g', ''])('refuses %s as a colour', (colour) => {
  expect(() => contrast(colour, '#ffffff')).toThrow(RangeError)
})
