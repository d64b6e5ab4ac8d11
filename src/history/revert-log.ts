import { utcDay } from './utc-day.ts'

/** A commit that takes back an earlier one, and what it did to the files of awards. */
export interface Revert {
  readonly commit: string
  /** The committer's date, in seconds since 1970, and its UTC day. */
  readonly seconds: number
  readonly day: string
  /** The lines with an id that it took out and put in, without the sign that git writes before them. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** What git and GitHub write into the message of a commit that reverts another. */
const messages = [
  /^This reverts commit [0-9a-f]{7,64}/,
  /^Reverts [A-Za-z0-9_./-]+#[0-9]+/,
] as const

/** Whether a message is one of those. */
export function isRevertMessage(message: string): boolean {
  return message.split('\n').some((line) => messages.some((each) => each.test(line)))
}

/** How the lines of a change are printed, whatever a user has set. */
export const patchArguments: readonly string[] = [
  '--patch',
  '--text',
  '--unified=0',
  '--no-renames',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--relative',
  '--format=%x01%H %ct',
]

/** Asks for all reverts that touched awards. The oldest commit, of all or of a shallow clone, had nothing that it could take back. */
export const revertArguments: readonly string[] = [
  'log',
  '--no-merges',
  '--min-parents=1',
  '--full-history',
  '--extended-regexp',
  ...messages.map(({ source }) => `--grep=${source}`),
  '--no-show-signature',
  ...patchArguments,
  '--end-of-options',
  'HEAD',
  '--',
  'awards',
]

/**
 * Reads reverts, newest first: the order is that of their dates, whatever was merged when. A line of a file can look like
 * a header only behind a sign, so the first character tells them apart.
 */
export function parseReverts(log: string): readonly Revert[] {
  return newestFirst(
    // Only git begins a line so: in the lines of a file that sign may stand anywhere behind another one.
    `\n${log}`
      .split('\n\u0001')
      .slice(1)
      .map((text) => {
        const [first = '', ...lines] = text.split('\n')
        const [commit = '', time] = first.split(' ')
        const seconds = Number(time)
        const changes = lines.filter((line) => !/^(?:---|\+\+\+) /.test(line))
        const behind = (sign: string) =>
          changes
            .filter((line) => line.startsWith(sign) && hasId(line))
            .map((line) => line.slice(1))
        return { commit, seconds, day: utcDay(seconds), removed: behind('-'), added: behind('+') }
      }),
  )
}

/** Reverts in the order in which they count. */
export function newestFirst(reverts: readonly Revert[]): readonly Revert[] {
  return [...reverts].sort(
    (a, b) => b.seconds - a.seconds || (a.commit < b.commit ? -1 : a.commit > b.commit ? 1 : 0),
  )
}

/** A line that names no award is not kept: what was taken back may not lie on in what a publish remembers. */
function hasId(line: string): boolean {
  return /^[-+]\s*(?:-\s+)?id:/.test(line)
}
