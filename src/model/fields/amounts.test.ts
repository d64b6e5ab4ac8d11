import { expect, test } from 'vitest'
import { bytesInWords, grouped, roughly } from './amounts.ts'

test.each([
  [0, '0 kB'],
  [1234, '1.23 kB'],
  [108_900, '108 kB'],
  [999_999, '999 kB'],
  [12_345_678, '12.3 MB'],
  [999_999_999, '999 MB'],
  [1_000_000_000, '1 GB'],
  [1_057_000_000, '1.05 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words)
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [12_034_005, '12,034,005'],
])('%d with commas is %s', (number, words) => {
  expect(grouped(number)).toBe(words)
})

test.each([
  [0, '0'],
  [7, '7'],
  [99, '99'],
  [100, '100'],
  [109, '100'],
  [34_433, '34,000'],
  [999_999, '990,000'],
])('of %d no more is known than %s', (number, words) => {
  expect(roughly(number)).toBe(words)
})
