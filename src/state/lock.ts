import { link, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isAlive, isEnding, ownMark } from './process-life.ts'
import { writeDraft } from './write-whole.ts'

/** What is thrown when there is no lock to be had. */
export interface LockFailures {
  /** @param holder - number of the process that has it; undefined when others take it by turns this moment */
  taken(holder: string | undefined): Error
  /** The folder cannot be written to. */
  unwritable(cause: NodeJS.ErrnoException): Error
}

/**
 * Keeps a second process out of the same folder. A lock whose process has died is taken over, and one that was killed is waited for.
 *
 * @returns what gives the lock back
 * @throws what `failures` makes
 */
export async function lock(folder: string, failures: LockFailures): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'lock')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await claim(path, failures)) return () => rm(path, { force: true })
    const written = await readFile(path, 'utf8').catch(() => '')
    const holder = written.trim()
    if (await staysAlive(holder)) throw failures.taken(holder.split('@')[0])
    await discard(path, written)
  }
  throw failures.taken(undefined)
}

/** Milliseconds. Whoever was killed holds on to nothing but its memory; where it takes longer, something is wrong. */
const [mostWait, between] = [10_000, 20]

async function staysAlive(holder: string): Promise<boolean> {
  for (let waited = 0; isAlive(holder); waited += between) {
    if (!isEnding(holder) || waited >= mostWait) return true
    await setTimeout(between)
  }
  return false
}

/** The lock appears with its holder's number in it, in one step. */
async function claim(path: string, failures: LockFailures): Promise<boolean> {
  let draft: string | undefined
  try {
    draft = await writeDraft(path, `${ownMark()}\n`, { mode: 0o600 })
    await link(draft, path)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw failures.unwritable(cause as NodeJS.ErrnoException)
  } finally {
    if (draft !== undefined) await rm(draft, { force: true })
  }
}

/** Removes the lock of a process that died, and puts back one that another process claimed meanwhile. */
async function discard(path: string, dead: string): Promise<void> {
  const aside = `${path}.${process.pid}.old`
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (moved && (await readFile(aside, 'utf8')) !== dead)
    await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}
