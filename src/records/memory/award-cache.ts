import type { Database } from '../../state/database.ts'
import type { Table } from '../../state/table.ts'
import { packedFile, unpackedFile, type PackedFile } from './packed-file.ts'
import type { AwardFile } from '../readers/read-awards.ts'
import { readerDigest } from './reader-digest.ts'

/** What a file system says about a file without opening it; times in milliseconds. */
export interface Stamp {
  readonly size: number
  readonly modified: number
  readonly changed: number
  readonly inode: number
}

/** A file as it was found. */
export interface FoundFile {
  readonly path: string
  readonly stamp: Stamp
  /** SHA-256 of the bytes. */
  readonly digest: string
}

/** A file that was read, and what it says. */
export interface FreshFile extends FoundFile {
  readonly fresh: AwardFile
}

export interface AwardCache {
  /** The digest of a file that need not be opened: its stamp is the one it had, and that was not fresh when it was noted. */
  digestOf(path: string, stamp: Stamp): string | undefined
  /** Whether it is known what a file says that has these bytes. */
  knows(path: string, digest: string): boolean
  /** What a file says that has these bytes. */
  recall(path: string, digest: string): AwardFile | undefined
  /** Takes in what was read; some files at a time are written. */
  add(file: FreshFile): void
  /** Writes what was added and is not written yet. */
  flush(): void
  /** Brings the cache to these files. Nothing of a file that was changed, or is not among them, is left in it. */
  keep(files: readonly FoundFile[]): void
}

/** Files written in one go: few enough to be held, and so many that waiting for the disk does not count. */
const portion = 200

interface StampRow {
  readonly stamp: Stamp
  readonly digest: string
}

interface FileRow {
  readonly digest: string
  readonly packed: PackedFile
}

interface Tables {
  readonly stamps: Table<StampRow>
  readonly files: Table<FileRow>
  /** One row: when all stamps were noted or compared last. */
  readonly times: Table<number>
}

const timeKey = 'compared'

/** A file changed so shortly before its stamp was noted may have changed again without a trace. */
const clockGrain = 2000

/**
 * The award files that were read before. What was read by other code counts for nothing, and so does a damaged row.
 *
 * @param now - milliseconds, from before any file is looked at
 */
export function openAwardCache(database: Database, now: number): AwardCache {
  const version = readerDigest()
  const stamps = database.table<StampRow>({ name: 'award_stamps', version })
  const files = database.table<FileRow>({ name: 'award_files', version })
  const times = database.table<number>({ name: 'award_times', version })
  const known = new Map(stamps.entries())
  const trustedBefore = (times.get(timeKey) ?? 0) - clockGrain
  const isSettled = ({ changed }: Stamp) => changed < trustedBefore
  const added: FreshFile[] = []
  let hasAdded = false
  const flush = () => {
    if (added.length === 0) return
    const portion = added.splice(0)
    database.transaction(() => portion.forEach((file) => put({ stamps, files }, file)))
    for (const { path, stamp, digest } of portion) known.set(path, { stamp, digest })
  }
  return {
    digestOf(path, stamp) {
      const row = known.get(path)
      return row && isSettled(stamp) && isSame(row.stamp, stamp) ? row.digest : undefined
    },
    knows: (path, digest) => known.get(path)?.digest === digest,
    recall(path, digest) {
      const row = files.get(path)
      return row?.digest === digest ? unpackedFile(row.packed) : undefined
    },
    add(file) {
      hasAdded = true
      if (added.push(file) >= portion) flush()
    },
    flush,
    keep(found) {
      flush()
      const changed = found.filter((file) => !isKnown(file, known.get(file.path)))
      const paths = new Set(found.map(({ path }) => path))
      const gone = [...stamps.keys(), ...files.keys()].filter((path) => !paths.has(path))
      const isDue = hasAdded || changed.length > 0 || found.some(({ stamp }) => !isSettled(stamp))
      if (!isDue && gone.length === 0) return
      database.transaction(() => write({ stamps, files, times }, { changed, gone, now }))
    },
  }
}

function write(
  { stamps, files, times }: Tables,
  {
    changed,
    gone,
    now,
  }: {
    readonly changed: readonly FoundFile[]
    readonly gone: readonly string[]
    readonly now: number
  },
): void {
  for (const path of gone) {
    stamps.delete(path)
    files.delete(path)
  }
  for (const { path, stamp, digest } of changed) stamps.set(path, { stamp, digest })
  times.set(timeKey, now)
}

function put(
  { stamps, files }: Omit<Tables, 'times'>,
  { path, stamp, digest, fresh }: FreshFile,
): void {
  stamps.set(path, { stamp, digest })
  files.set(path, { digest, packed: packedFile(fresh) })
}

function isKnown({ stamp, digest }: FoundFile, row: StampRow | undefined): boolean {
  return row?.digest === digest && isSame(row.stamp, stamp)
}

function isSame(one: Stamp, other: Stamp): boolean {
  return (
    one.size === other.size &&
    one.modified === other.modified &&
    one.changed === other.changed &&
    one.inode === other.inode
  )
}
