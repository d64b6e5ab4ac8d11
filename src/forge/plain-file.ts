import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { forgeFailure } from './failure.ts'

/**
 * Whether a plain file stands at a path of the repository. Nothing is followed to where it might lead: no folder on the
 * way may be a link, nor the file itself.
 *
 * @param path - from the root, with `/`
 * @throws ForgeFailure `handed-over`
 */
export async function isPlainFileAt(root: string, path: string): Promise<boolean> {
  const parts = path.split('/')
  for (let depth = 1; depth < parts.length; depth += 1)
    await refuseLink(join(root, ...parts.slice(0, depth)), 'folder')
  return refuseLink(join(root, path), 'file')
}

/** Whether it is there. */
async function refuseLink(path: string, what: 'folder' | 'file'): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined)
  if (found === undefined) return false
  if (what === 'folder' ? found.isDirectory() : found.isFile()) return true
  throw forgeFailure('handed-over', 'Where a file is to be written is a link, or no plain file.')
}
