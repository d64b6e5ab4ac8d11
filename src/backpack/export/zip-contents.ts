import { hashBytes } from '../../bytes/hash-bytes.ts'
import { createAllowance, type UnpackLimits } from '../unpack/allowance.ts'
import { unpackEntry } from '../unpack/zip-data.ts'
import { readDirectory } from '../unpack/zip-directory.ts'
import type { ZipEntry } from '../unpack/zip-entry.ts'
import { salvageEntries } from '../unpack/zip-salvage.ts'
import { mostEntries } from './zip-file.ts'

/** What lies in a zip file. */
export interface ZipContent {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the bytes, as they are. */
  readonly sha256: string
}

/**
 * All entries of a zip file that can be unpacked. Those that its directory does not tell rightly, because it is cut off or
 * broken, are looked for one by one; where the two ways disagree, both are taken, for a hash has the last word.
 */
export async function zipContents(zip: Uint8Array<ArrayBuffer>): Promise<readonly ZipContent[]> {
  const entries = new Map<string, ZipEntry>()
  const found = [...salvageEntries(zip, mostEntries), ...readDirectory(zip, mostEntries).entries]
  for (const entry of found) entries.set(Object.values(entry).join(' '), entry)
  const limits = limitsOf(zip)
  const allowance = createAllowance(limits)
  const { Inflate } = await import('fflate')
  const contents: ZipContent[] = []
  for (const entry of entries.values()) {
    const bytes = unpackEntry(zip, entry, { limits, allowance, Inflate })
    if (typeof bytes === 'string') continue
    const sha256 = await hashBytes(bytes)
    contents.push({ path: entry.path, bytes, sha256 })
  }
  return contents
}

/** Our own is as large as what is in it. One that somebody packed again is not, but it cannot ask for memory without end. */
function limitsOf({ length }: Uint8Array): UnpackLimits {
  const bytes = 64 * 2 ** 20 + 20 * length
  return {
    ...{ entries: 2 * mostEntries, bytes, entryBytes: bytes, depth: 1 },
    ...{ ratio: 200, ratioFrom: 2 ** 20 },
  }
}
