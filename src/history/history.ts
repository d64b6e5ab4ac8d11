import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Database } from '../state/database.ts'
import { type GitFailure, isGitFailure } from './failure.ts'
import { checkedId, gitText } from './git.ts'
import { readLog, type LoggedCommit } from './log.ts'
import {
  nothingRemembered,
  rememberedIn,
  type Checkout,
  type Remembered,
  type Story,
} from './remembered.ts'
import type { Revert } from './revert-log.ts'
import { readReverts } from './reverts.ts'
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
  /**
   * The day on which a file was first written down in any commit (UTC day of the author's date): where work is merged by
   * pull request, the day it was proposed.
   */
  readonly proposals: ByPath<string>
  /**
   * The commits made by `git revert`, or by the button of that name, that touched `awards/`; newest first. They may lie
   * on the main line or on a branch that was merged into it.
   */
  readonly reverts: readonly Revert[]
  /** What is newer than the commit that was remembered. */
  readonly news?: News
}

/** All that was touched since a commit. */
export interface News {
  readonly since: string
  readonly paths: ReadonlySet<string>
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
  const files = { get: (path: string) => remembered.find(path)?.file }
  const vanished = { get: (path: string) => remembered.find(path)?.vanished }
  const proposals = { get: (path: string) => remembered.find(path)?.proposedOn }
  const found = { files, vanished, proposals }
  if (now === undefined) return { known: false, shallow: false, ...found, reverts: [] }
  const news = await bringUpTo(now, remembered, root)
  const { head, asOf, cutAt } = now
  const reverts = remembered.reverts()
  const all = { head, asOf, ...found, reverts, ...(news === undefined ? {} : { news }) }
  return { known: true, shallow: cutAt !== '', ...all }
}

async function readCheckout(root: string): Promise<Checkout | undefined> {
  try {
    const answers = ['rev-parse', '--show-prefix', '--git-path', 'shallow', 'HEAD']
    const [prefix = '', shallow = '', head = ''] = (await gitText(root, answers)).split('\n')
    const time = ['log', '-1', '--no-show-signature', '--format=%ct', checkedId(head), '--']
    const asOf = utcDay(Number(await gitText(root, time)))
    return { head, asOf, cutAt: await textAt(resolve(root, shallow)), prefix }
  } catch (failure) {
    if (isGitFailure(failure) && meansNoHistory(failure)) return undefined
    throw failure
  }
}

function meansNoHistory({ code, details }: GitFailure): boolean {
  return code !== 'git-failed' || details.stderr.includes("ambiguous argument 'HEAD'")
}

/** What a file says; nothing where there is none. */
function textAt(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}

function isSameCheckout(a: Checkout, b: Checkout): boolean {
  return a.head === b.head && a.cutAt === b.cutAt && a.prefix === b.prefix
}

/** @returns what came since the commit that was remembered, where that is known */
async function bringUpTo(
  now: Checkout,
  remembered: Remembered,
  root: string,
): Promise<News | undefined> {
  const { checkout: before } = remembered
  if (before !== undefined && isSameCheckout(before, now))
    return { since: now.head, paths: new Set() }
  const since =
    before && isSameCheckout({ ...before, head: now.head }, now) ? before.head : undefined
  const newer = since === undefined ? undefined : await lineSince(root, since, now.head)
  if (since === undefined || newer === undefined) {
    const line = await lineTo(root, now.head)
    await remembered.moveTo(now, 'nothing', (into) => tell(root, { now, line }, into))
    return undefined
  }
  const paths = new Set<string>()
  const part = { now, since, line: newer, paths }
  await remembered.moveTo(now, 'before', (into) => tell(root, part, into))
  return { since, paths }
}

interface Part {
  readonly now: Checkout
  readonly since?: string
  /** Its commits that lie on the main line. */
  readonly line: ReadonlySet<string>
  /** Is given each path that was touched. */
  readonly paths?: Set<string>
}

async function tell(root: string, { now, since, line, paths }: Part, into: Story): Promise<void> {
  const reverts: LoggedCommit[] = []
  await readLog(root, { head: now.head, since }, (commit) => {
    const { id, changes, isOldest, isMerge, isRevert } = commit
    const reach = now.cutAt !== '' && isOldest ? 'cut' : 'whole'
    extend(into.timeline, commit, line.has(id) ? 'main' : 'side', reach)
    for (const { path } of paths ? changes : []) paths?.add(path)
    if (isRevert && !isMerge && !isOldest) reverts.push(commit)
  })
  into.addReverts(await readReverts(root, reverts))
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
  { head, news }: Pick<History, 'head' | 'news'>,
): Promise<readonly string[] | undefined> {
  if (old === head) return []
  if (old === undefined || head === undefined) return undefined
  if (news?.since === old) return [...news.paths]
  if ((await lineSince(root, old, head)) === undefined) return undefined
  const paths = new Set<string>()
  await readLog(root, { head, since: old }, ({ changes }) => {
    for (const { path } of changes) paths.add(path)
  })
  return [...paths]
}

/** The commits met when going from `head` to first parents only. */
async function lineTo(root: string, head: string): Promise<ReadonlySet<string>> {
  const line = await gitText(root, ['rev-list', '--first-parent', checkedId(head), '--'])
  return new Set(line.split('\n'))
}

/** Those that are met before `old` is; undefined where it is not met. */
async function lineSince(
  root: string,
  old: string,
  head: string,
): Promise<ReadonlySet<string> | undefined> {
  const range = ['--end-of-options', `${checkedId(old)}..${checkedId(head)}`, '--']
  try {
    const listed = await gitText(root, ['rev-list', '--first-parent', '--parents', ...range])
    const commits = listed.split('\n').map((each) => each.split(' '))
    return commits.at(-1)?.[1] === old ? new Set(commits.map(([id = '']) => id)) : undefined
  } catch {
    return undefined // The old commit is not here any more.
  }
}
