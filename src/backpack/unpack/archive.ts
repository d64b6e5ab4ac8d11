import type { Allowance, UnpackLimits } from './allowance.ts'
import type { RefusalReason } from './refusal.ts'
import { unpackEntry } from './zip-data.ts'
import { readDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-entry.ts'

/** A zip archive whose directory has been read, and nothing else of it. */
export interface Archive {
  readonly entries: readonly ZipEntry[]
  /** Whether these are all that it once held. */
  readonly isWhole: boolean
  /** Unpacks one of them. */
  readonly read: (entry: ZipEntry) => Uint8Array<ArrayBuffer> | RefusalReason
}

/** Reads what an archive says it holds. What unpacks is loaded with the first archive. */
export async function openArchive(
  zip: Uint8Array,
  limits: UnpackLimits,
  allowance: Allowance,
): Promise<Archive> {
  const { Inflate } = await import('fflate')
  // One more than may be taken, so that it is seen that there are more.
  const { entries, isWhole } = readDirectory(zip, limits.entries + 1)
  return {
    entries,
    isWhole,
    read: (entry) => unpackEntry(zip, entry, { limits, allowance, Inflate }),
  }
}

/** Entries that tell each kind: one by itself may be somebody's badge that happens to be called so. */
const documents: readonly (readonly string[])[] = [
  // Word, Excel and the like (ECMA-376, part 2).
  ['[Content_Types].xml'],
  ['mimetype', 'META-INF/manifest.xml'],
  // EPUB.
  ['mimetype', 'META-INF/container.xml'],
  ['META-INF/MANIFEST.MF'],
  ['AndroidManifest.xml'],
  // Apple's Pages, Numbers and Keynote.
  ['Index/Document.iwa'],
  // A card for the wallet of a telephone.
  ['pass.json', 'manifest.json', 'signature'],
]

/** Whether it is a document that happens to be packed as an archive: what is in it is not for anybody to take apart. */
export function isDocument({ entries }: Archive): boolean {
  const paths = new Set(entries.map(({ path }) => path))
  return documents.some((marks) => marks.every((mark) => paths.has(mark)))
}

/** The JSON of an entry, with the path of the folder that it lies in. */
export interface Manifest {
  readonly value: unknown
  readonly folder: string
}

/** What `manifest.json` says: at the top, or in the one folder that somebody has packed again. */
export function readManifest({ entries, read }: Archive): Manifest | undefined {
  const entry = entries
    .filter(({ path }) => /^(?:[^/]+\/)?manifest\.json$/.test(path) && !path.startsWith('__MACOSX'))
    .sort((one, other) => one.path.length - other.path.length)[0]
  const bytes = entry === undefined ? 'damaged' : read(entry)
  if (entry === undefined || typeof bytes === 'string') return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return { value, folder: entry.path.slice(0, -'manifest.json'.length) }
  } catch {
    return undefined
  }
}
