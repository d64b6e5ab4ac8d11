import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishOptions } from '../options.ts'
import { databaseName } from '../remembered/contents.ts'
import { foldersIn, readIn } from './part.ts'

type Places = Pick<PublishOptions, 'parts' | 'state'>

/** Whether nothing is remembered here. */
export function remembersNothing({ state }: Places): boolean {
  return !existsSync(join(state, databaseName))
}

/**
 * Begins with what a part that lies here remembers of records and ledger. It is a cache: what is not said of the very bytes that are
 * here counts for nothing.
 */
export async function beginWithRead(places: Places): Promise<void> {
  if (!remembersNothing(places)) return
  const read = await readAmong(places)
  if (read === undefined) return
  mkdirSync(places.state, { recursive: true })
  // Where this is cut off, a damaged database is found, and thrown away.
  copyFileSync(read, join(places.state, databaseName), constants.COPYFILE_FICLONE)
}

/**
 * Leaves what is remembered with a part, for those that are made after it and for whoever puts all together; once is enough. Only a part
 * that began with nothing may: another machine has no use for what a release here consists of.
 *
 * @param folder - of the part; nobody else may read what it names
 */
export async function leaveRead(places: Places, folder: string): Promise<void> {
  if ((await readAmong(places)) !== undefined) return
  copyFileSync(
    join(places.state, databaseName),
    readIn(folder),
    constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL,
  )
}

async function readAmong({ parts }: Places): Promise<string | undefined> {
  const names = await foldersIn(parts)
  return names.map((name) => readIn(join(parts, name))).find((path) => existsSync(path))
}
