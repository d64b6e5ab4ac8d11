import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { packedFile, unpackedFile, type PackedFile } from './packed-file.ts'
import type { AwardFile } from './read-awards.ts'
import { sha256 } from './sha256.ts'

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

/** The cache in a file; empty when there is none, it is damaged, or another version of this code wrote it. */
export function openAwardCache(path: string): AwardCache {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) !== seal(body)) return nothingKnown
    return {
      files: new Map(body.split('\n').map(decodeLine)),
      trustedBefore: statSync(path).mtimeMs - clockGrain,
    }
  } catch {
    return nothingKnown
  }
}

/** Writes the cache beside itself and puts it in place. A cache that cannot be written is no failure. */
export function saveAwardCache(path: string, files: readonly CachedFile[]): void {
  try {
    const body = files.map(encodeLine).join('\n')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, `${seal(body)}\n${body}`)
    renameSync(`${path}.new`, path)
  } catch {
    return
  }
}

/** The lines that files came from: one that has not changed is written as it was read. */
const lines = new WeakMap<CachedFile, string>()

function encodeLine(file: CachedFile): string {
  const { path, stamp, digest, read } = file
  return lines.get(file) ?? JSON.stringify({ path, stamp, digest, packed: packedFile(read) })
}

function decodeLine(line: string): readonly [string, CachedFile] {
  const { packed, ...rest } = JSON.parse(line) as Omit<CachedFile, 'read'> & { packed: PackedFile }
  const file = { ...rest, read: unpackedFile(packed) }
  lines.set(file, line)
  return [file.path, file]
}

/** Tells damage, and whether the code that reads awards is still the same. */
function seal(body: string): string {
  return sha256(`${readerDigest()}\n${body}`)
}

let digest: string | undefined

/** SHA-256 over the code that turns a text into awards, and over the versions of the packages it uses. */
function readerDigest(): string {
  digest ??= sha256(JSON.stringify(['../model/', './'].flatMap(sourcesIn)) + lockfile())
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
