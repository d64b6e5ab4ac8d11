import { isObject, type JsonObject } from '../../bytes/json.ts'
import type { Collection } from '../collection.ts'
import type { KeptBadge, KeptCode } from '../kept.ts'
import { objectIn } from './json-object.ts'
import { formats, formatVersion, places } from './format.ts'
import { readLock, unlockExport } from './lock.ts'
import { readCollection, readKeptBadge, readKeptCode } from './read-kept.ts'
import { zipContents, type ZipContent } from './zip-contents.ts'

/** What an export holds, as far as it is whole. */
export interface ExportRead {
  readonly kind: 'read'
  /** RFC 3339. */
  readonly made: string
  /** Each has the files only that came through, and at least one. */
  readonly badges: readonly KeptBadge[]
  /** Badges of which no file came through: there is nothing left that could be checked. */
  readonly lost: readonly KeptBadge[]
  readonly codes: readonly KeptCode[]
  readonly collections: readonly Collection[]
  /** The originals. */
  readonly files: readonly ExportedFile[]
  /** What is not as it was written, or not there: entries, and records in them as `badges.json, 3`. */
  readonly damaged: readonly string[]
}

/** An original from an export. One that no badge names came with a list that is damaged, and may be read anew. */
export interface ExportedFile {
  readonly sha256: string
  /** As it is called in the export. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type ReadExport =
  | ExportRead
  | { readonly kind: 'locked' }
  | { readonly kind: 'wrong-passphrase-or-altered' }
  /** Written by a later version of this software, in a way that this one does not know. */
  | { readonly kind: 'newer'; readonly version: number }
  /** An export once, but not to be read any more; the entries that are to blame, where they are known. */
  | { readonly kind: 'damaged'; readonly damaged: readonly string[] }
  | { readonly kind: 'not-export' }

/**
 * Reads what `writeExport` of this or an earlier version wrote, and never throws for what the file holds. An entry whose
 * bytes are not those that the manifest promises is named, and the rest is given. An archive that somebody has unpacked
 * and packed again is read as well, whatever its folders are called.
 *
 * @param options.passphrase opens a locked export; without it, `locked` is the answer
 */
export async function readExport(
  bytes: Uint8Array<ArrayBuffer>,
  options: { readonly passphrase?: string } = {},
): Promise<ReadExport> {
  const found = readLock(bytes)
  if (found.kind === 'not-export') return readZip(bytes)
  if (found.kind === 'damaged') return { kind: 'damaged', damaged: [] }
  if (found.kind === 'newer') return found
  if (options.passphrase === undefined) return { kind: 'locked' }
  const opened = await unlockExport(found.lock, options.passphrase)
  return opened === undefined ? { kind: 'wrong-passphrase-or-altered' } : readZip(opened)
}

async function readZip(bytes: Uint8Array<ArrayBuffer>): Promise<ReadExport> {
  const contents = await zipContents(bytes)
  const [manifest, ...others] = manifestsIn(contents)
  if (manifest === undefined) {
    const isLike = contents.some(({ path }) => path.endsWith(places.badges))
    return isLike ? damagedIn(places.manifest) : { kind: 'not-export' }
  }
  // Of two that say different things nobody knows which to believe.
  const value = others.length > 0 ? undefined : objectIn(manifest.bytes)
  if (value === undefined) return damagedIn(places.manifest)
  return value['format'] === formats.open ? readManifest(value, contents) : { kind: 'not-export' }
}

function readManifest(
  { version, made, entries }: JsonObject,
  contents: readonly ZipContent[],
): ReadExport {
  const isVersion = typeof version === 'number' && Number.isInteger(version) && version >= 1
  if (isVersion && version > formatVersion) return { kind: 'newer', version }
  if (!isVersion || !isObject(entries) || typeof made !== 'string')
    return damagedIn(places.manifest)
  // By their hashes: a path may have changed its folder or its letters, and what counts is the bytes.
  const byHash = new Map(contents.map((content) => [content.sha256, content]))
  return readListed(made, entries, byHash)
}

function damagedIn(place: string): ReadExport {
  return { kind: 'damaged', damaged: [place] }
}

/** At the top, or in the one folder that packing again has put around everything. */
function manifestsIn(contents: readonly ZipContent[]): readonly ZipContent[] {
  const top = contents.filter(({ path }) => path === places.manifest)
  const inFolder = contents.filter(({ path }) => /^(?!__MACOSX)[^/]+\/manifest\.json$/.test(path))
  const found = top.length > 0 ? top : inFolder
  return [...new Map(found.map((content) => [content.sha256, content])).values()]
}

function readListed(
  made: string,
  hashes: JsonObject,
  contents: ReadonlyMap<string, ZipContent>,
): ExportRead {
  const contentOf = (path: string) =>
    contents.get(String(Object.hasOwn(hashes, path) ? hashes[path] : ''))
  const files = Object.keys(hashes).flatMap((path) => {
    const content = path.startsWith(places.originals) ? contentOf(path) : undefined
    if (content === undefined) return []
    const { bytes, sha256 } = content
    return [{ bytes, sha256, name: nameOf(path) }]
  })
  const badges = readList(contentOf(places.badges), 'badges', readKeptBadge)
  const codes = readList(contentOf(places.codes), 'codes', readKeptCode)
  const collections = readList(contentOf(places.collections), 'collections', readCollection)
  const there = new Set(files.map(({ sha256 }) => sha256))
  const whole = badges.found.map((badge) => withFiles(badge, there))
  const unlisted = Object.hasOwn(hashes, places.badges) ? [] : [places.badges]
  return {
    ...{ kind: 'read', made, files, codes: codes.found, collections: collections.found },
    badges: whole.filter((badge) => badge.files.length > 0),
    lost: whole.filter((badge) => badge.files.length === 0),
    damaged: [
      ...unlisted,
      ...Object.keys(hashes).filter((path) => contentOf(path) === undefined),
      ...badges.wrong,
      ...codes.wrong,
      ...collections.wrong,
    ],
  }
}

/** The records of a list that are whole, and the names of the others. An entry that is not there is named elsewhere. */
function readList<Item>(
  content: ZipContent | undefined,
  list: 'badges' | 'codes' | 'collections',
  read: (value: unknown) => Item | undefined,
): { readonly found: readonly Item[]; readonly wrong: readonly string[] } {
  if (content === undefined) return { found: [], wrong: [] }
  const values = objectIn(content.bytes)?.[list]
  if (!Array.isArray(values)) return { found: [], wrong: [places[list]] }
  const items = values.map(read)
  return {
    found: items.filter((item) => item !== undefined),
    wrong: items.flatMap((item, at) => (item === undefined ? [`${places[list]}, ${at + 1}`] : [])),
  }
}

function withFiles(badge: KeptBadge, there: ReadonlySet<string>): KeptBadge {
  const { picture, ...facts } = badge.facts
  const files = badge.files.filter(({ sha256 }) => there.has(sha256))
  const shown = picture !== undefined && there.has(picture) ? { picture } : {}
  return { ...badge, files, facts: { ...facts, ...shown } }
}

/** Never more than the last part, whatever folders a stranger has put before it. */
function nameOf(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/^[\da-f]{16}(?:[\da-f]{48})?-/, '')
}
