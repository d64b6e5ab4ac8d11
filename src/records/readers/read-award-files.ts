import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../state/sha256.ts'
import type { Database } from '../../state/database.ts'
import { databaseDamaged } from '../../state/failure.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { Problem } from '../../model/problem.ts'
import {
  openAwardCache,
  type AwardCache,
  type FoundFile,
  type Stamp,
} from '../memory/award-cache.ts'
import { heldAwards } from '../memory/held-awards.ts'
import { readAwards, type AwardFile } from './read-awards.ts'
import { byteLimits, decodeText, readBytes } from '../read-bytes.ts'
import type { AwardPlace } from '../../kinds/place.ts'
import { note, type Source } from '../source.ts'

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

/** What the wanted files of awards say. */
export interface AwardsRead extends AwardFile {
  /** Awards whose recipient is missing, or can be read by everybody. */
  readonly unsealed: readonly AwardRecord[]
}

/**
 * The awards of a tree that are wanted, in the order of their files. With a database a file is parsed again only when its
 * bytes have changed, and not even opened when its stamp (size, times, inode) is the one it had and was not fresh then; and
 * of each award only a small part is held, and the rest read out of the database when it is asked for: while that is open.
 * A file that names a recipient in plain text is parsed every time and held: a copy of it would outlive its erasure.
 */
export function readAwardFiles(source: Source, { state, select }: AwardReading): AwardsRead {
  const cache = state && openAwardCache(state, Date.now())
  const files = source.tree.awardFiles.flatMap((place) => findFile(source, place, cache) ?? [])
  cache?.flush()
  const wanted = select?.(files)
  const read = emptyRead()
  const recall = recallingFew()
  for (const file of files) {
    if (wanted?.has(file.path) === false) continue
    const said = file.read()
    const held = file.isHeld ? said.awards : heldAwards(said, recalling(file, recall))
    read.awards.push(...held)
    read.unsealed.push(...held.filter((_, at) => !isSealed(said.awards[at]!)))
    read.problems.push(...said.problems)
    read.personal.push(...said.personal)
  }
  cache?.keep(files.filter((file) => !file.isHeld))
  return read
}

/** A function of its own, since one that is made where a file is read would hold on to all that the file says. */
function recalling(file: AwardFileAt, recall: (file: AwardFileAt) => AwardFile): () => AwardFile {
  return () => recall(file)
}

function emptyRead() {
  const [awards, unsealed]: [AwardRecord[], AwardRecord[]] = [[], []]
  const [problems, personal]: [Problem[], Problem[]] = [[], []]
  return { awards, unsealed, problems, personal }
}

function isSealed({ award }: AwardRecord): boolean {
  return typeof award.recipient === 'string'
}

/** Files whose awards are looked at one after the other, at several places at once. */
const few = 4

/** What a file says, without reading it again for each of its awards. */
function recallingFew(): (file: AwardFileAt) => AwardFile {
  const recalled = new Map<string, AwardFile>()
  return (file) => {
    const known = recalled.get(file.path)
    if (known !== undefined) return known
    const [oldest = ''] = recalled.keys()
    if (recalled.size >= few) recalled.delete(oldest)
    const said = file.read()
    recalled.set(file.path, said)
    return said
  }
}

interface Found extends AwardFileAt, FoundFile {
  /** What it says is remembered nowhere else. */
  readonly isHeld: boolean
}

function findFile(
  source: Source,
  place: AwardPlace,
  cache: AwardCache | undefined,
): Found | undefined {
  const { path } = place
  const stamp = stampOf(join(source.root, path))
  const settled = cache?.digestOf(path, stamp)
  const bytes = settled === undefined ? bytesOf(source, place) : undefined
  const digest = settled ?? (bytes && sha256Hex(bytes))
  if (digest === undefined) return undefined
  const at = { path, stamp, digest }
  if (cache?.knows(path, digest) === true) return rememberedFile(source, place, { at, cache })
  const fresh = bytes ? parsed(source, place, bytes) : parsedAgain(source, place, digest)
  if (cache === undefined || namesSomebody(fresh)) return { ...at, isHeld: true, read: () => fresh }
  cache.add({ ...at, fresh })
  return rememberedFile(source, place, { at, cache })
}

function rememberedFile(
  source: Source,
  place: AwardPlace,
  { at, cache }: { readonly at: FoundFile; readonly cache: AwardCache },
): Found {
  const readAgain = () => {
    const fresh = parsedAgain(source, place, at.digest)
    cache.add({ ...at, fresh })
    return fresh
  }
  return { ...at, isHeld: false, read: () => cache.recall(at.path, at.digest) ?? readAgain() }
}

/**
 * What a file says whose row is damaged.
 *
 * @throws StateFailure where the file is not what it was any more: then everything has to be read anew
 */
function parsedAgain(source: Source, place: AwardPlace, digest: string): AwardFile {
  const bytes = bytesOf(source, place)
  if (bytes === undefined || sha256Hex(bytes) !== digest) throw databaseDamaged('award_files')
  return parsed(source, place, bytes)
}

function namesSomebody({ awards }: AwardFile): boolean {
  return awards.some(({ award }) => typeof award.recipient === 'object')
}

function bytesOf(source: Source, { path }: AwardPlace): Uint8Array | undefined {
  const read = readBytes(source.root, path, byteLimits.text)
  return 'problem' in read ? note(source, read.problem) : read.bytes
}

const nothing: AwardFile = { awards: [], problems: [], personal: [] }

function parsed(
  { memory }: Source,
  { path, issuer, badge }: AwardPlace,
  bytes: Uint8Array,
): AwardFile {
  const decoded = decodeText(bytes, path)
  return 'problem' in decoded
    ? { ...nothing, problems: [decoded.problem] }
    : readAwards(decoded.text, { file: path, issuer, badge }, memory)
}

function stampOf(path: string): Stamp {
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = lstatSync(path)
  return { size, modified, changed, inode }
}
