import { expect, test } from 'vitest'
import { bytesInWords, grouped } from './amounts.ts'

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
