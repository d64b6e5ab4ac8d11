import { exportFailure } from './failure.ts'

/** What a zip file can count and say without its later extensions, which not every reader knows. */
export const mostEntries = 65_535
const mostBytes = 0xffff_ffff

/** The first day that a zip file can name. It knows no time zone, so the parts of a local time are what it holds. */
const firstDay = new Date(1980, 0, 1, 12)

/**
 * Puts entries into one zip file, in their order. Nothing is compressed: pictures are already, every reader there ever
 * was can open it, and one wrong byte harms one entry.
 *
 * @throws ExportFailure `export-too-large`
 */
export async function zipFile(
  entries: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  // A path stands twice beside its entry, each time after a header.
  const size = [...entries].reduce(
    (sum, [path, { length }]) => sum + length + 2 * path.length * 3 + 98,
    22,
  )
  if (entries.size > mostEntries || size > mostBytes) throw exportFailure('export-too-large')
  const { zipSync } = await import('fflate')
  try {
    return zipSync(Object.fromEntries(entries), { level: 0, mtime: firstDay })
  } catch (cause) {
    // The device has no room for so many bytes in one piece.
    if (cause instanceof RangeError) throw exportFailure('export-too-large', { cause })
    throw cause
  }
}
