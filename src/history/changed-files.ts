import { GitFailure } from './git-failure.ts'
import { checkedId, gitText, runGit } from './git.ts'

/** What lay below `badges/` and `awards/` at one moment. */
export interface TreeState {
  /** Id of the newest commit. */
  readonly head: string
  /** Files that may not be as that commit has them, by path from the root, with `/`; sorted. */
  readonly uncommitted: readonly string[]
}

export interface ChangedFiles extends TreeState {
  /** Files that may not be as they were; sorted. */
  readonly changed: readonly string[]
}

/**
 * Where the files below `badges/` and `awards/` stand, ignored ones included: whoever reads the records reads those, too.
 *
 * @param root - the folder that holds `badges/` and `awards/`; it may lie deeper in its repository
 * @returns undefined where git cannot say: no git, no repository, no commit, a repository within the records, or a commit
 *   that was made meanwhile
 */
export async function readTreeState(root: string): Promise<TreeState | undefined> {
  return orUndefined(async () => {
    const { head, prefix } = await placeOf(root)
    const hidden = await hiddenFrom(root)
    const dirty = await notAsCommitted(root, prefix)
    if (hidden === undefined || dirty === undefined) return undefined
    const after = await placeOf(root)
    return after.head === head ? { head, uncommitted: sorted([...hidden, ...dirty]) } : undefined
  })
}

/**
 * Which files below `badges/` and `awards/` may differ from those that were there once: more than did, never fewer. What
 * differs in nothing but the kind of its line ends may count as the same.
 *
 * @param since - what `readTreeState` or this gave then
 * @returns undefined where git cannot say, as above, or where it has that commit no longer
 */
export async function changedFiles(
  root: string,
  since: TreeState,
): Promise<ChangedFiles | undefined> {
  const now = await readTreeState(root)
  if (now === undefined) return undefined
  return orUndefined(async () => {
    const between = [checkedId(since.head), checkedId(now.head)]
    const committed = await namesFrom(root, [...treeDifference, ...between, '--', ...places])
    return { ...now, changed: sorted([...committed, ...since.uncommitted, ...now.uncommitted]) }
  })
}

const places = ['badges', 'awards']

const treeDifference = [
  'diff-tree',
  '-r',
  '-z',
  '--no-renames',
  '--no-ext-diff',
  '--ignore-submodules=none',
  '--name-only',
  '--relative',
]

/** Looks at content where size or times changed; untracked and ignored files are told one by one. */
const status = [
  'status',
  '--porcelain=v1',
  '-z',
  '--no-renames',
  '--ignore-submodules=none',
  '--untracked-files=all',
  '--ignored=traditional',
  '--',
  ...places,
]

/** Files with a filter, or another attribute under which git takes different bytes for the same. */
const converted = [
  'ls-files',
  '-z',
  '--',
  ...places,
  ':(exclude,attr:!filter !ident !working-tree-encoding)',
]

async function orUndefined<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask()
  } catch (failure) {
    if (failure instanceof GitFailure) return undefined
    throw failure
  }
}

async function placeOf(root: string): Promise<{ readonly head: string; readonly prefix: string }> {
  const answer = await gitText(root, ['rev-parse', '--verify', 'HEAD'])
  const prefix = await gitText(root, ['rev-parse', '--show-prefix'])
  return { head: checkedId(answer), prefix }
}

/** Files whose changes git would not notice: marked as such, or converted. Undefined where one is a repository. */
async function hiddenFrom(root: string): Promise<readonly string[] | undefined> {
  const lines = await namesFrom(root, ['ls-files', '-v', '-z', '--stage', '--', ...places])
  const entries = lines.map((line) => entryLine.exec(line))
  if (entries.some((entry) => entry?.[2] === submodule)) return undefined
  const marked = entries.flatMap((entry) => (entry?.[1] === 'H' ? [] : (entry?.[3] ?? [])))
  return [...marked, ...(await namesFrom(root, converted))]
}

/** `H 100644 <id> 0<tab>path`: the letter is a small one, or another, where a mark is set. */
const entryLine = /^(\S) (\d{6}) [0-9a-f]+ \d\t([^]*)$/
const submodule = '160000'

/** Undefined where a repository lies among the files, into which git does not look. */
async function notAsCommitted(
  root: string,
  prefix: string,
): Promise<readonly string[] | undefined> {
  const stateLength = 'XY '.length
  const paths = (await namesFrom(root, status)).map((entry) =>
    entry.slice(stateLength + prefix.length),
  )
  return paths.some((path) => path.endsWith('/')) ? undefined : paths
}

async function namesFrom(root: string, args: readonly string[]): Promise<readonly string[]> {
  return (await runGit(root, args)).toString().split('\0').slice(0, -1)
}

function sorted(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort()
}
