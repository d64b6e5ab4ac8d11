import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Database } from '../../state/database.ts'
import { isStateFailure } from '../../state/failure.ts'
import { isPublishFailure, publishFailure } from '../failure.ts'
import { measured, type Extent } from './extent.ts'
import { removeFiles } from './folder-files.ts'
import { linkUnits } from './link-units.ts'
import { liveSide, showSide, type ReleaseFolders, type Side } from './live-link.ts'
import { putAside, type PutAside } from './put-aside.ts'
import { filesOf, releaseRecord, type ReleaseRecord, type Unit } from './release-record.ts'
import { settle } from './settle.ts'

/** What the site must hold. */
export interface WantedUnits {
  readonly inputs: UnitInputs
  /** What becomes of units that are not named. */
  readonly others: 'gone' | 'kept'
}

/** What units are made from. There may be very many: the same question may be worked out anew, with the same answer. */
export interface UnitInputs {
  names(): Iterable<string>
  /** Undefined: it is to be gone, or is none of them. */
  inputsOf(name: string): string | undefined
}

/**
 * Makes units in a folder, and says what each consists of when it is asked. Files must be created, never overwritten.
 */
export type MakeUnits = (names: readonly string[], folder: string) => Promise<FilesOf>

/** The files of a unit, relative to the folder. Of very many units they are not held: what made them knows. */
export type FilesOf = (name: string) => readonly string[]

export interface ReleaseReport {
  readonly made: readonly string[]
  readonly removed: readonly string[]
  /** Nothing differs: no file was touched. */
  readonly unchanged: boolean
  /** How much room the site takes up now. */
  readonly extent: Extent
  /** What others had put into the site. */
  readonly putAside?: PutAside
}

/**
 * Brings the site to what is wanted: the release that nobody sees is brought up to date (units that did not change are
 * there, or linked from the live one; only the rest is made, units no longer wanted are deleted), then the link is
 * swapped, and the release that was live follows, so that the next publish finds both alike and costs only what changes.
 * A failure or a kill at any point leaves the live release whole, and the next run starts from it (invariant 6).
 */
export async function release(
  folders: ReleaseFolders,
  wanted: WantedUnits,
  make: MakeUnits,
  database: Database,
): Promise<ReleaseReport> {
  await mkdir(folders.folder, { recursive: true })
  const live = await liveSide(folders)
  const side = live === 'a' ? 'b' : 'a'
  const releases: Releases = { folder: folders.folder, record: releaseRecord(database), live }
  dropMissing(releases)
  if (!isHeld(releases, side)) forget(releases.record, wanted)
  const found = differences(releases.record, wanted)
  const { removed, changed } = found
  if (live && releases.record.isCurrent(live) && removed.length + changed.length === 0) {
    await follow(releases, side)
    return { made: [], removed: [], unchanged: true, extent: releases.record.extent }
  }
  try {
    const made = await stage(releases, side, { wanted, found }, make)
    await showSide(folders, side)
    const aside = await followFormer({ ...releases, live: side }, live)
    const { extent } = releases.record
    return { made, removed, unchanged: false, extent, ...(aside && { putAside: aside }) }
  } catch (cause) {
    if (isPublishFailure(cause) || isStateFailure(cause)) throw cause
    throw publishFailure(
      'write-failed',
      `The new site could not be written (${reasonOf(cause)}); the old one stays.`,
      { cause },
    )
  }
}

/**
 * The number of the release that visitors see, where both folders are known to hold all of it: then a publish need not
 * name what it leaves as it is.
 *
 * @throws PublishFailure `dist-not-ours`
 */
export async function wholeRelease(
  folders: ReleaseFolders,
  database: Database,
): Promise<number | undefined> {
  const live = await liveSide(folders)
  const record = releaseRecord(database)
  dropMissing({ folder: folders.folder, record })
  const isWhole = live !== undefined && record.isCurrent('a') && record.isCurrent('b')
  return isWhole ? record.generation : undefined
}

/** The two releases, and what is known of them. */
interface Releases {
  readonly folder: string
  readonly record: ReleaseRecord
  readonly live: Side | undefined
}

/** A folder that somebody took away is not whole, whatever is remembered of it. */
function dropMissing({ folder, record }: Pick<Releases, 'folder' | 'record'>): void {
  for (const side of ['a', 'b'] as const)
    if (record.isKnown(side) && !existsSync(join(folder, side))) record.drop(side)
}

/** Only a publish that names everything can do without what is remembered. */
function forget(record: ReleaseRecord, { others }: WantedUnits): void {
  if (others === 'kept' && record.generation > 0)
    throw new RangeError('of a release that is not known, all has to be named')
  record.forget()
}

/** Whether one of the two folders holds what the record says. */
function isHeld({ record, live }: Releases, side: Side): boolean {
  return record.isCurrent(side) || (live !== undefined && record.isCurrent(live))
}

interface Differences {
  readonly removed: readonly string[]
  /** Units that have to be made. */
  readonly changed: readonly string[]
}

function differences(record: ReleaseRecord, wanted: WantedUnits): Differences {
  const { inputs, others } = wanted
  const removed: string[] = []
  const same = new Set<string>()
  const compare = (name: string, unit: { readonly inputs: string } | undefined) => {
    const now = inputs.inputsOf(name)
    if (now === undefined && unit) removed.push(name)
    if (now === unit?.inputs) same.add(name)
  }
  if (others === 'kept') for (const name of inputs.names()) compare(name, record.unit(name))
  else {
    let count = 0
    for (const [name, unit] of record.units()) {
      compare(name, unit)
      count += 1
    }
    // Where some are not readable any more, what lies in the folders is not known.
    if (count !== record.size) {
      forget(record, wanted)
      return differences(record, wanted)
    }
  }
  const changed: string[] = []
  for (const name of inputs.names())
    if (!same.has(name) && inputs.inputsOf(name) !== undefined) changed.push(name)
  return { removed, changed }
}

/** @returns the units that were made */
async function stage(
  releases: Releases,
  side: Side,
  { wanted, found }: { readonly wanted: WantedUnits; readonly found: Differences },
  make: MakeUnits,
): Promise<readonly string[]> {
  const { record } = releases
  const folder = join(releases.folder, side)
  let lost: readonly string[] = []
  if (!record.isCurrent(side)) {
    lost = await catchUp(releases, side)
    record.advance(side, lost, () => undefined)
  }
  // What differs is known already, unless there is less now than there was.
  const { removed, changed } = lost.length > 0 ? differences(record, wanted) : found
  if (removed.length + changed.length === 0) return []
  record.drop(side)
  for (const name of [...removed, ...changed]) {
    const unit = record.unit(name)
    if (unit) removeFiles(folder, filesOf(unit))
  }
  const made = changed.length > 0 ? await make(changed, folder) : () => []
  if (changed.length > 0) await settle(folder, { [Symbol.iterator]: () => filesIn(changed, made) })
  record.advance(side, [...removed, ...changed], (name) => {
    const inputs = wanted.inputs.inputsOf(name)
    if (inputs === undefined) return undefined
    const files = made(name)
    return { inputs, files: files.join('\n'), size: measured(folder, files) }
  })
  return changed
}

function* filesIn(names: readonly string[], filesOf: FilesOf): Generator<string> {
  for (const name of names) yield* filesOf(name)
}

/**
 * Brings a folder to what the live release holds.
 *
 * @returns the units of which the live release has lost a file
 */
async function catchUp({ folder, record, live }: Releases, side: Side): Promise<readonly string[]> {
  const to = join(folder, side)
  const behind = record.behind(side)
  record.drop(side)
  if (behind === undefined) await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  for (const unit of behind?.values() ?? []) if (unit) removeFiles(to, filesOf(unit))
  const due = behind ? named(record, behind.keys()) : record.all()
  return live ? linkUnits({ from: join(folder, live), to }, due) : [...due].map(([name]) => name)
}

/** Those of these units that there are. */
function* named(
  record: ReleaseRecord,
  names: Iterable<string>,
): Generator<readonly [name: string, unit: Unit]> {
  for (const name of names) {
    const unit = record.unit(name)
    if (unit) yield [name, unit]
  }
}

/**
 * Nothing of what was taken off the site may stay behind the scenes, even when a run ended before it followed. What this
 * does not finish, the next publish does.
 */
async function follow(releases: Releases, side: Side): Promise<void> {
  const { record } = releases
  if (record.isCurrent(side)) return
  try {
    const lost = await catchUp(releases, side)
    if (lost.length === 0) record.declare(side)
  } catch {
    return
  }
}

/** The release that was live follows, without what others had put there. Where that cannot be put aside, it follows later. */
async function followFormer(
  releases: Releases & { readonly live: Side },
  former: Side | undefined,
): Promise<PutAside | undefined> {
  const { folder, record, live } = releases
  let aside: PutAside | undefined
  if (former !== undefined && existsSync(join(folder, former))) {
    const behind = record.behind(former)
    const sides = { former: join(folder, former), shown: join(folder, live), behind }
    try {
      aside = putAside(sides, join(dirname(folder), 'put-aside'))
    } catch {
      return undefined
    }
  }
  await follow(releases, live === 'a' ? 'b' : 'a')
  return aside
}

function reasonOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown reason'
}
