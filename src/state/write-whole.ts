import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isAlive, ownMark } from './process-life.ts'
import { withPath } from './with-path.ts'

/** How a file is written. */
export interface WholeFile {
  /** Its permissions; as the umask has it where none are named. */
  readonly mode?: number
  /** What a file that was written outlasts: the death of this process, or of the machine too (fsync). */
  readonly outlasts?: 'process' | 'machine'
}

/**
 * Puts a file in its place in one step, in the stead of one that may be there. Whoever reads finds the old bytes or the new
 * ones, whatever dies in between. Any number may write the same file at once.
 *
 * @param path - its folder is made where there is none
 * @throws the system’s error, with the path; the file that was there is as it was
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  options: WholeFile = {},
): Promise<void> {
  const draft = await writeDraft(path, content, options)
  try {
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true })
    throw cause
  }
  if (options.outlasts === 'machine') await syncFolder(dirname(path))
}

/**
 * Writes what is to be at `path` beside it, for whoever puts it there himself (a hard link never replaces a file). Drafts that
 * processes which died left in the folder are removed on the way, by the first that this process writes there.
 *
 * @returns the path of the draft, which is the caller's to remove
 * @throws the system’s error, with the path; no draft is left
 */
export async function writeDraft(
  path: string,
  content: string | Uint8Array,
  { mode = 0o666, outlasts = 'process' }: WholeFile = {},
): Promise<string> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  if (!cleared.has(folder)) await clearDrafts(folder, await readdir(folder).catch(() => []))
  const draft = join(folder, draftName(basename(path)))
  try {
    const file = await open(draft, 'wx', mode)
    try {
      await file.writeFile(content)
      if (outlasts === 'machine') await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    await rm(draft, { force: true })
    throw withPath(cause, draft)
  }
  return draft
}

/** Folders in which this process has looked for what others left. */
const cleared = new Set<string>()

/**
 * Removes what processes that are gone left half written. Where that is judged wrongly (another machine's process), it
 * cannot put its draft in place, and fails.
 *
 * @param names - what is in the folder
 */
export async function clearDrafts(folder: string, names: readonly string[]): Promise<void> {
  cleared.add(folder)
  const left = names.filter((name) => isAbandoned(name))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}

/** Puts the names in a folder on the disk. Some systems cannot; there a rename is as durable as it gets. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (cause) {
    if (!cannotSync.has((cause as NodeJS.ErrnoException).code ?? '')) throw withPath(cause, path)
  }
}

const cannotSync = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOENT'])

function draftName(name: string): string {
  return `.tmp-${name}-${ownMark()}-${randomBytes(8).toString('hex')}`
}

function isAbandoned(name: string): boolean {
  const [, mark] = /^\.tmp-.+-(\d+(?:@\d+)?)-[0-9a-f]{16}$/.exec(name) ?? []
  return mark !== undefined && !isAlive(mark)
}
