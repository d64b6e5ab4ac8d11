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
 * @param files - relative to the folder
 * @param command - what puts all of a disk in order; where it is missing, files are taken one by one
 */
export async function settle(
  folder: string,
  files: readonly string[],
  command = 'sync',
): Promise<void> {
  if (files.length > worthOneCall && (await hasSynced(command, folder))) return
  for (const file of files) await syncFile(join(folder, file))
  for (const parent of new Set(files.map((file) => dirname(file))))
    await syncFolder(join(folder, parent))
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
