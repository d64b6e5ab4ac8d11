import { crc32 as nodeCrc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

test('zlib says the same of every length and start', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 73 + (index >> 3)) & 255)
  for (let start = 0; start < 20; start++) {
    for (let end = start; end <= bytes.length; end += 1 + (end % 3)) {
      expect(crc32(bytes, start, end)).toBe(nodeCrc32(bytes.subarray(start, end)))
    }
  }
})
