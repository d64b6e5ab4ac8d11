import { realpath } from 'node:fs/promises'
import { isGitFailure } from '../../history/failure.ts'
import { gitText } from '../../history/git.ts'
import { resolveRef } from '../../history/refs.ts'
import { upgradeFailure } from '../failure.ts'
import { newChanges } from './changelog.ts'
import { treeOf, withDraft, type Draft } from './draft.ts'
import { migrate, type MigrationLimits } from './migrate.ts'
import { planUpgrade, type Choices, type Tree } from './plan-upgrade.ts'
import { makeBranch, stageUpgrade } from './stage-upgrade.ts'
import { sourceOf } from './source.ts'
import type { UpgradeFindings } from './upgrade-report.ts'
import { baseVersion, nextVersion, textOf, versionIn } from './versions.ts'

/** What is asked of an upgrade. */
export interface UpgradeOptions {
  /** A remote, an address or a folder; absent: what `repository` in package.json names. */
  readonly from?: string | undefined
  /** A tag; absent: the newest. */
  readonly to?: string | undefined
  readonly choices: Choices
  /** Nothing in the repository changes: it is only said what would. */
  readonly mode: 'dry-run' | 'make'
  readonly limits?: MigrationLimits
}

/**
 * Brings a newer version of the program as a branch: one commit of the program, and another one where records have to
 * change for it. The work tree, the index and every other branch stay as they are, and nothing of the newer version
 * runs but its migrations, which only say what they would change. Where somebody has to decide, nothing is made.
 *
 * @throws UpgradeFailure, GitFailure
 */
export async function upgrade(folder: string, options: UpgradeOptions): Promise<UpgradeFindings> {
  const root = await topOf(folder)
  return withDraft(root, async (draft) => {
    const mine = await hereIn(root)
    const source = await sourceOf(root, options.from ?? (await usualSource(root, mine.files)))
    const next = await nextVersion(draft, source, options.to, mine)
    const branch = `upgrade-${next.version}`
    await refuseBranch(root, branch)
    const base = await baseVersion(draft, root, source, mine)
    const files = { mine: mine.files, next: next.files }
    const plan = planUpgrade({ base: base.files, baseFrom: base.from, ...files }, options.choices)
    const versions = { here: mine.version, next: next.version }
    const records = await migrate(draft, files, versions, options.limits)
    const staged = await stageUpgrade(draft, mine.commit, plan, records)
    const findings = {
      versions,
      branch,
      isProven: next.isProven,
      from: source.kind,
      base: base.from,
      news: await newsOf(draft, next.files, mine.version),
      plan,
      edits: await editsOf(draft, { base: base.id, mine: mine.commit, next: next.id }, plan.edited),
      records,
      recordsDiff: await diff(draft, mine.commit, staged.records, ['badges', 'awards'], records),
    }
    if (plan.edited.some(({ kept }) => kept === 'undecided'))
      return { ...findings, outcome: 'undecided' }
    if (options.mode === 'dry-run') return { ...findings, outcome: 'dry-run' }
    await makeBranch(draft, root, mine.commit, staged, findings)
    return { ...findings, outcome: 'made' }
  })
}

/** The top of a repository in which nothing lies that is not committed. */
async function topOf(folder: string): Promise<string> {
  const root = await realpath(folder)
  const questions = ['--is-bare-repository', '--is-inside-work-tree', '--show-prefix']
  const answers = await gitText(root, ['rev-parse', ...questions]).catch((error: unknown) => {
    if (isGitFailure(error) && error.code === 'git-no-repository') return ''
    throw error
  })
  const [bare, inside, prefix] = answers.split('\n')
  if (bare === 'true')
    throw upgradeFailure(
      'upgrade-no-repository',
      'This repository is bare: it has no files to work with. Clone it, and run this in the clone.',
    )
  if (inside !== 'true' || prefix !== '')
    throw upgradeFailure('upgrade-no-repository', 'This is not the top folder of a git repository.')
  if ((await gitText(root, ['status', '--porcelain', '--untracked-files=normal'])) !== '')
    throw upgradeFailure(
      'upgrade-unclean',
      'Some of your work is not committed (git status says what). Commit it or put it away first.',
    )
  return root
}

async function hereIn(root: string) {
  const commit = await gitText(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => '')
  const files: Tree = commit === '' ? new Map() : await treeOf(root, commit)
  const version = await versionIn(root, files)
  if (version === undefined)
    throw upgradeFailure('upgrade-no-repository', 'This repository does not hold the program.')
  return { commit, files, version }
}

async function usualSource(root: string, files: Tree): Promise<string> {
  const { repository } = JSON.parse(await textOf(root, files.get('package.json')?.id ?? '')) as {
    readonly repository?: string | { readonly url?: string } | null
  }
  const address = typeof repository === 'object' ? repository?.url : repository
  if (address !== undefined) return address.replace(/^git\+/, '')
  throw upgradeFailure(
    'upgrade-no-source',
    'Say where the newer version is: --from with the address of its repository, or a folder.',
  )
}

async function refuseBranch(root: string, branch: string): Promise<void> {
  if ((await resolveRef(root, `refs/heads/${branch}`)) !== undefined)
    throw upgradeFailure(
      'upgrade-branch-there',
      `There is a branch ${branch} already. Merge it, or delete it: git branch --delete --force ${branch}`,
    )
}

async function newsOf({ repository }: Draft, next: Tree, here: string): Promise<string> {
  const id = next.get('CHANGELOG.md')?.id
  return id === undefined ? '' : newChanges(await textOf(repository, id), here)
}

async function editsOf(
  draft: Draft,
  ids: Readonly<Record<'base' | 'mine' | 'next', string>>,
  edited: UpgradeFindings['plan']['edited'],
): Promise<UpgradeFindings['edits']> {
  const edits = new Map<string, string>()
  for (const { path, since, kept } of edited) {
    if (kept === 'unsure') continue
    const [before, after] = since === 'edited' ? [ids.base, ids.mine] : [ids.mine, ids.next]
    edits.set(path, await diff(draft, before, after, [path], { changes: [path] }))
  }
  return edits
}

async function diff(
  { repository }: Draft,
  before: string,
  after: string,
  paths: readonly string[],
  { changes }: { readonly changes: readonly unknown[] },
): Promise<string> {
  if (changes.length === 0) return ''
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames']
  const what = ['--end-of-options', before, after, '--', ...paths]
  return gitText(repository, ['--literal-pathspecs', 'diff', ...plain, ...what])
}
