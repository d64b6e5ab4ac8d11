import type { Database } from '../state/database.ts'
import { type GitFailure, isGitFailure } from './failure.ts'
import { checkedId, gitText } from './git.ts'
import { readLog } from './log.ts'
import { nothingRemembered, rememberedIn, type Remembered, type Checkout } from './remembered.ts'
import { extend, type FileHistory, type VanishedFile } from './timeline.ts'
import { utcDay } from './utc-day.ts'

/**
 * What git knows of the files in `badges/` and `awards/`, from the commits of the main line (first parents): a
 * merged branch counts as one change, on the day it was merged. Days are UTC days of the committer's date.
 * Files that are not committed are unknown. Who made a change is not read.
 */
export interface History {
  /** False where there is no git, no repository or no commit: then there is nothing else. */
  readonly known: boolean
  /** The older commits are not here, so some dates are missing. */
  readonly shallow: boolean
  /** Id of the newest commit. */
  readonly head?: string
  /** UTC day of the newest commit (`YYYY-MM-DD`). */
  readonly asOf?: string
  /** Files that are there, by path from the root, with `/`. */
  readonly files: ByPath<FileHistory>
  /** Files that were there once. */
  readonly vanished: ByPath<VanishedFile>
}

export interface ByPath<Value> {
  get(path: string): Value | undefined
}

export interface HistoryOptions {
  /** Remembers between runs: an unchanged repository then costs two short git commands. It must be open while files are looked up. */
  readonly state?: Database
}

/**
 * Reads the history of the records in `root`, in one pass of git.
 *
 * @param root - the folder that holds `badges/` and `awards/`; it may lie deeper in its repository
 * @throws GitFailure `git-failed` when there is a repository and git does not read it
 */
export async function readHistory(root: string, { state }: HistoryOptions = {}): Promise<History> {
  const now = await readCheckout(root)
  const remembered =
    state === undefined || now === undefined ? nothingRemembered() : rememberedIn(state)
  const { timeline } = remembered
  const files = { get: (path: string) => timeline.get(path)?.file }
  const vanished = { get: (path: string) => timeline.get(path)?.vanished }
  if (now === undefined) return { known: false, shallow: false, files, vanished }
  await bringUpTo(now, remembered, root)
  const { head, asOf, shallow } = now
  return { known: true, shallow, head, asOf, files, vanished }
}

async function readCheckout(root: string): Promise<Checkout | undefined> {
  try {
    const answers = ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']
    const [shallow, prefix = '', head = ''] = (await gitText(root, answers)).split('\n')
    const time = ['log', '-1', '--no-show-signature', '--format=%ct', checkedId(head), '--']
    const asOf = utcDay(Number(await gitText(root, time)))
    return { head, asOf, shallow: shallow === 'true', prefix }
  } catch (failure) {
    if (isGitFailure(failure) && meansNoHistory(failure)) return undefined
    throw failure
  }
}

function meansNoHistory({ code, details }: GitFailure): boolean {
  return code !== 'git-failed' || details.stderr.includes("ambiguous argument 'HEAD'")
}

function isSameCheckout(a: Checkout, b: Checkout): boolean {
  return a.head === b.head && a.shallow === b.shallow && a.prefix === b.prefix
}

async function bringUpTo(now: Checkout, remembered: Remembered, root: string): Promise<void> {
  const { checkout: before } = remembered
  if (before !== undefined && isSameCheckout(before, now)) return
  if (before !== undefined && (await goesOn(root, before, now))) {
    const log = await readLog(root, now.head, before.head)
    remembered.moveTo(now, 'before', (timeline) => extend(timeline, log, 'whole'))
  } else {
    const log = await readLog(root, now.head)
    const kind = now.shallow ? 'cut' : 'whole'
    remembered.moveTo(now, 'nothing', (timeline) => extend(timeline, log, kind))
  }
}

async function goesOn(root: string, before: Checkout, now: Checkout): Promise<boolean> {
  const isSamePlace = isSameCheckout({ ...before, head: now.head }, now)
  return isSamePlace && (await isOnMainLine(root, before.head, now.head))
}

/**
 * The files that commits touched since one that was the newest once: of all others is known what was known then.
 *
 * @param old - undefined: there was no commit, or no git
 * @returns paths from the root; undefined where the old commit is not on the main line
 */
export async function touchedSince(
  root: string,
  old: string | undefined,
  head: string | undefined,
): Promise<readonly string[] | undefined> {
  if (old === head) return []
  if (old === undefined || head === undefined || !(await isOnMainLine(root, old, head)))
    return undefined
  const commits = await readLog(root, head, old)
  return commits.flatMap(({ changes }) => changes.map(({ path }) => path))
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
