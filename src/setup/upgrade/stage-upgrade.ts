import { isGitFailure } from '../../history/failure.ts'
import { checkedId, gitText } from '../../history/git.ts'
import { moveRef } from '../../history/refs.ts'
import { upgradeFailure } from '../failure.ts'
import type { Migrated } from './migrate.ts'
import { bringCommit, changedTree, type Draft } from './draft.ts'
import type { UpgradePlan } from './plan-upgrade.ts'

/** What the repository would be: trees in the draft. */
export interface Staged {
  /** With the program of the newer version. */
  readonly program: string
  /** And with the records as it reads them. */
  readonly records: string
}

export async function stageUpgrade(
  draft: Draft,
  from: string,
  plan: UpgradePlan,
  records: Migrated,
): Promise<Staged> {
  const program = await changedTree(draft, from, plan.changes)
  return { program, records: await changedTree(draft, program, records.changes) }
}

/**
 * Commits what was staged, and makes the branch: all of it or nothing.
 *
 * @param parent - the commit that is upgraded
 */
export async function makeBranch(
  draft: Draft,
  root: string,
  parent: string,
  { program, records }: Staged,
  made: {
    readonly versions: { readonly here: string; readonly next: string }
    readonly branch: string
    readonly records: Migrated
  },
): Promise<void> {
  const { here, next } = made.versions
  const by = await authorIn(root)
  const upgraded = await commit(
    draft,
    program,
    parent,
    by,
    `program: version ${next} after ${here}`,
  )
  const why = made.records.about.map((each) => `- ${each}`).join('\n')
  const last =
    records === program
      ? upgraded
      : await commit(
          draft,
          records,
          upgraded,
          by,
          `records: as version ${next} reads them\n\n${why}`,
        )
  await bringCommit(draft, root, last, parent)
  if (!(await moveRef(root, `refs/heads/${made.branch}`, last, 'nothing')))
    throw upgradeFailure('upgrade-branch-there', `There is a branch ${made.branch} by now.`)
}

interface Author {
  readonly name: string
  readonly email: string
}

/** Whoever is at work, as git knows them in this repository. */
async function authorIn(root: string): Promise<Author> {
  try {
    const [name, email] = await Promise.all(
      ['user.name', 'user.email'].map((key) => gitText(root, ['config', '--get', key])),
    )
    if (name && email) return { name, email }
  } catch (error) {
    if (!isGitFailure(error)) throw error
  }
  throw upgradeFailure(
    'upgrade-nobody',
    'Git does not know who you are: git config user.name "Your name", and user.email likewise.',
  )
}

async function commit(
  { repository }: Draft,
  tree: string,
  parent: string,
  { name, email }: Author,
  message: string,
): Promise<string> {
  const env = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  }
  const how = ['commit-tree', '--no-gpg-sign', '-p', checkedId(parent), checkedId(tree)]
  return gitText(repository, how, { input: `${message}\n`, env })
}
