import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { engineRoot } from '../publish/engine.ts'
import { isFailure } from '../bytes/failure.ts'
import { lockFailures } from '../publish/lock-failures.ts'
import { lock } from '../state/lock.ts'

/** Where tests keep what more than one of them stands on. It is inside the repository, where packages resolve. */
export const testsFolder: string = join(engineRoot, '.cinquefoil/tests')

/** Where of that lies what `sharedFolder` made. */
export const sharedFolders: string = join(testsFolder, 'shared')

/**
 * A folder that is made once, whichever test asks first, and that nobody may write into afterwards.
 *
 * @param kind - what is in it, such as `site`
 * @param inputs - all that it is made from: other inputs, another folder
 * @param make - fills an empty folder beside it, which then takes its place whole
 */
export async function sharedFolder(
  kind: string,
  inputs: readonly string[],
  make: (draft: string) => Promise<void>,
): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16)
  const folder = join(sharedFolders, `${kind}-${digest}`)
  if (existsSync(folder)) return folder
  const unlock = await turn(`${folder}.lock`)
  try {
    if (existsSync(folder)) return folder
    const draft = `${folder}.draft`
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    await make(draft)
    await rename(draft, folder)
    return folder
  } finally {
    await unlock()
  }
}

/** Removes what tests left or kept more than a day ago: it has been made anew since, or costs little to make. */
export async function forgetOldFolders(parent: string, now: number): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const path = join(parent, name)
    if (path === sharedFolders) continue
    const { birthtimeMs, mtimeMs } = await stat(path)
    // Not every disk knows when something was made.
    if (now - (birthtimeMs || mtimeMs) > day) await rm(path, { recursive: true, force: true })
  }
}

const day = 24 * 60 * 60 * 1000

/** Waits while another process makes the same. One that died is not waited for. */
async function turn(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      return await lock(path, lockFailures)
    } catch (cause) {
      if (!isFailure(cause, ['locked'])) throw cause
    }
    await setTimeout(100)
  }
}
