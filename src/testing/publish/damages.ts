/** What a disk may do to a file, and what is then said of it. */
export const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
  ['a byte is changed', (bytes) => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1)],
  ['the end is cut off', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['nothing is left', () => Buffer.alloc(0)],
]
