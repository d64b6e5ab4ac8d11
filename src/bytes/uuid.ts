import { hexOf } from './hex.ts'

/** 16 bytes as a UUID of version 4, or of 8 where they are of a hash (RFC 9562, sections 5.4 and 5.8), without `urn:uuid:`. */
export function uuidFrom(bytes: Uint8Array, version: 4 | 8 = 4): string {
  const marked = Uint8Array.from(bytes.subarray(0, 16))
  marked[6] = ((marked[6] ?? 0) & 0x0f) | (version << 4)
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80
  const hex = hexOf(marked)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
