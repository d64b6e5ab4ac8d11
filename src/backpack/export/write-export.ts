import { jsonText } from '../../bytes/json.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import { hashBytes } from '../../bytes/hash-bytes.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import type { Collection } from '../collection.ts'
import type { KeptBadge, KeptCode } from '../kept.ts'
import { exportFailure } from './failure.ts'
import { formats, formatVersion, places } from './format.ts'
import { lockExport } from './lock.ts'
import { originalPaths, safeName } from './original-names.ts'
import { exportPage } from './page.ts'
import { readmeText } from './readme.ts'
import type { ExportTexts } from './texts.ts'
import { zipFile } from './zip-file.ts'

/** All that a backpack holds. */
export interface ExportContent {
  readonly badges: readonly KeptBadge[]
  readonly codes: readonly KeptCode[]
  readonly collections?: readonly Collection[]
  readonly file: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
}

export interface ExportOptions {
  /** RFC 3339. */
  readonly made: string
  readonly texts: ExportTexts
  /** Locks the export; without one it is a plain zip file, and claim codes stay out of it. */
  readonly passphrase?: string
  /** Unpredictable bytes, for the lock. */
  readonly random: (length: number) => Uint8Array<ArrayBuffer>
}

/**
 * Writes everything that a backpack holds as one file: a zip file, or a JSON text that a passphrase opens. The same
 * content at the same moment gives the same zip file, in whatever order it is handed over. A file that is not to be had,
 * or is not what it was, is named in README.txt; the rest is exported.
 *
 * @throws ExportFailure `export-passphrase-empty`, `export-too-large`
 */
export async function writeExport(
  content: ExportContent,
  { made, texts, passphrase, random }: ExportOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (passphrase === '') throw exportFailure('export-passphrase-empty')
  const { collections = [] } = content
  const badges = [...content.badges].sort((one, other) => (one.id < other.id ? -1 : 1))
  const { originals, paths, missing } = await readOriginals(badges, content.file)
  const parts = {
    [places.readme]: readmeText(texts, {
      ...{ day: writtenDay(texts.locale, made.slice(0, 10)), count: badges.length, missing },
      holds: passphrase === undefined ? 'no-codes' : 'codes',
    }),
    [places.badges]: orderedText({ badges }),
    ...(passphrase === undefined
      ? {}
      : { [places.codes]: orderedText({ codes: sorted(content.codes) }) }),
    ...(collections.length === 0
      ? {}
      : { [places.collections]: orderedText({ collections: sorted(collections) }) }),
    [places.page]: await exportPage({ badges, paths, made, texts }),
  }
  const zip = await zipFile(await withManifest(parts, originals, made))
  if (passphrase === undefined) return zip
  return lockExport(zip, passphrase, { readme: texts.locked, random })
}

async function readOriginals(badges: readonly KeptBadge[], file: ExportContent['file']) {
  const originals = new Map<string, Uint8Array<ArrayBuffer>>()
  const paths = new Map<string, string>()
  const missing: string[] = []
  for (const [sha256, path] of originalPaths(badges)) {
    const bytes = await file(sha256)
    if (bytes === undefined || (await hashBytes(bytes)) !== sha256) {
      missing.push(safeName(path))
      continue
    }
    originals.set(path, bytes)
    paths.set(sha256, path)
  }
  return { originals, paths, missing }
}

/** All entries in their order, with the list of their hashes in its place. */
async function withManifest(
  parts: Readonly<Record<string, string>>,
  originals: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  made: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const encoder = new TextEncoder()
  const texts = Object.entries(parts).map(([path, text]) => [path, encoder.encode(text)] as const)
  const all = [...texts, ...originals]
  const entries: Record<string, string> = {}
  for (const [path, bytes] of all) entries[path] = await hashBytes(bytes)
  const manifest = { format: formats.open, version: formatVersion, made, entries }
  const bytes = encoder.encode(jsonText(manifest))
  const [readme, ...others] = all
  return new Map([...(readme === undefined ? [] : [readme]), [places.manifest, bytes], ...others])
}

/** Members in one order, whatever order they were kept in, and readable for people. */
function orderedText(value: unknown): string {
  return jsonText(JSON.parse(canonicalJson(value)))
}

function sorted<Item>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((one, other) => (canonicalJson(one) < canonicalJson(other) ? -1 : 1))
}
