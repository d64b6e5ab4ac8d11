import { hashBytes } from '../../bytes/hash-bytes.ts'
import { objectOf, type JsonObject } from '../../bytes/json.ts'
import { listOf, textOf } from '../../verifier/recognising/json-reading.ts'
import type { Archive, Manifest } from './archive.ts'
import type { DeriveKey } from './argon2id.ts'
import { openEnvelope } from './learncard-envelope.ts'
import type { RefusalReason } from './refusal.ts'
import type { ZipEntry } from './zip-entry.ts'

/** What comes out of a bundle. Without a path it is said of the whole. */
export type BundlePart =
  | { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly path: string; readonly reason: RefusalReason }
  | 'private-keys'
  | 'locked'
  | 'wrong-passphrase'

/**
 * The manifest where an archive is a LearnCard holder continuity bundle, version 1. It is the last entry that the wallet
 * writes: where it has been lost with the end of a download, one that lists nothing stands for it.
 */
export function bundleManifest(
  { entries }: Archive,
  manifest: Manifest | undefined,
): Manifest | undefined {
  const { specVersion, contents, payloadSha256 } = objectOf(manifest?.value)
  const isListed = Array.isArray(contents) && typeof payloadSha256 === 'string'
  if (typeof specVersion === 'string' && isListed) return manifest
  const mark = 'BUNDLE_SPEC.md'
  const found = entries.find(({ path }) => path === mark || /^[^/]+\/BUNDLE_SPEC\.md$/.test(path))
  return found && { value: {}, folder: found.path.slice(0, -mark.length) }
}

/**
 * The credentials and presentations of a LearnCard holder continuity bundle (BUNDLE_SPEC.md 1.0.0): those that are not
 * locked, and the others where the passphrase opens them. What lies in `keys/` is never looked at.
 */
export async function* readBundle(
  archive: Archive,
  manifest: Manifest,
  { passphrase, derive }: BundleKey,
): AsyncGenerator<BundlePart> {
  const { folder } = manifest
  const isIn = (folders: RegExp) => (path: string) =>
    path.startsWith(folder) && folders.test(path.slice(folder.length))
  const paths = archive.entries.map(({ path }) => path)
  if (paths.some(isIn(/^keys\/(?!did-document\.json$)[^/]/))) yield 'private-keys'
  const isBadge = isIn(/^(?:credentials|presentations)\/[^/]+$/)
  const listed = new Map(
    listOf(objectOf(manifest.value)['contents'])
      .map(objectOf)
      .map((item) => [folder + (textOf(item['path']) ?? ''), item]),
  )
  const lost = [...listed.keys()].filter((path) => isBadge(path) && !paths.includes(path))
  for (const path of lost) yield { path, reason: 'damaged' }
  const entries = archive.entries.filter(({ path }) => isBadge(path))
  yield* readEntries(archive, entries, { listed, passphrase, derive })
}

/** What opens a bundle. */
export interface BundleKey {
  readonly passphrase?: string | undefined
  readonly derive?: DeriveKey | undefined
}

interface Reading extends BundleKey {
  readonly listed: ReadonlyMap<string, JsonObject>
}

async function* readEntries(
  { read }: Archive,
  entries: readonly ZipEntry[],
  { listed, passphrase, derive }: Reading,
): AsyncGenerator<BundlePart> {
  const shut: { readonly path: string; readonly reason: RefusalReason }[] = []
  let [isLocked, isOpened] = [false, false]
  for (const entry of entries) {
    const { path } = entry
    const stored = await intact(read(entry), listed.get(path))
    if (typeof stored === 'string') yield { path, reason: stored }
    else if (!isEnvelope(path, listed.get(path))) yield { path, bytes: stored }
    else if (passphrase === undefined) isLocked = true
    else {
      const bytes = await openEnvelope(stored, passphrase, derive)
      if (typeof bytes !== 'string') {
        isOpened = true
        yield { path: path.replace(/\.enc$/, ''), bytes }
      } else if (bytes !== 'wrong-passphrase') yield { path, reason: bytes }
      // One that does not open may be broken; where the next does not either, it is the passphrase.
      else if (shut.push({ path, reason: 'damaged' }) > 1 && !isOpened) break
    }
  }
  if (isLocked) yield 'locked'
  if (shut.length > 0 && !isOpened) yield 'wrong-passphrase'
  else yield* shut
}

function isEnvelope(path: string, item: JsonObject | undefined): boolean {
  return path.endsWith('.enc') || item?.['encrypted'] === true
}

/** The manifest says what the hash of each entry is. */
async function intact(
  bytes: Uint8Array<ArrayBuffer> | RefusalReason,
  item: JsonObject | undefined,
): Promise<Uint8Array<ArrayBuffer> | RefusalReason> {
  const said = textOf(item?.['sha256'])
  if (typeof bytes === 'string' || said === undefined) return bytes
  const hash = await hashBytes(bytes)
  return hash === said.toLowerCase() ? bytes : 'damaged'
}
