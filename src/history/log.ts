import { checkedId, runGit } from './git.ts'
import { isRevertMessage } from './revert-log.ts'
import { utcDay } from './utc-day.ts'

/** One commit that touched a record, of the main line or of what was merged into it. */
export interface LoggedCommit {
  readonly id: string
  /** UTC day of the committer's date. */
  readonly day: string
  /** UTC day of the author's date: when it was first written, wherever it was committed since. */
  readonly writtenOn: string
  /** It has no parents, or its parents lie beyond a shallow clone. */
  readonly isOldest: boolean
  readonly isMerge: boolean
  /** By its message it takes back an earlier one. */
  readonly isRevert: boolean
  /** Since its first parent. */
  readonly changes: readonly LoggedChange[]
}

export interface LoggedChange {
  readonly path: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** Object id of the new content; of the old one when it was removed. */
  readonly blob: string
  /** Of the old content, when it was changed. */
  readonly before?: string
}

/**
 * Hands over each commit that touched `badges/` or `awards/`, its parents before it: one `git log`, read as it comes, of
 * which no more is held than one commit.
 *
 * @param since - only what is not among this commit and those before it
 */
export async function readLog(
  root: string,
  { head, since }: { readonly head: string; readonly since?: string | undefined },
  take: (commit: LoggedCommit) => void,
): Promise<void> {
  const range = since === undefined ? checkedId(head) : `${checkedId(since)}..${checkedId(head)}`
  const reader = logReader(take)
  const args = [...format, '--end-of-options', range, '--', 'badges', 'awards']
  await runGit(root, args, { onOutput: reader.take })
  reader.end()
}

/**
 * Fields end in NUL (`-z`), so that no file name and no message can pass for anything else; settings of a user change
 * nothing. The whole history, since a branch that was merged tells when something was proposed.
 */
const format = [
  'log',
  '--full-history',
  '--topo-order',
  '--reverse',
  '--diff-merges=first-parent',
  '--root',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-color',
  '--no-show-signature',
  '--no-notes',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
  '--relative',
  '--format=%x01%H %ct %at %P%x00%x02%B',
]

/** A commit whose dates git cannot read has none. */
const commitLine = /^\n?\u0001([0-9a-f]+) (-?\d*) (-?\d*) (.*)$/
/** A change as `--raw -z` tells it: the ids before and after, and what kind of change it is. */
export const changeLine = /^\n?:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) ([A-Z])$/

type Open = LoggedCommit & { isRevert: boolean; readonly changes: LoggedChange[] }

/** Takes the log apart chunk by chunk. A change's fields are followed by its path, whatever that looks like. */
function logReader(take: (commit: LoggedCommit) => void) {
  const decoder = new TextDecoder()
  let rest = ''
  let commit: Open | undefined
  let change: RegExpExecArray | null = null
  const end = () => {
    if (commit !== undefined) take(commit)
    commit = undefined
  }
  const takeField = (field: string) => {
    if (change !== null) {
      commit?.changes.push(asChange(change, field))
      change = null
    } else if (field.startsWith('\u0002')) {
      if (commit !== undefined) commit.isRevert = isRevertMessage(field.slice(1))
    } else if (commitLine.test(field)) {
      end()
      commit = asCommit(commitLine.exec(field) ?? [])
    } else {
      change = changeLine.exec(field)
    }
  }
  return {
    end,
    take(chunk: Uint8Array) {
      const fields = (rest + decoder.decode(chunk, { stream: true })).split('\0')
      rest = fields.pop() ?? ''
      fields.forEach(takeField)
    },
  }
}

function asCommit([, id = '', committed, written, parents = '']: readonly string[]): Open {
  return {
    id,
    day: utcDay(Number(committed)),
    writtenOn: utcDay(Number(written)),
    isOldest: parents === '',
    isMerge: parents.includes(' '),
    isRevert: false,
    changes: [],
  }
}

function asChange(
  [, before = '', after = '', letter]: RegExpExecArray,
  path: string,
): LoggedChange {
  if (letter === 'D') return { path, kind: 'removed', blob: before }
  return letter === 'A'
    ? { path, kind: 'added', blob: after }
    : { path, kind: 'changed', blob: after, before }
}
