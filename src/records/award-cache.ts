import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { sha256Hex } from '../state/sha256.ts'
import { writeWhole } from '../state/write-whole.ts'
import { packedFile, unpackedFile, type PackedFile } from './packed-file.ts'
import type { AwardFile } from './read-awards.ts'

/** What a file system says about a file without opening it; times in milliseconds. */
export interface Stamp {
  readonly size: number
  readonly modified: number
  readonly changed: number
  readonly inode: number
}

export interface CachedFile {
  readonly path: string
  readonly stamp: Stamp
  /** SHA-256 of the bytes. */
  readonly digest: string
  readonly read: AwardFile
}

export interface AwardCache {
  readonly files: ReadonlyMap<string, CachedFile>
  /** A file changed at or after this time may have changed again without a trace. */
  readonly trustedBefore: number
}

const clockGrain = 2000

const nothingKnown: AwardCache = { files: new Map(), trustedBefore: 0 }

/**
 * The cache in a file, a line for each file of awards. A line carries a hash over itself and over the code that reads
 * awards: where one is damaged, or another version wrote it, the whole cache is as good as absent.
 */
export function openAwardCache(path: string): AwardCache {
  try {
    const known = readFileSync(path, 'utf8').split('\n').map(decodeLine)
    return {
      files: new Map(known.map((file) => [file.path, file])),
      trustedBefore: statSync(path).mtimeMs - clockGrain,
    }
  } catch {
    return nothingKnown
  }
}

/**
 * Brings the cache to these files. Where files were only added, lines are; else it is written anew, so that nothing of a
 * file that was changed is left in it. A cache that cannot be written is no failure.
 */
export async function saveAwardCache(
  path: string,
  { files: known }: AwardCache,
  files: readonly CachedFile[],
): Promise<void> {
  try {
    const added = files.filter((file) => known.get(file.path) !== file)
    if (files.length - added.length === known.size && known.size > 0)
      appendFileSync(path, added.map((file) => `\n${encodeLine(file)}`).join(''))
    else await writeWhole(path, files.map(encodeLine).join('\n'))
  } catch {
    return
  }
}

const hashLength = 64

/** The lines that files came from: one that has not changed is written as it was read. */
const lines = new WeakMap<CachedFile, string>()

function encodeLine(file: CachedFile): string {
  const known = lines.get(file)
  if (known !== undefined) return known
  const { path, stamp, digest, read } = file
  const text = JSON.stringify({ path, stamp, digest, packed: packedFile(read) })
  return `${seal(text)} ${text}`
}

function decodeLine(line: string): CachedFile {
  const text = line.slice(hashLength + 1)
  if (line.slice(0, hashLength) !== seal(text)) throw new TypeError('not a line of this cache')
  const { packed, ...rest } = JSON.parse(text) as Omit<CachedFile, 'read'> & { packed: PackedFile }
  const file = { ...rest, read: unpackedFile(packed) }
  lines.set(file, line)
  return file
}

function seal(text: string): string {
  return sha256Hex(`${readerDigest()}\n${text}`)
}

let digest: string | undefined

/** SHA-256 over the code that turns a text into awards, and over the versions of the packages it uses. */
function readerDigest(): string {
  digest ??= sha256Hex(
    JSON.stringify(['../bytes/', '../model/', '../kinds/', './'].flatMap(sourcesIn)) + lockfile(),
  )
  return digest
}

function sourcesIn(folder: string): readonly string[] {
  const base = new URL(folder, import.meta.url)
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${name}\n${readFileSync(new URL(name, base), 'utf8')}`)
}

function lockfile(): string {
  return readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
}
