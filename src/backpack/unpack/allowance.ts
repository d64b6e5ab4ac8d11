/** What may still be unpacked of one file that was given, all archives in it together. */
export interface Allowance {
  /** Whether one more entry may be looked at. */
  takeEntry(): boolean
  /** Whether so many more bytes may be unpacked. */
  takeBytes(count: number): boolean
}

/** How much of a stranger's archive is unpacked. */
export interface UnpackLimits {
  readonly entries: number
  /** Of all entries together. */
  readonly bytes: number
  /** Of one entry. */
  readonly entryBytes: number
  /** How many times its own size an entry may become, from `ratioFrom` bytes on. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Archives inside one another. */
  readonly depth: number
}

export const unpackLimits: UnpackLimits = {
  entries: 10_000,
  bytes: 512 * 1024 * 1024,
  entryBytes: 64 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
  depth: 3,
}

export function createAllowance({ entries, bytes }: UnpackLimits): Allowance {
  let [entriesLeft, bytesLeft] = [entries, bytes]
  return {
    takeEntry: () => --entriesLeft >= 0,
    takeBytes: (count) => (bytesLeft -= count) >= 0,
  }
}
