import { renamedItems } from '../../../backpack/collection.ts'
import type { KeptBadge } from '../../../backpack/kept.ts'
import type { Reading, Writing } from './store-connection.ts'
import { storeFailure } from './failure.ts'
import type { BadgeRow } from './store-schema.ts'

export interface StoredFile {
  /** Of the bytes, hex. */
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A badge that has come in, before it is known which kept one it belongs to. */
export interface Incoming {
  readonly identities: readonly string[]
  readonly sha256: string
  /** What is to be kept, given what shares an identity or the file with it by then. */
  readonly join: (sharing: readonly KeptBadge[]) => KeptBadge
}

/** What is to become of badges that are kept, or of new ones. */
export interface Revision {
  readonly put: readonly KeptBadge[]
  /** Ids of those that go for good. */
  readonly forget?: readonly string[]
  readonly files?: readonly StoredFile[]
  /** The id of what a badge has become part of, by its own: collections name that instead. */
  readonly moved?: ReadonlyMap<string, string>
}

/** Rows in one request: a browser hands over the answer in one piece. */
const rowsAtOnce = 2_000

/** All badges. The bytes of their files stay where they are. */
export async function allBadges(transaction: Reading | Writing): Promise<readonly KeptBadge[]> {
  const store = transaction.objectStore('badges')
  const badges: KeptBadge[] = []
  for (;;) {
    const last = badges.at(-1)
    const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last.id, true)
    const rows = await store.getAll(range, rowsAtOnce)
    for (const { badge } of rows) badges.push(badge)
    if (rows.length < rowsAtOnce) return badges
  }
}

/** The badges that have one of the identities, or the file. */
export async function badgesSharing(
  transaction: Reading | Writing,
  identities: readonly string[],
  sha256: string,
): Promise<readonly KeptBadge[]> {
  const store = transaction.objectStore('badges')
  const found = await Promise.all([
    store.index('files').getAll(sha256),
    ...identities.map((identity) => store.index('identities').getAll(identity)),
  ])
  return [...new Map(found.flat().map(({ badge }) => [badge.id, badge])).values()]
}

/**
 * Keeps badges in place of what is kept under their ids, and of the files those that badges name: no other is taken in,
 * and one that no badge names any more goes.
 */
export async function putBadges(
  transaction: Writing,
  badges: readonly KeptBadge[],
  files: readonly StoredFile[],
): Promise<void> {
  const store = transaction.objectStore('badges')
  const given = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]))
  const former = await Promise.all(badges.map(({ id }) => store.get(id)))
  const rows = badges.map((badge) => ({ badge, files: filesOf(badge) }))
  const named = new Set(rows.flatMap((row) => row.files))
  await Promise.all([
    ...rows.map((row) => store.put(row)),
    ...[...named].map((sha256) => putFile(transaction, sha256, given.get(sha256))),
  ])
  await forgetFiles(
    transaction,
    filesIn(former).filter((sha256) => !named.has(sha256)),
  )
}

/** Reads all, and writes what is to change: first what is put, so that a file that moves to another badge stays. */
export async function reviseBadges(
  transaction: Writing,
  change: (badges: readonly KeptBadge[]) => Revision,
): Promise<void> {
  const { put, forget = [], files = [], moved } = change(await allBadges(transaction))
  if (put.length > 0) await putBadges(transaction, put, files)
  if (forget.length > 0) await forgetBadges(transaction, forget)
  if (moved !== undefined && moved.size > 0) await renameInCollections(transaction, moved)
}

/** What was said of these badges, and a private link to one, goes with them. */
export async function forgetInCollections(
  transaction: Writing,
  ids: readonly string[],
): Promise<void> {
  const store = transaction.objectStore('collections')
  for (const collection of await store.getAll()) {
    const items = collection.items.filter(({ badge }) => !ids.includes(badge))
    if (items.length < collection.items.length) await store.put({ ...collection, items })
  }
}

async function renameInCollections(
  transaction: Writing,
  moved: ReadonlyMap<string, string>,
): Promise<void> {
  const store = transaction.objectStore('collections')
  for (const collection of await store.getAll())
    if (collection.items.some(({ badge }) => moved.has(badge)))
      await store.put(renamedItems(collection, moved))
}

/** Each joins what is there when its turn comes, so that two forms of one award that come together are one badge. */
export async function joinBadges(
  transaction: Writing,
  incoming: readonly Incoming[],
  files: readonly StoredFile[],
): Promise<readonly KeptBadge[]> {
  const given = new Map(files.map((file) => [file.sha256, file]))
  const kept = new Map<string, KeptBadge>()
  for (const { identities, sha256, join } of incoming) {
    const badge = join(await badgesSharing(transaction, identities, sha256))
    const own = filesOf(badge).flatMap((each) => given.get(each) ?? [])
    await putBadges(transaction, [badge], own)
    kept.set(badge.id, badge)
  }
  return [...kept.values()]
}

/** Removes badges for good, with the files that no other names. */
export async function forgetBadges(transaction: Writing, ids: readonly string[]): Promise<void> {
  const store = transaction.objectStore('badges')
  const former = await Promise.all(ids.map((id) => store.get(id)))
  await Promise.all(ids.map((id) => store.delete(id)))
  await forgetFiles(transaction, filesIn(former))
}

async function putFile(
  transaction: Writing,
  sha256: string,
  bytes: Uint8Array<ArrayBuffer> | undefined,
): Promise<void> {
  const store = transaction.objectStore('files')
  if ((await store.getKey(sha256)) !== undefined) return
  if (bytes === undefined)
    throw storeFailure('storage-incomplete', 'a badge names a file that is not here')
  // Of a piece of an archive the browser would keep the whole archive.
  const isPiece = bytes.byteLength !== bytes.buffer.byteLength
  await store.put(isPiece ? bytes.slice() : bytes, sha256)
}

async function forgetFiles(transaction: Writing, files: readonly string[]): Promise<void> {
  const index = transaction.objectStore('badges').index('files')
  const store = transaction.objectStore('files')
  const forget = async (sha256: string) => {
    if ((await index.getKey(sha256)) === undefined) await store.delete(sha256)
  }
  await Promise.all([...new Set(files)].map(forget))
}

function filesOf({ files, facts }: KeptBadge): readonly string[] {
  const picture = facts.picture === undefined ? [] : [facts.picture]
  return [...new Set([...files.map(({ sha256 }) => sha256), ...picture])]
}

function filesIn(rows: readonly (BadgeRow | undefined)[]): readonly string[] {
  return rows.flatMap((row) => row?.files ?? [])
}
