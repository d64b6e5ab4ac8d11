import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PublishFailure } from '../failure.ts'
import { linkFiles, removeFiles } from './folder-files.ts'
import { liveSide, showSide, type ReleaseFolders, type Side } from './live-link.ts'
import {
  dropManifest,
  filesOf,
  readManifest,
  writeManifest,
  type ReleaseManifest,
  type Unit,
} from './manifest-file.ts'

/** Inputs of everything the site must hold, by unit. */
export type WantedUnits = ReadonlyMap<string, string>

/** Makes units in a folder and says which files each consists of. Files must be created, never overwritten. */
export type MakeUnits = (
  names: readonly string[],
  folder: string,
) => Promise<ReadonlyMap<string, readonly string[]>>

export interface ReleaseReport {
  readonly made: readonly string[]
  readonly removed: readonly string[]
  /** Nothing differs: no file was touched. */
  readonly unchanged: boolean
}

/**
 * Brings the site to what is wanted: the release that nobody sees is brought up to date (units that did not change are
 * linked from the live one, only the rest is made, units no longer wanted are deleted), then the link is swapped, and
 * the release that was live follows, so that the next publish finds both alike and costs only what changes. A failure
 * or a kill at any point leaves the live release whole, and the next run starts from it (invariant 6).
 */
export async function release(
  folders: ReleaseFolders,
  wanted: WantedUnits,
  make: MakeUnits,
): Promise<ReleaseReport> {
  await mkdir(folders.folder, { recursive: true })
  const live = await liveSide(folders)
  const shown = (live && (await readManifest(manifestOf(folders, live)))) ?? new Map<string, Unit>()
  const removed = [...shown.keys()].filter((name) => !wanted.has(name))
  const changed = [...wanted]
    .filter(([name, inputs]) => shown.get(name)?.inputs !== inputs)
    .map(([name]) => name)
  if (live && removed.length === 0 && changed.length === 0) {
    if (!(await areAlike(folders))) await follow(folders, live, wanted)
    return { made: [], removed: [], unchanged: true }
  }
  const side: Side = live === 'a' ? 'b' : 'a'
  try {
    const made = await stage(folders, side, live, shown, wanted, make)
    await showSide(folders, side)
    await follow(folders, side, wanted)
    return { made, removed, unchanged: false }
  } catch (cause) {
    if (cause instanceof PublishFailure) throw cause
    throw new PublishFailure(
      'WRITE_FAILED',
      `The new site could not be written (${reasonOf(cause)}); the old one stays.`,
      { cause },
    )
  }
}

async function stage(
  folders: ReleaseFolders,
  side: Side,
  live: Side | undefined,
  shown: ReleaseManifest,
  wanted: WantedUnits,
  make: MakeUnits,
): Promise<readonly string[]> {
  const folder = join(folders.folder, side)
  const manifest = manifestOf(folders, side)
  const staged = await readManifest(manifest)
  await dropManifest(manifest)
  if (!staged) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const units = keepWanted(folder, staged ?? new Map<string, Unit>(), wanted)
  if (live) linkUnchanged(join(folders.folder, live), folder, shown, wanted, units)
  const missing = [...wanted.keys()].filter((name) => !units.has(name))
  if (missing.length > 0) {
    for (const [name, files] of await make(missing, folder))
      units.set(name, { inputs: wanted.get(name)!, files: files.join('\n') })
  }
  await writeManifest(manifest, units)
  return missing
}

/** What is there already and still wanted; the rest is deleted. */
function keepWanted(
  folder: string,
  staged: ReleaseManifest,
  wanted: WantedUnits,
): Map<string, Unit> {
  const units = new Map<string, Unit>()
  for (const [name, unit] of staged) {
    if (wanted.get(name) === unit.inputs) units.set(name, unit)
    else removeFiles(folder, filesOf(unit))
  }
  return units
}

/** Adds what the live release has made from the same inputs. */
function linkUnchanged(
  from: string,
  folder: string,
  shown: ReleaseManifest,
  wanted: WantedUnits,
  units: Map<string, Unit>,
): void {
  for (const [name, inputs] of wanted) {
    const unit = shown.get(name)
    if (units.has(name) || unit?.inputs !== inputs) continue
    if (linkFiles(from, folder, filesOf(unit))) units.set(name, unit)
  }
}

/** Nothing of what was taken off the site may stay behind the scenes, even when a run ended before it followed. */
async function areAlike(folders: ReleaseFolders): Promise<boolean> {
  const [a, b] = await Promise.all(
    (['a', 'b'] as const).map((side) =>
      readFile(manifestOf(folders, side), 'utf8').catch(() => undefined),
    ),
  )
  return a !== undefined && a === b
}

/** What this does not finish, the next publish does. */
async function follow(folders: ReleaseFolders, live: Side, wanted: WantedUnits): Promise<void> {
  const shown = await readManifest(manifestOf(folders, live))
  const nothingToMake: MakeUnits = async () => {
    throw new RangeError('every unit of the live release can be linked')
  }
  const other: Side = live === 'a' ? 'b' : 'a'
  if (shown) await stage(folders, other, live, shown, wanted, nothingToMake).catch(() => undefined)
}

function manifestOf({ folder }: ReleaseFolders, side: Side): string {
  return join(folder, `${side}.json`)
}

function reasonOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown reason'
}
