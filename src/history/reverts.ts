import { isGitFailure } from './failure.ts'
import { runGit } from './git.ts'
import { parseReverts, revertArguments, type Revert } from './revert-log.ts'

/**
 * The commits made by `git revert`, or by the button of that name, that touched `awards/`; newest first. They may
 * lie on the main line or on a branch that was merged into it.
 *
 * @param root - the folder that holds `awards/`
 */
export async function readReverts(root: string): Promise<readonly Revert[]> {
  try {
    return parseReverts((await runGit(root, revertArguments)).toString())
  } catch (failure) {
    // No repository, or no commit yet: nothing was taken back.
    if (isGitFailure(failure) && failure.code !== 'git-missing') return []
    throw failure
  }
}
