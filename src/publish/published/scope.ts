import { awardsUnder } from '../../kinds/award/rests-on.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { AwardFileAt } from '../../records/readers/read-award-files.ts'
import { newestDay } from '../gather/newest-day.ts'
import { asksForClrs } from '../plan/clrs.ts'
import type { LastPublish, Past } from './past.ts'

/** The awards that a publish has to look at; all others are as the last publish left them. */
export interface Scope {
  /** Files of awards that are there, or were. */
  readonly paths: ReadonlySet<string>
  /** Of the awards that are in these files, or were. */
  readonly ids: ReadonlySet<string>
  /** `YYYY-MM-DD`: the newest day that a commit or a record names. */
  readonly asOf: string
}

/** The last publish, and what was committed since. */
export interface PastSince extends Past {
  readonly last: LastPublish
  /** Files that commits touched: which one brought an award stands on its page, even where no byte of it changed. */
  readonly touched: readonly string[]
}

/** More files than this are looked at one by one only where they are few of all. */
const few = 200

/**
 * Finds what may differ from the last publish: files that changed, came or went; awards that ran out since; whatever
 * replaces, or is replaced by, one of these; and what they rest on, or what rests on them. Files are taken whole.
 *
 * @param files - every file of awards there is now
 * @param committed - `YYYY-MM-DD`: the day of the newest commit
 * @returns undefined where everything has to be looked at
 */
export function scopeOf(
  files: readonly AwardFileAt[],
  past: PastSince,
  committed: string | undefined,
): Scope | undefined {
  const now = new Map(files.map((file) => [file.path, file]))
  const changed = changedPaths(now, past)
  const scope = { paths: new Set<string>(), ids: new Set<string>() }
  const reading: Reading = { now, past, scope }
  const most = Math.max(few, files.length / 8)
  if (changed.length > most) return undefined
  changed.forEach((path) => addFile(reading, path))
  for (const path of restingFiles(reading, changed)) addFile(reading, path)
  const asOf = newestIn(reading, changed, committed)
  if (asOf === undefined || erasesMore(reading, changed) || asksForMore(reading)) return undefined
  for (const id of past.runOut(asOf)) addAward(reading, id)
  return scope.paths.size <= most ? { ...scope, asOf } : undefined
}

interface Reading {
  readonly now: ReadonlyMap<string, AwardFileAt>
  readonly past: PastSince
  readonly scope: { readonly paths: Set<string>; readonly ids: Set<string> }
}

function changedPaths(now: ReadonlyMap<string, AwardFileAt>, past: PastSince): readonly string[] {
  const before = past.files()
  const touched = new Set(past.touched)
  const isChanged = ({ path, digest }: AwardFileAt) =>
    touched.has(path) || before.get(path) !== digest
  const present = [...now.values()].filter(isChanged).map(({ path }) => path)
  return [...present, ...[...before.keys()].filter((path) => !now.has(path))]
}

function addFile(reading: Reading, path: string): void {
  const { now, past, scope } = reading
  if (scope.paths.has(path)) return
  scope.paths.add(path)
  const awards = [
    ...past.awardsIn(path),
    ...(now.get(path)?.read().awards ?? []).map(({ award }) => ({
      ...award,
      restsOn: awardsUnder(award),
    })),
  ]
  for (const { id, supersedes, restsOn = [] } of awards) {
    addAward(reading, id)
    if (supersedes !== undefined) addAward(reading, supersedes)
    for (const part of restsOn) addAward(reading, part)
    for (const { file } of past.supersedersOf(id)) addFile(reading, file)
  }
}

/** Files of awards that rest on what changed: whether that is listed stands on their pages. */
function restingFiles({ past }: Reading, changed: readonly string[]): readonly string[] {
  const ids = changed.flatMap((path) => past.awardsIn(path)).map(({ id }) => id)
  return [...new Set(ids.flatMap(past.filesRestingOn))]
}

function addAward(reading: Reading, id: string): void {
  reading.scope.ids.add(id)
  const known = reading.past.award(id)
  if (known) addFile(reading, known.file)
}

/** The newest day now; undefined where it may have been one that is not named any more. */
function newestIn(
  { now, past, scope }: Reading,
  changed: readonly string[],
  committed: string | undefined,
): string | undefined {
  const { asOf } = past.last
  const awards = [...scope.paths].flatMap((path) => now.get(path)?.read().awards ?? [])
  const newest = newestDay({ awards, issuers: [] }, committed)
  if (newest >= asOf) return newest
  const wasNamed = changed
    .flatMap((path) => past.awardsIn(path))
    .some(({ newest }) => newest === asOf)
  return wasNamed ? undefined : asOf
}

/** Into the record of whoever holds a code, any of their awards belongs: whose those are is only known of all. */
function asksForMore({ now, scope }: Reading): boolean {
  return [...scope.paths].some((path) => asksForClrs(now.get(path)?.read().awards ?? []))
}

/** An erasure takes something away from totals that only grow, so everything is looked at. */
function erasesMore({ now, past }: Reading, changed: readonly string[]): boolean {
  const isNew = ({ award: { id, erased } }: AwardRecord) =>
    erased !== undefined && past.award(id)?.isErased !== true
  return changed.some((path) => now.get(path)?.read().awards.some(isNew))
}
