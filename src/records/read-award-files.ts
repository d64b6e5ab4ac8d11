import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../state/sha256.ts'
import {
  openAwardCache,
  saveAwardCache,
  type AwardCache,
  type CachedFile,
  type Stamp,
} from './award-cache.ts'
import { readAwards, type AwardFile } from './read-awards.ts'
import { byteLimits, decodeText, readBytes } from './read-bytes.ts'
import type { AwardPlace } from '../kinds/place.ts'
import { note, type Source } from './source.ts'

/**
 * All award files of a tree, in order. With a cache a file is parsed again only when its bytes have changed, and not
 * even opened when its stamp (size, times, inode) is the one it had and was not fresh then. A file that names a
 * recipient in plain text is parsed every time: a copy in a cache would outlive its erasure.
 */
export async function readAwardFiles(
  source: Source,
  cachePath: string | undefined,
): Promise<readonly AwardFile[]> {
  if (cachePath === undefined)
    return source.tree.awardFiles.flatMap((place) => readOne(source, place)?.read ?? [])
  const cache = openAwardCache(cachePath)
  const files = source.tree.awardFiles.flatMap((place) => readOrRecall(source, place, cache) ?? [])
  const kept = files.filter(({ read }) => !namesSomebody(read))
  if (!isAllOf(cache.files, kept)) await saveAwardCache(cachePath, cache, kept)
  return files.map(({ read }) => read)
}

function readOrRecall(
  source: Source,
  place: AwardPlace,
  cache: AwardCache,
): CachedFile | undefined {
  const known = cache.files.get(place.path)
  const stamp = stampOf(join(source.root, place.path))
  const isSettled = known !== undefined && known.stamp.changed < cache.trustedBefore
  if (isSettled && isSame(known.stamp, stamp)) return known
  const fresh = readOne(source, place, known)
  if (known && fresh === known && isSame(known.stamp, stamp)) return known
  return fresh && { ...fresh, path: place.path, stamp }
}

function isAllOf(cached: AwardCache['files'], files: readonly CachedFile[]): boolean {
  return cached.size === files.length && files.every((file) => cached.get(file.path) === file)
}

function namesSomebody({ awards }: AwardFile): boolean {
  return awards.some(({ award }) => typeof award.recipient === 'object')
}

function readOne(
  source: Source,
  place: AwardPlace,
  known?: CachedFile,
): Pick<CachedFile, 'digest' | 'read'> | undefined {
  const bytes = readBytes(source.root, place.path, byteLimits.text)
  if ('problem' in bytes) return note(source, bytes.problem)
  const digest = sha256Hex(bytes.bytes)
  if (known?.digest === digest) return known
  const decoded = decodeText(bytes.bytes, place.path)
  if ('problem' in decoded) return note(source, decoded.problem)
  return {
    digest,
    read: readAwards(decoded.text, { file: place.path, issuer: place.issuer, badge: place.badge }),
  }
}

function stampOf(path: string): Stamp {
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = lstatSync(path)
  return { size, modified, changed, inode }
}

function isSame(one: Stamp, other: Stamp): boolean {
  return (
    one.size === other.size &&
    one.modified === other.modified &&
    one.changed === other.changed &&
    one.inode === other.inode
  )
}
