import { copyFile, link, mkdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PublishFailure } from '../failure.ts'
import { liveSide, showSide, type ReleaseFolders, type Side } from './live-link.ts'
import {
  dropManifest,
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
 * linked from the live one, only the rest is made, units no longer wanted are deleted), then the link is swapped. A
 * failure or a kill at any point leaves the live release whole, and the next run starts from it (invariant 6).
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
  if (live && removed.length === 0 && changed.length === 0)
    return { made: [], removed: [], unchanged: true }
  const side: Side = live === 'a' ? 'b' : 'a'
  try {
    const made = await stage(folders, side, live, shown, wanted, make)
    await showSide(folders, side)
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
  const units = new Map<string, Unit>()
  for (const [name, unit] of staged ?? []) {
    if (wanted.get(name) === unit.inputs) units.set(name, unit)
    else await removeFiles(folder, unit.files)
  }
  for (const [name, inputs] of wanted) {
    const unit = shown.get(name)
    if (units.has(name) || unit?.inputs !== inputs || !live) continue
    if (await linkFiles(join(folders.folder, live), folder, unit.files)) units.set(name, unit)
  }
  const missing = [...wanted.keys()].filter((name) => !units.has(name))
  for (const [name, files] of await make(missing, folder))
    units.set(name, { inputs: wanted.get(name)!, files })
  await writeManifest(manifest, units)
  return missing
}

function manifestOf({ folder }: ReleaseFolders, side: Side): string {
  return join(folder, `${side}.json`)
}

async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  const parents = new Set<string>()
  for (const file of files) {
    await rm(join(folder, file), { force: true })
    parents.add(dirname(file))
  }
  for (const parent of parents) await removeEmptyFolders(folder, parent)
}

async function removeEmptyFolders(folder: string, path: string): Promise<void> {
  for (let each = path; each !== '.'; each = dirname(each)) {
    const gone = await rmdir(join(folder, each)).then(
      () => true,
      () => false,
    )
    if (!gone) return
  }
}

/** Unchanged files cost no bytes where the disk has hard links; elsewhere they are copied. */
async function linkFiles(from: string, to: string, files: readonly string[]): Promise<boolean> {
  for (const file of files) {
    const target = join(to, file)
    await mkdir(dirname(target), { recursive: true })
    try {
      await link(join(from, file), target).catch(() => copyFile(join(from, file), target))
    } catch (cause) {
      // A file that somebody deleted from the live site is made again.
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
      await removeFiles(to, files)
      return false
    }
  }
  return true
}

function reasonOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown reason'
}
