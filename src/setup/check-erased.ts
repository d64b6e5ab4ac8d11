import { awardsInFile } from '../awarding/edit-awards.ts'
import { fail, pass, type Finding } from './finding.ts'

/** Runs git and gives what it printed; nothing when it failed. */
export type RunGit = (args: readonly string[]) => Promise<string | undefined>

/**
 * Whether git still holds anything of awards that were erased: in any branch, tag or remote that is known here. What
 * was sealed once opens to whoever gets the sealing key.
 *
 * @param ids - of the erased awards
 */
export async function checkErased(
  ids: readonly string[],
  runGit: RunGit,
): Promise<readonly Finding[]> {
  if (ids.length === 0) return []
  const left: string[] = []
  for (const id of ids) if (await isLeft(id, runGit)) left.push(id)
  const about = 'erased awards'
  if (left.length === 0) return [pass(about, 'Nothing of them is left in git.')]
  return [
    fail(
      about,
      `The history still holds the sealed recipient of: ${left.join(', ')}`,
      'Rewrite it with git filter-repo, ask GitHub support to collect what is left over, and delete other clones.',
    ),
  ]
}

/** Looks at the file before and after every commit that touched the id. */
async function isLeft(id: string, runGit: RunGit): Promise<boolean> {
  const log = await runGit(['log', '--all', '--format=%H %P', `-G${id}`, '--', 'awards'])
  const touched = new Set((log ?? '').split(/\s+/).filter(Boolean))
  for (const commit of touched) {
    const files = await runGit(['grep', '-l', '-z', '-F', '-e', id, commit, '--', 'awards'])
    for (const place of (files ?? '').split('\0').filter(Boolean)) {
      const text = (await runGit(['show', '--end-of-options', place])) ?? ''
      if (awardsInFile(text).some((each) => each.id === id && each.state !== 'erased')) return true
    }
  }
  return false
}
