import { isGitFailure } from './failure.ts'
import { checkedId, checkedRemote, gitText, isPlainRemote, quietFetch, runGit } from './git.ts'

/** The setting by which git knows the remote of a clone that left objects behind. */
export const promisorSetting = String.raw`^remote\..*\.promisor$`

/**
 * Brings objects that a clone with `--filter=blob:none` left behind, all in one go: git would go and fetch each by
 * itself when it comes to it. In any other clone nothing is fetched.
 *
 * @param wanted - says which, and is asked only where some may be missing
 */
export async function bringMissing(
  root: string,
  wanted: () => Promise<readonly string[]> | readonly string[],
): Promise<void> {
  const remote = await leftBehindAt(root)
  if (remote === undefined) return
  const ids = [...new Set(await wanted())]
  if (ids.length === 0) return
  const what = ['--filter=blob:none', '--stdin', checkedRemote(remote)]
  await runGit(root, ['fetch', ...quietFetch, ...what], {
    input: ids.map((id) => `${checkedId(id)}\n`).join(''),
  })
}

/** Ids of what a commit's tree names and is not here. */
export async function missingFrom(root: string, commit: string): Promise<readonly string[]> {
  const how = ['--objects', '--no-object-names', '--missing=print', '--no-walk']
  const listed = await gitText(root, ['rev-list', ...how, checkedId(commit)])
  return listed.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []))
}

/** The remote that has what is not here; where we would not name it to git, git fetches each object by itself. */
async function leftBehindAt(root: string): Promise<string | undefined> {
  try {
    const keys = ['config', '--get-regexp', promisorSetting, '^true$']
    const [, remote] = /^remote\.(.*)\.promisor /.exec(await gitText(root, keys)) ?? []
    return remote !== undefined && isPlainRemote(remote) ? remote : undefined
  } catch (failure) {
    // There is no such setting.
    if (isGitFailure(failure)) return undefined
    throw failure
  }
}
