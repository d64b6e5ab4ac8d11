import { expect, test } from 'vitest'
import { uuidFrom } from './uuid.ts'

const bytes = Uint8Array.from({ length: 32 }, (_, index) => index)

test.each([
  [4, '00010203-0405-4607-8809-0a0b0c0d0e0f'],
  [8, '00010203-0405-8607-8809-0a0b0c0d0e0f'],
] as const)('16 bytes are a UUID of version %i', (version, uuid) => {
  expect(uuidFrom(bytes, version)).toBe(uuid)
  expect(bytes[6]).toBe(6)
})
