import { createAllowance, unpackLimits } from './allowance.ts'
import { openArchive, readManifest } from './archive.ts'
import { packPageText, withoutPackParts } from './pack.ts'
import { isZip } from './zip-entry.ts'

/** Whether a file is a pack, as one page or as an archive, be it whole or not. */
export async function isPack(bytes: Uint8Array): Promise<boolean> {
  if (bytes.length > unpackLimits.entryBytes) return false
  if (!isZip(bytes)) return packPageText(bytes) !== undefined
  const archive = await openArchive(bytes, unpackLimits, createAllowance(unpackLimits))
  return withoutPackParts(archive, readManifest(archive)) !== archive
}
