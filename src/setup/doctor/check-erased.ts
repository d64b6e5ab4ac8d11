import { awardsInFile } from '../../awarding/files/edit-awards.ts'
import { changeLine } from '../../history/log.ts'
import { promisorSetting } from '../../history/partial-clone.ts'
import { fail, pass, unknown, type Finding } from './finding.ts'

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
  const about = 'erased awards'
  const leftBehind = await runGit(['config', '--get-regexp', promisorSetting])
  if (leftBehind !== undefined)
    return [
      unknown(
        about,
        'This clone left old texts behind, so it cannot be told whether the history still holds them.',
        'Look in a clone without --filter.',
      ),
    ]
  const found = await leftOf(ids, runGit)
  const left = ids.filter((id) => found.has(id))
  if (left.length === 0) return [pass(about, 'Nothing of them is left in git.')]
  return [
    fail(
      about,
      `The history still holds the sealed recipient of: ${left.join(', ')}`,
      'Rewrite it with git filter-repo, ask GitHub support to collect what is left over, and delete other clones.',
    ),
  ]
}

/** Ids in one question to git: it reads every change there ever was for each. */
const atOnce = 100

/** Looks at each file before and after every commit that touched one of the ids. */
async function leftOf(ids: readonly string[], runGit: RunGit): Promise<ReadonlySet<string>> {
  const left = new Set<string>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = new Set(ids.slice(from, from + atOnce))
    for (const blob of await blobsThatName([...some], runGit)) {
      const text = (await runGit(['cat-file', 'blob', blob])) ?? ''
      for (const { id, state } of awardsInFile(text))
        if (id !== undefined && some.has(id) && state !== 'erased') left.add(id)
    }
  }
  return left
}

/** What a commit touched of the ids, as it was before and as it is since. */
async function blobsThatName(ids: readonly string[], runGit: RunGit): Promise<ReadonlySet<string>> {
  const how = ['--all', '-m', '--root', '--raw', '-z', '--no-abbrev', '--no-renames', '--format=']
  const log = (await runGit(['log', ...how, `-G${ids.join('|')}`, '--', 'awards'])) ?? ''
  const blobs = log.split('\0').flatMap((field) => {
    const [, before, after] = changeLine.exec(field) ?? []
    return [before, after].filter((blob) => blob !== undefined && !/^0+$/.test(blob))
  })
  return new Set(blobs.filter((blob) => blob !== undefined))
}
