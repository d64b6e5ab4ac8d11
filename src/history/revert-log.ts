import { utcDay } from './utc-day.ts'

/** A commit that takes back an earlier one, and what it did to the files of awards. */
export interface Revert {
  readonly commit: string
  /** UTC day of the committer's date. */
  readonly day: string
  /** Lines it took out and put in, without the sign that git writes before them. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** What git and GitHub write into the message of a commit that reverts another. */
export const revertArguments: readonly string[] = [
  'log',
  '--no-merges',
  '--full-history',
  '--extended-regexp',
  '--grep=^This reverts commit [0-9a-f]{7,64}',
  '--grep=^Reverts [A-Za-z0-9_./-]+#[0-9]+',
  '--unified=0',
  '--no-renames',
  '--no-color',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--relative',
  '--format=%x01%H %ct',
  '--end-of-options',
  'HEAD',
  '--',
  'awards',
]

/** A line of a file can look like a header only behind a sign, so the first character tells them apart. */
export function parseReverts(log: string): readonly Revert[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((text) => {
      const [first = '', ...lines] = text.split('\n')
      const [commit = '', seconds = ''] = first.split(' ')
      const changes = lines.filter((line) => !/^(?:---|\+\+\+) /.test(line))
      const behind = (sign: string) =>
        changes.filter((line) => line.startsWith(sign)).map((line) => line.slice(1))
      return { commit, day: utcDay(Number(seconds)), removed: behind('-'), added: behind('+') }
    })
}
