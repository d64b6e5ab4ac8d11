import { checkedId, runGit } from './git.ts'
import { utcDay } from './utc-day.ts'

/** One commit of the main line that touched a record. */
export interface LoggedCommit {
  readonly id: string
  /** UTC day of the committer's date. */
  readonly day: string
  /** It has no parents, or its parents lie beyond a shallow clone. */
  readonly isOldest: boolean
  readonly changes: readonly LoggedChange[]
}

export interface LoggedChange {
  readonly path: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** Object id of the new content; of the old one when it was removed. */
  readonly blob: string
}

/**
 * The commits that touched `badges/` or `awards/`, newest first: one `git log`, read as it comes.
 *
 * @param since - only what came after this commit
 */
export async function readLog(
  root: string,
  head: string,
  since?: string,
): Promise<readonly LoggedCommit[]> {
  const range = since === undefined ? checkedId(head) : `${checkedId(since)}..${checkedId(head)}`
  const reader = logReader()
  const args = [...format, '--end-of-options', range, '--', 'badges', 'awards']
  await runGit(root, args, { onOutput: reader.take })
  return reader.commits
}

/** Fields end in NUL (`-z`), so that no file name can pass for anything else; settings of a user change nothing. */
const format = [
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--root',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-color',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
  '--relative',
  '--format=%x01%H %ct %P',
]

const commitLine = /^\u0001([0-9a-f]+) (-?\d+) (.*)$/
const changeLine = /^\n?:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) ([A-Z])$/

/** Takes the log apart chunk by chunk. A change's fields are followed by its path, whatever that looks like. */
function logReader() {
  const commits: (LoggedCommit & { readonly changes: LoggedChange[] })[] = []
  const decoder = new TextDecoder()
  let rest = ''
  let change: RegExpExecArray | null = null
  const takeField = (field: string) => {
    if (change !== null) {
      commits.at(-1)?.changes.push(asChange(change, field))
      change = null
      return
    }
    const [, id, seconds, parents] = commitLine.exec(field) ?? []
    if (id !== undefined) {
      commits.push({ id, day: utcDay(Number(seconds)), isOldest: parents === '', changes: [] })
    } else {
      change = changeLine.exec(field)
    }
  }
  return {
    commits,
    take(chunk: Uint8Array) {
      const fields = (rest + decoder.decode(chunk, { stream: true })).split('\0')
      rest = fields.pop() ?? ''
      fields.forEach(takeField)
    },
  }
}

function asChange(
  [, before = '', after = '', letter]: RegExpExecArray,
  path: string,
): LoggedChange {
  if (letter === 'D') return { path, kind: 'removed', blob: before }
  return { path, kind: letter === 'A' ? 'added' : 'changed', blob: after }
}
