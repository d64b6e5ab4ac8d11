import { checkedId, gitText, runGit } from './git.ts'

/** What lies between two commits. */
export interface Change {
  /** Where the two parted, when the base has moved on since. */
  readonly base: string
  readonly head: string
  readonly files: readonly ChangedFile[]
  /** Messages of the commits that are in the head and not in the base, newest first. */
  readonly messages: readonly CommitMessage[]
}

export interface ChangedFile {
  /** From the top of the repository, with `/`; whatever somebody called it. */
  readonly path: string
  readonly kind: 'added' | 'changed' | 'removed'
}

export interface CommitMessage {
  readonly commit: string
  readonly text: string
}

/**
 * Reads what changed between two revisions.
 *
 * @param base - such as `main` or `HEAD^1`
 * @throws GitFailure `git-failed` when a revision is not there
 */
export async function readChange(root: string, base: string, head: string): Promise<Change> {
  const to = await commitOf(root, head)
  const from = await parting(root, await commitOf(root, base), to)
  return {
    base: from,
    head: to,
    files: await filesBetween(root, from, to),
    messages: await messagesBetween(root, from, to),
  }
}

function commitOf(root: string, revision: string): Promise<string> {
  const what = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  return gitText(root, ['rev-parse', ...what]).then((text) => checkedId(text.trim()))
}

async function parting(root: string, base: string, head: string): Promise<string> {
  return checkedId(await gitText(root, ['merge-base', '--end-of-options', base, head]))
}

async function filesBetween(root: string, from: string, to: string) {
  const how = ['--raw', '-z', '--no-renames', '--no-abbrev', '-r', '--end-of-options']
  const fields = (await runGit(root, ['diff-tree', ...how, from, to, '--'])).toString().split('\0')
  const files: ChangedFile[] = []
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const letter = fields[index]?.at(-1)
    const kind = letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'changed'
    files.push({ path: fields[index + 1] ?? '', kind })
  }
  return files
}

async function messagesBetween(root: string, from: string, to: string) {
  const how = ['-z', '--no-show-signature', '--format=%H%n%B', '--end-of-options']
  const log = await gitText(root, ['log', ...how, `${from}..${to}`, '--'])
  return log.split('\0').flatMap((entry): readonly CommitMessage[] => {
    const [commit = '', ...lines] = entry.split('\n')
    return commit === '' ? [] : [{ commit, text: lines.join('\n') }]
  })
}
