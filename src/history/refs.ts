import { isGitFailure } from './failure.ts'
import { checkedId, checkedRef, checkedRemote, gitText, quietFetch, runGit } from './git.ts'

/** The object a ref names; undefined when there is no such ref. */
export async function resolveRef(root: string, ref: string): Promise<string | undefined> {
  try {
    return await gitText(root, ['rev-parse', '--verify', '--end-of-options', checkedRef(ref)])
  } catch (failure) {
    if (isGitFailure(failure) && failure.details.stderr.includes('single revision'))
      return undefined
    throw failure
  }
}

/**
 * Points a ref to an object.
 *
 * @param from - what it must name now: an object, `nothing` for a new ref, or `anything`
 * @returns false when it names something else, and then nothing is changed
 */
export async function moveRef(
  root: string,
  ref: string,
  to: string,
  from: string,
): Promise<boolean> {
  const change =
    from === 'nothing'
      ? `create ${checkedRef(ref)} ${checkedId(to)}`
      : `update ${checkedRef(ref)} ${checkedId(to)}${from === 'anything' ? '' : ` ${checkedId(from)}`}`
  try {
    await runGit(root, ['update-ref', '--stdin'], { input: `start\n${change}\ncommit\n` })
    return true
  } catch (failure) {
    if (isGitFailure(failure) && isLostRace(failure.details.stderr)) return false
    throw failure
  }
}

/**
 * Brings one branch of a remote here, under a ref of our own, whatever it was before.
 *
 * @returns the commit it names; undefined when the remote has no such branch
 */
export async function fetchBranch(
  root: string,
  remote: string,
  branch: string,
  into: string,
): Promise<string | undefined> {
  const refs = `+${checkedRef(`refs/heads/${branch}`)}:${checkedRef(into)}`
  try {
    await runGit(root, [
      'fetch',
      '--verbose',
      ...quietFetch,
      '--end-of-options',
      checkedRemote(remote),
      refs,
    ])
  } catch (failure) {
    if (isGitFailure(failure) && /couldn't find remote ref/.test(failure.details.stderr))
      return undefined
    throw failure
  }
  return resolveRef(root, into)
}

/**
 * Puts a commit in place of a remote's branch, on condition that the branch is still as we know it.
 *
 * @param expected - the commit that the branch names; absent: there is no such branch
 * @returns false when somebody else was first, and then nothing is changed
 */
export async function pushWithLease(
  root: string,
  remote: string,
  branch: string,
  { commit, expected }: { readonly commit: string; readonly expected: string | undefined },
): Promise<boolean> {
  const ref = checkedRef(`refs/heads/${branch}`)
  const lease = `--force-with-lease=${ref}:${expected === undefined ? '' : checkedId(expected)}`
  const only = ['--no-verify', '--no-follow-tags', '--no-signed', '--recurse-submodules=no']
  const what = ['--end-of-options', checkedRemote(remote), `${checkedId(commit)}:${ref}`]
  try {
    await runGit(root, ['push', '--porcelain', '--no-progress', ...only, lease, ...what])
    return true
  } catch (failure) {
    if (isGitFailure(failure) && isLostRace(failure.details.stdout)) return false
    throw failure
  }
}

function isLostRace(output: string): boolean {
  return /\[rejected\]|cannot lock ref|failed to update ref|reference already exists|incorrect old value/.test(
    output,
  )
}
