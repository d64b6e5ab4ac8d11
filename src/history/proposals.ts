import { isGitFailure } from './failure.ts'
import { runGit } from './git.ts'
import { utcDay } from './utc-day.ts'

/**
 * The day on which each file of awards was first written down in any commit (UTC day of the author's date, by path
 * from the root): where work is merged by pull request, the day it was proposed. One pass of git.
 */
export async function readProposals(root: string): Promise<ReadonlyMap<string, string>> {
  const fields = (await logOf(root)).split('\0')
  const days = new Map<string, string>()
  let day = ''
  for (const field of fields) {
    const [, seconds] = /^\n?\u0001(-?\d+)$/.exec(field) ?? []
    if (seconds !== undefined) day = utcDay(Number(seconds))
    // Newest first: what comes later is older, and stays.
    else if (field !== '') days.set(field.replace(/^\n/, ''), day)
  }
  return days
}

async function logOf(root: string): Promise<string> {
  const how = ['--no-merges', '--full-history', '--diff-filter=A', '--no-renames', '--name-only']
  const plain = ['--no-show-signature', '--relative', '-z', '--format=%x01%at']
  try {
    const args = ['log', ...how, ...plain, '--end-of-options', 'HEAD', '--', 'awards']
    return (await runGit(root, args)).toString()
  } catch (failure) {
    if (isGitFailure(failure) && failure.code !== 'git-missing') return ''
    throw failure
  }
}
