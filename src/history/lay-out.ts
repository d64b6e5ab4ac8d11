import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isFailure } from '../bytes/failure.ts'
import { checkedId, gitText, runGit } from './git.ts'

/**
 * Lays out `badges/` and `awards/` of a commit in a folder; the work tree and the index are left alone.
 *
 * @param into - an empty folder
 */
export async function layOut(root: string, commit: string, into: string): Promise<void> {
  const env = { GIT_INDEX_FILE: join(into, '.index') }
  const tree = join(into, 'tree')
  await mkdir(tree)
  for (const folder of ['badges', 'awards']) {
    const id = await treeOf(root, `${checkedId(commit)}:./${folder}`)
    if (id !== undefined) await runGit(root, ['read-tree', `--prefix=${folder}/`, id], { env })
  }
  await runGit(root, ['checkout-index', '--all', '--force', `--prefix=${tree}/`], { env })
}

async function treeOf(root: string, name: string): Promise<string | undefined> {
  try {
    return checkedId(await gitText(root, ['rev-parse', '--verify', '--end-of-options', name]))
  } catch (failure) {
    if (isFailure(failure, ['git-failed'])) return undefined
    throw failure
  }
}
