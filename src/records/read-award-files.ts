import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { openAwardCache, saveAwardCache, type CachedFile, type Stamp } from './award-cache.ts'
import { readAwards, type AwardFile } from './read-awards.ts'
import { byteLimits, decodeText, readBytes } from './read-bytes.ts'
import type { AwardPlace } from './read-tree.ts'
import { sha256 } from './sha256.ts'
import { note, type Source } from './source.ts'

/**
 * All award files of a tree, in order. With a cache a file is parsed again only when its bytes have changed, and not
 * even opened when its stamp (size, times, inode) is the one it had and was not fresh then. A file that names a
 * recipient in plain text is parsed every time: a copy in a cache would outlive its erasure.
 */
export function readAwardFiles(
  source: Source,
  cachePath: string | undefined,
): readonly AwardFile[] {
  const cache = cachePath === undefined ? undefined : openAwardCache(cachePath)
  const files: AwardFile[] = []
  const kept: CachedFile[] = []
  for (const place of source.tree.awardFiles) {
    const known = cache?.files.get(place.path)
    const stamp = cachePath === undefined ? undefined : stampOf(join(source.root, place.path))
    if (
      known &&
      stamp &&
      cache &&
      isSame(known.stamp, stamp) &&
      known.stamp.changed < cache.trustedBefore
    ) {
      files.push(known.read)
      kept.push(known)
      continue
    }
    const fresh = readOne(source, place, known)
    if (!fresh) continue
    files.push(fresh.read)
    if (stamp && !namesSomebody(fresh.read)) kept.push({ ...fresh, path: place.path, stamp })
  }
  const before = cache?.files
  const isChanged = kept.some((file) => before?.get(file.path) !== file)
  if (cachePath !== undefined && (isChanged || kept.length !== (before?.size ?? 0)))
    saveAwardCache(cachePath, kept)
  return files
}

function namesSomebody({ awards }: AwardFile): boolean {
  return awards.some(({ award }) => typeof award.recipient === 'object')
}

function readOne(
  source: Source,
  place: AwardPlace,
  known: CachedFile | undefined,
): Pick<CachedFile, 'digest' | 'read'> | undefined {
  const bytes = readBytes(source.root, place.path, byteLimits.text)
  if ('problem' in bytes) return note(source, bytes.problem)
  const digest = sha256(bytes.bytes)
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
