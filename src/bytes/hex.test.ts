import { expect, test } from 'vitest'
import { bytesOfHex, hexOf } from './hex.ts'

test('every byte goes there and back, and Node writes the same', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'))
  expect(bytesOfHex(hexOf(bytes))).toEqual(bytes)
})
