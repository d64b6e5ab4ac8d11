import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PublishFailure } from '../failure.ts'
import { removeFiles } from './folder-files.ts'
import { linkUnits } from './link-units.ts'
import { liveSide, showSide, type ReleaseFolders, type Side } from './live-link.ts'
import {
  filesOf,
  manifestsIn,
  type Manifests,
  type ReleaseManifest,
  type Unit,
} from './manifest-file.ts'
import { settle } from './settle.ts'

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
  const stock: Stock = { folder: folders.folder, manifests: manifestsIn(folders.folder), wanted }
  const shown = (live && (await stock.manifests.read(live))) ?? new Map<string, Unit>()
  const removed = [...shown.keys()].filter((name) => !wanted.has(name))
  const changed = [...wanted]
    .filter(([name, inputs]) => shown.get(name)?.inputs !== inputs)
    .map(([name]) => name)
  if (live && removed.length === 0 && changed.length === 0) {
    if (!(await stock.manifests.areAlike())) await follow(stock, live)
    return { made: [], removed: [], unchanged: true }
  }
  const side: Side = live === 'a' ? 'b' : 'a'
  try {
    const made = await stage(stock, side, live, make)
    await showSide(folders, side)
    await follow(stock, side)
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

/** The two releases, and what both are to hold in the end. */
interface Stock {
  readonly folder: string
  readonly manifests: Manifests
  readonly wanted: WantedUnits
}

async function stage(
  { folder: folders, manifests, wanted }: Stock,
  side: Side,
  live: Side | undefined,
  make: MakeUnits,
): Promise<readonly string[]> {
  const folder = join(folders, side)
  const staged = await manifests.read(side)
  await manifests.drop(side)
  if (!staged) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const units = keepWanted(folder, staged ?? new Map<string, Unit>(), wanted)
  const shown = live && (await manifests.read(live))
  if (live && shown) await linkUnchanged(join(folders, live), folder, shown, wanted, units)
  const missing = [...wanted.keys()].filter((name) => !units.has(name))
  if (missing.length > 0) {
    const made = await make(missing, folder)
    for (const [name, files] of made)
      units.set(name, { inputs: wanted.get(name)!, files: files.join('\n') })
    await settle(folder, [...made.values()].flat())
  }
  await manifests.write(side, units)
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
async function linkUnchanged(
  from: string,
  folder: string,
  shown: ReleaseManifest,
  wanted: WantedUnits,
  units: Map<string, Unit>,
): Promise<void> {
  const unchanged = [...shown].filter(
    ([name, { inputs }]) => !units.has(name) && wanted.get(name) === inputs,
  )
  const files = unchanged.map(([, unit]) => filesOf(unit))
  const linked = await linkUnits({ from, to: folder, units: files })
  unchanged.forEach(([name, unit], index) => {
    if (linked[index]) units.set(name, unit)
  })
}

/**
 * Nothing of what was taken off the site may stay behind the scenes, even when a run ended before it followed. What this
 * does not finish, the next publish does.
 */
async function follow(stock: Stock, live: Side): Promise<void> {
  const nothingToMake: MakeUnits = async () => {
    throw new RangeError('every unit of the live release can be linked')
  }
  const other: Side = live === 'a' ? 'b' : 'a'
  if (await stock.manifests.read(live))
    await stage(stock, other, live, nothingToMake).catch(() => undefined)
}

function reasonOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown reason'
}
