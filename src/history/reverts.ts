import { checkedId, runGit } from './git.ts'
import type { LoggedCommit } from './log.ts'
import { bringMissing } from './partial-clone.ts'
import { parseReverts, patchArguments, type Revert } from './revert-log.ts'

/**
 * What commits took out of the files of awards, and put in: one process for all of them.
 *
 * @param root - the folder that holds `awards/`
 * @param commits - those that revert others
 */
export async function readReverts(
  root: string,
  commits: readonly LoggedCommit[],
): Promise<readonly Revert[]> {
  const changes = commits.flatMap((commit) => commit.changes.filter(isOfAwards))
  if (changes.length === 0) return []
  await bringMissing(root, () => changes.flatMap(({ blob, before }) => [blob, before ?? blob]))
  const how = ['diff-tree', '--stdin', '--root', ...patchArguments, '--', 'awards']
  const input = commits.map(({ id }) => `${checkedId(id)}\n`).join('')
  return parseReverts((await runGit(root, how, { input })).toString())
}

function isOfAwards({ path }: { readonly path: string }): boolean {
  return path.startsWith('awards/')
}
