import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { isPublishFailure } from '../failure.ts'
import { staysInside } from '../remembered/contents.ts'
import { digestOfUnit, foldersIn, readHead, siteOf, unitsIn, type PartUnit } from './part.ts'

/** What reading all bytes of a part brought to light. */
export interface PartBytes {
  /** SHA-256 of the list of units that they were held against. */
  readonly list: string
  /** The first unit whose files are not as they were made. */
  readonly wrong?: string
}

/** By the name of a part's folder. */
export type AllBytes = ReadonlyMap<string, PartBytes>

/** Parts whose bytes are being read. */
export interface Reading {
  /** What was found. Parts that came since, or have another list by now, are not among them. */
  found(): Promise<AllBytes>
  /** Nobody wants to know any more. */
  stop(): Promise<unknown>
}

/** Bytes of lists; of less, all files are read before a thread has started. */
const worthAThread = 500_000

/**
 * Reads all parts in a folder in a thread of its own, while records are read in this one: the one needs nothing of the other.
 *
 * @param parts - the folder that they lie in
 * @param threadFrom - how long their lists have to be for that
 */
export async function beginReading(parts: string, threadFrom = worthAThread): Promise<Reading> {
  const names = await foldersIn(parts)
  const lists = names.map((name) => statSync(join(parts, name, 'units'), { throwIfNoEntry: false }))
  const length = lists.reduce((sum, list) => sum + (list?.size ?? 0), 0)
  if (length < threadFrom) return { found: () => readBytes(parts), stop: () => Promise.resolve() }
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: parts })
  const found = new Promise<AllBytes>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject)
    thread.once('exit', () => reject(new Error('the thread that reads parts was stopped')))
  })
  // Whoever stops it does not ask what it found.
  found.catch(() => undefined)
  return { found: () => found, stop: () => thread.terminate() }
}

/** The same in this thread. */
export async function readBytes(parts: string): Promise<AllBytes> {
  const all = new Map<string, PartBytes>()
  for (const name of await foldersIn(parts)) {
    const found = await bytesIn(join(parts, name))
    if (found) all.set(name, found)
  }
  return all
}

/** Undefined where no part lies there, or its list is not the one that was written: whoever checks it says so. */
async function bytesIn(folder: string): Promise<PartBytes | undefined> {
  const head = await readHead(folder)
  if (head === undefined) return undefined
  const { list } = head
  try {
    let wrong: string | undefined
    for await (const unit of unitsIn(folder, head))
      if (wrong === undefined && !isAsMade(folder, unit)) wrong = unit.name
    return wrong === undefined ? { list } : { list, wrong }
  } catch (cause) {
    if (isPublishFailure(cause) || (cause as NodeJS.ErrnoException).code === 'ENOENT')
      return undefined
    throw cause
  }
}

function isAsMade(folder: string, { files, digest }: PartUnit): boolean {
  if (!files.every(staysInside)) return false
  try {
    return digestOfUnit(siteOf(folder), files) === digest
  } catch {
    return false
  }
}
