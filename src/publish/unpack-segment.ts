import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const expand = promisify(gunzip)

/**
 * As large as a segment is, or nearly: handed over in the default's 16 KB, the handing over takes longer than the unpacking.
 */
const chunkSize = 4 * 1024 * 1024

/** Unpacks a segment of the ledger, opened before. */
export function unpackSegment(packed: Uint8Array): Promise<Uint8Array> {
  return expand(packed, { chunkSize })
}
