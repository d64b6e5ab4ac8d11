import { encodeBase64url } from '../bytes/base64.ts'
import { gzipRuns } from './gzip-runs.ts'

/** The smallest list there may be, in entries: a smaller one would hide nobody. */
export const minimumEntries = 131_072

/**
 * The `encodedList` of a list in which the given entries are set: `u`, then base64url of the gzip of the bits.
 * Bitstring Status List, Bitstring Generation Algorithm. It loads no package, so that it may run beside a key.
 *
 * @throws {RangeError} when an index is outside the list, or the list too small or not whole bytes.
 *
 * @example
 * ```ts
 * import { encodeStatusList } from './encode-status-list.ts'
 * import { decodeStatusList, isSet } from './status-list.ts'
 *
 * const decoded = decodeStatusList(encodeStatusList([3]))
 * decoded.ok && [2, 3, 131_072].map((index) => isSet(decoded.bits, index)) // => [false, true, undefined]
 * ```
 */
export function encodeStatusList(indexes: Iterable<number>, entries = minimumEntries): string {
  if (!Number.isInteger(entries / 8) || entries < minimumEntries) {
    throw new RangeError('a status list needs at least 131,072 entries, in whole bytes')
  }
  const bits = new Uint8Array(entries / 8)
  for (const index of indexes) {
    if (!Number.isInteger(index) || index < 0 || index >= entries) {
      throw new RangeError('outside the status list')
    }
    bits[index >> 3] = (bits[index >> 3] ?? 0) | maskOf(index)
  }
  return `u${encodeBase64url(gzipRuns(bits))}`
}

/** Where an entry stands in its byte: entry 0 is the highest bit. */
export function maskOf(index: number): number {
  return 0x80 >> (index % 8)
}
