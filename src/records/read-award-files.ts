import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../state/sha256.ts'
import type { Database } from '../state/database.ts'
import { openAwardCache, type AwardCache, type KnownFile, type Stamp } from './award-cache.ts'
import { readAwards, type AwardFile } from './read-awards.ts'
import { byteLimits, decodeText, readBytes } from './read-bytes.ts'
import type { AwardPlace } from '../kinds/place.ts'
import { note, type Source } from './source.ts'

/**
 * All award files of a tree, in order. With a database a file is parsed again only when its bytes have changed, and not
 * even opened when its stamp (size, times, inode) is the one it had and was not fresh then. A file that names a
 * recipient in plain text is parsed every time: a copy of it would outlive its erasure.
 */
export function readAwardFiles(
  source: Source,
  database: Database | undefined,
): readonly AwardFile[] {
  const places = source.tree.awardFiles
  if (database === undefined)
    return places.flatMap((place) => {
      const bytes = bytesOf(source, place)
      return (bytes && parsed(source, place, bytes)) ?? []
    })
  const cache = openAwardCache(database, Date.now())
  const files = places.flatMap((place) => readOrRecall(source, place, cache) ?? [])
  cache.keep(files.filter(({ read }) => !namesSomebody(read)))
  return files.map(({ read }) => read)
}

function readOrRecall(source: Source, place: AwardPlace, cache: AwardCache): KnownFile | undefined {
  const { path } = place
  const stamp = stampOf(join(source.root, path))
  const known = cache.unopened(path, stamp)
  if (known) return known
  const bytes = bytesOf(source, place)
  if (bytes === undefined) return undefined
  const digest = sha256Hex(bytes)
  const recalled = cache.withDigest(path, digest)
  if (recalled) return { path, stamp, digest, read: recalled, from: 'cache' }
  const read = parsed(source, place, bytes)
  return read && { path, stamp, digest, read, from: 'text' }
}

function namesSomebody({ awards }: AwardFile): boolean {
  return awards.some(({ award }) => typeof award.recipient === 'object')
}

function bytesOf(source: Source, { path }: AwardPlace): Uint8Array | undefined {
  const read = readBytes(source.root, path, byteLimits.text)
  return 'problem' in read ? note(source, read.problem) : read.bytes
}

function parsed(source: Source, place: AwardPlace, bytes: Uint8Array): AwardFile | undefined {
  const decoded = decodeText(bytes, place.path)
  if ('problem' in decoded) return note(source, decoded.problem)
  return readAwards(decoded.text, { file: place.path, issuer: place.issuer, badge: place.badge })
}

function stampOf(path: string): Stamp {
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = lstatSync(path)
  return { size, modified, changed, inode }
}
