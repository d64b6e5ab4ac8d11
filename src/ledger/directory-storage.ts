import { readdirSync, statSync } from 'node:fs'
import { link, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { clearDrafts, syncFolder, writeDraft, writeWhole } from '../state/write-whole.ts'
import { ledgerFailure, raceLost } from './failure.ts'
import { bySegmentNumber, segmentNumber } from './storage.ts'
import type { LedgerStorage, NewSegment, StoredSegment } from './storage.ts'

/**
 * A ledger in a folder of its own. A segment gets its name only when all its bytes are on the disk (a hard link,
 * which never replaces a file), so that a kill, a full disk or a power cut leaves whole segments only.
 *
 * @param folder - made when it is not there
 */
export function directoryStorage(folder: string): LedgerStorage {
  return {
    list: () => guarded('the folder cannot be listed', () => list(folder)),
    read: (name) => guarded(`${name} cannot be read`, () => readFile(join(folder, checked(name)))),
    append: (segments) => guarded('the ledger cannot be written', () => append(folder, segments)),
    replace: (segments) => guarded('the ledger cannot be written', () => replace(folder, segments)),
  }
}

/** It names the address of every award: nobody else may read it. */
const asSegment = { mode: 0o600, outlasts: 'machine' } as const

async function list(folder: string): Promise<readonly StoredSegment[]> {
  await mkdir(folder, { recursive: true })
  const names = readdirSync(folder)
  await clearDrafts(folder, names)
  return names
    .filter((name) => segmentNumber(name) !== undefined)
    .map((name) => stored(folder, name))
    .sort(bySegmentNumber)
}

async function append(
  folder: string,
  segments: AsyncIterable<NewSegment>,
): Promise<readonly StoredSegment[]> {
  await mkdir(folder, { recursive: true })
  const written: { readonly name: string; readonly draft: string }[] = []
  try {
    for await (const { name, bytes } of segments) {
      const draft = await writeDraft(join(folder, checked(name)), bytes, asSegment)
      written.push({ name, draft })
    }
    for (const { name, draft } of written) await linkOnce(draft, join(folder, name))
  } finally {
    await Promise.all(written.map(({ draft }) => rm(draft, { force: true })))
  }
  await syncFolder(folder)
  return written.map(({ name }) => stored(folder, name))
}

async function replace(
  folder: string,
  segments: readonly NewSegment[],
): Promise<readonly StoredSegment[]> {
  for (const { name, bytes } of segments)
    await writeWhole(join(folder, checked(name)), bytes, asSegment)
  return segments.map(({ name }) => stored(folder, name))
}

function stored(folder: string, name: string): StoredSegment {
  const { size, mtimeMs } = statSync(join(folder, name))
  return { name, stamp: `${size}@${mtimeMs}` }
}

function checked(name: string): string {
  if (segmentNumber(name) === undefined) throw new RangeError('not the name of a segment')
  return name
}

async function linkOnce(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path)
  } catch (cause) {
    if (!['EEXIST', 'ENOENT'].includes(codeOf(cause) ?? '')) throw cause
    throw raceLost()
  }
}

async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    // What the maker of the segments throws is not the folder's fault and passes through.
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw ledgerFailure('ledger-storage', `${what} (${codeOf(cause)})`, { cause })
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
