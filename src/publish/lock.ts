import { link, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PublishFailure } from './failure.ts'
import { isAlive, ownMark } from './process-life.ts'
import { writeOwnFile } from './write-file.ts'

/**
 * Keeps a second publish out of the same state folder. A lock whose process has died is taken over.
 *
 * @returns what gives the lock back
 * @throws PublishFailure `LOCKED`
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'lock')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await claim(path)) return () => rm(path, { force: true })
    const written = await readFile(path, 'utf8').catch(() => '')
    const holder = written.trim()
    if (isAlive(holder)) {
      throw new PublishFailure(
        'LOCKED',
        `Another publish (process ${holder.split('@')[0]}) is at work here: wait for it to end.`,
      )
    }
    await discard(path, written)
  }
  throw new PublishFailure('LOCKED', 'Another publish is starting here: try again in a moment.')
}

/** The lock appears with its holder's number in it, in one step. */
async function claim(path: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    await writeOwnFile(draft, `${ownMark()}\n`)
    await link(draft, path)
    return true
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    const isOthers = code === 'EACCES' || code === 'EPERM'
    const way = isOthers ? ' Name folders of your own with --state and --dist.' : ''
    throw new PublishFailure('WRITE_FAILED', `The lock could not be written (${code}).${way}`, {
      cause,
    })
  } finally {
    await rm(draft, { force: true })
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
