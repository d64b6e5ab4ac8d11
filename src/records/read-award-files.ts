import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../state/sha256.ts'
import type { Database } from '../state/database.ts'
import { openAwardCache, type AwardCache, type FoundFile, type Stamp } from './award-cache.ts'
import { readAwards, type AwardFile } from './read-awards.ts'
import { byteLimits, decodeText, readBytes } from './read-bytes.ts'
import type { AwardPlace } from '../kinds/place.ts'
import { note, type Source } from './source.ts'

/** A file of awards that is there. */
export interface AwardFileAt {
  readonly path: string
  /** SHA-256 of its bytes. */
  readonly digest: string
  /** What it says; without awards where it could not be read, which is among the problems then. */
  read(): AwardFile
}

/** Says which files are wanted, by path; undefined: all. */
export type SelectFiles = (files: readonly AwardFileAt[]) => ReadonlySet<string> | undefined

export interface AwardReading {
  /** Remembers what was read. */
  readonly state?: Database
  readonly select?: SelectFiles
}

/**
 * The award files of a tree that are wanted, in order. With a database a file is parsed again only when its bytes have
 * changed, and not even opened when its stamp (size, times, inode) is the one it had and was not fresh then. A file that
 * names a recipient in plain text is parsed every time: a copy of it would outlive its erasure.
 */
export function readAwardFiles(
  source: Source,
  { state, select }: AwardReading,
): readonly AwardFile[] {
  const cache = state && openAwardCache(state, Date.now())
  const files = source.tree.awardFiles.flatMap((place) => findFile(source, place, cache) ?? [])
  const wanted = select?.(files)
  const read = files.filter(({ path }) => wanted?.has(path) !== false).map((file) => file.read())
  cache?.keep(files.filter(({ fresh }) => !(fresh && namesSomebody(fresh))))
  return read
}

function findFile(
  source: Source,
  place: AwardPlace,
  cache: AwardCache | undefined,
): (AwardFileAt & FoundFile) | undefined {
  const { path } = place
  const stamp = stampOf(join(source.root, path))
  const settled = cache?.digestOf(path, stamp)
  const bytes = settled === undefined ? bytesOf(source, place) : undefined
  const digest = settled ?? (bytes && sha256Hex(bytes))
  if (digest === undefined) return undefined
  let known: AwardFile | undefined
  let fresh: AwardFile | undefined
  const parse = () => {
    const text = bytes ?? bytesOf(source, place)
    return text ? (fresh = parsed(place, text)) : nothing
  }
  if (cache?.knows(path, digest) !== true) parse()
  return {
    path,
    stamp,
    digest,
    get fresh() {
      return fresh
    },
    read: () => (known ??= fresh ?? cache?.recall(path, digest) ?? parse()),
  }
}

function namesSomebody({ awards }: AwardFile): boolean {
  return awards.some(({ award }) => typeof award.recipient === 'object')
}

function bytesOf(source: Source, { path }: AwardPlace): Uint8Array | undefined {
  const read = readBytes(source.root, path, byteLimits.text)
  return 'problem' in read ? note(source, read.problem) : read.bytes
}

const nothing: AwardFile = { awards: [], problems: [], personal: [] }

function parsed({ path, issuer, badge }: AwardPlace, bytes: Uint8Array): AwardFile {
  const decoded = decodeText(bytes, path)
  return 'problem' in decoded
    ? { ...nothing, problems: [decoded.problem] }
    : readAwards(decoded.text, { file: path, issuer, badge })
}

function stampOf(path: string): Stamp {
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = lstatSync(path)
  return { size, modified, changed, inode }
}
