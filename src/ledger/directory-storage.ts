import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LedgerError } from './ledger-error.ts'
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

const temporaryName = /^\.tmp-(.+)-(\d+)-[0-9a-f]{16}$/

async function list(folder: string): Promise<readonly StoredSegment[]> {
  await mkdir(folder, { recursive: true })
  const names = readdirSync(folder)
  await Promise.all(names.filter(isLeftover).map((name) => rm(join(folder, name), { force: true })))
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
  const written: { readonly name: string; readonly temporary: string }[] = []
  try {
    for await (const { name, bytes } of segments) {
      const temporary = temporaryPath(folder, checked(name))
      written.push({ name, temporary })
      await writeSynced(temporary, bytes)
    }
    for (const { name, temporary } of written) await linkOnce(temporary, join(folder, name), name)
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })))
  }
  await syncFolder(folder)
  return written.map(({ name }) => stored(folder, name))
}

async function replace(
  folder: string,
  segments: readonly NewSegment[],
): Promise<readonly StoredSegment[]> {
  for (const { name, bytes } of segments) {
    const temporary = temporaryPath(folder, checked(name))
    try {
      await writeSynced(temporary, bytes)
      await rename(temporary, join(folder, name))
    } finally {
      await rm(temporary, { force: true })
    }
  }
  await syncFolder(folder)
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

function temporaryPath(folder: string, name: string): string {
  return join(folder, `.tmp-${name}-${process.pid}-${randomBytes(8).toString('hex')}`)
}

/** Left by a process that is gone. Where that is judged wrongly its `link` fails, and it tries again. */
function isLeftover(name: string): boolean {
  const pid = Number(temporaryName.exec(name)?.[2])
  if (Number.isNaN(pid) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

/** A ledger names the address of every award: nobody else may read it. */
async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (cause) {
    // The system leaves out which file it was.
    throw Object.assign(cause as Error, { path })
  } finally {
    await file.close()
  }
}

async function linkOnce(temporary: string, path: string, name: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (cause) {
    if (!['EEXIST', 'ENOENT'].includes(codeOf(cause) ?? '')) throw cause
    const message = 'somebody else appended to the ledger first'
    throw new LedgerError('LEDGER_RACE', message, { place: { file: name }, cause })
  }
}

/** Names are on the disk only when their folder is. Windows cannot open a folder, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    // What the maker of the segments throws is not the folder's fault and passes through.
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw new LedgerError('LEDGER_STORAGE', `${what} (${codeOf(cause)})`, { cause })
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
