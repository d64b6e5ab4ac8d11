import { GitFailure } from './git-failure.ts'
import { checkedId, gitText } from './git.ts'
import { readCached, writeCached, type Remembered, type Stand } from './history-cache.ts'
import { readLog } from './log.ts'
import { extend, noFiles, type Files } from './timeline.ts'
import { utcDay } from './utc-day.ts'

/**
 * What git knows of the files in `badges/` and `awards/`, from the commits of the main line (first parents): a
 * merged branch counts as one change, on the day it was merged. Days are UTC days of the committer's date.
 * Files that are not committed are unknown. Who made a change is not read.
 */
export interface History extends Files {
  /** False where there is no git, no repository or no commit: then there is nothing else. */
  readonly known: boolean
  /** The older commits are not here, so some dates are missing. */
  readonly shallow: boolean
  /** Id of the newest commit. */
  readonly head?: string
  /** UTC day of the newest commit (`YYYY-MM-DD`). */
  readonly asOf?: string
}

export interface HistoryOptions {
  /** Folder that remembers between runs: an unchanged repository then costs two short git commands. */
  readonly cache?: string | undefined
}

/**
 * Reads the history of the records in `root`, in one pass of git.
 *
 * @param root - the folder that holds `badges/` and `awards/`; it may lie deeper in its repository
 * @throws GitFailure `GIT_FAILED` when there is a repository and git does not read it
 */
export async function readHistory(root: string, { cache }: HistoryOptions = {}): Promise<History> {
  const now = await standOf(root)
  if (now === undefined) return { known: false, shallow: false, ...noFiles }
  const before = cache === undefined ? undefined : await readCached(cache)
  const isCurrent = before !== undefined && sameStand(before.stand, now)
  const files = isCurrent ? before.files : await filesAt(root, now, before)
  if (cache !== undefined && !isCurrent) await writeCached(cache, { stand: now, files })
  const { head, asOf, shallow } = now
  return { known: true, shallow, head, asOf, ...files }
}

async function standOf(root: string): Promise<Stand | undefined> {
  try {
    const answers = ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']
    const [shallow, prefix = '', head = ''] = (await gitText(root, answers)).split('\n')
    const time = ['log', '-1', '--no-show-signature', '--format=%ct', checkedId(head), '--']
    const asOf = utcDay(Number(await gitText(root, time)))
    return { head, asOf, shallow: shallow === 'true', prefix }
  } catch (failure) {
    if (failure instanceof GitFailure && meansNoHistory(failure)) return undefined
    throw failure
  }
}

function meansNoHistory({ code, stderr }: GitFailure): boolean {
  return code !== 'GIT_FAILED' || stderr.includes("ambiguous argument 'HEAD'")
}

function sameStand(a: Stand, b: Stand): boolean {
  return a.head === b.head && a.shallow === b.shallow && a.prefix === b.prefix
}

async function filesAt(root: string, now: Stand, before: Remembered | undefined): Promise<Files> {
  const goesOn = before !== undefined && sameStand({ ...before.stand, head: now.head }, now)
  if (goesOn && (await isOnMainLine(root, before.stand.head, now.head))) {
    return extend(before.files, await readLog(root, now.head, before.stand.head))
  }
  return extend(noFiles, await readLog(root, now.head), now.shallow ? 'cut' : 'whole')
}

/** Whether `old` is met when going from `head` to first parents only. */
async function isOnMainLine(root: string, old: string, head: string): Promise<boolean> {
  const range = ['--end-of-options', `${checkedId(old)}..${checkedId(head)}`, '--']
  try {
    const since = await gitText(root, ['rev-list', '--first-parent', '--parents', ...range])
    return since.split('\n').at(-1)?.split(' ')[1] === old
  } catch {
    return false // The old commit is not here any more.
  }
}
