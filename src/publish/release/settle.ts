import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withPath } from '../../state/with-path.ts'
import { syncFolder } from '../../state/write-whole.ts'

/** More files than this are put on the disk by one call for the whole of it: one by one takes longer. */
const worthOneCall = 100

/**
 * Returns when the content of new files is on the disk and not only on its way: a link that outlives a power cut must not
 * lead to pages that did not. Files that are linked from the live release are there already, and names follow in the order
 * in which they were made.
 *
 * @param files - relative to the folder; gone through more than once
 * @param command - what puts all of a disk in order; where it is missing, files are taken one by one
 */
export async function settle(
  folder: string,
  files: Iterable<string>,
  command = 'sync',
): Promise<void> {
  if (hasMore(files, worthOneCall) && (await hasSynced(command, folder))) return
  const parents = new Set<string>()
  for (const file of files) {
    await syncFile(join(folder, file))
    parents.add(dirname(file))
  }
  for (const parent of parents) await syncFolder(join(folder, parent))
}

function hasMore(files: Iterable<string>, count: number): boolean {
  let left = count
  for (const _ of files) if (left-- === 0) return true
  return false
}

async function syncFile(path: string): Promise<void> {
  // Windows syncs only what may be written.
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } catch (cause) {
    throw withPath(cause, path)
  } finally {
    await file.close()
  }
}

function hasSynced(command: string, folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(command, ['-f', folder], { stdio: 'ignore' })
      .on('error', () => resolve(false))
      .on('close', (code) => resolve(code === 0))
  })
}
