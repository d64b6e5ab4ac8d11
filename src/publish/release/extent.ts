import { statSync } from 'node:fs'
import { join } from 'node:path'

/** What the files of one unit take up. */
export interface UnitSize {
  readonly files: number
  readonly bytes: number
  /** Folders further down than the first level that they lie in: an award's is its own. */
  readonly folders: number
  /** Bytes of the largest file. */
  readonly largest: number
}

/** What units of one kind take up together. */
export interface Tally extends Omit<UnitSize, 'largest'> {
  readonly units: number
}

/** How much room a release takes up. */
export interface Extent {
  /** By the kind of unit, which is the first word of its name: `award`, `claim`, `pages` … */
  readonly kinds: Readonly<Record<string, Tally>>
  /** Bytes of the largest file; 0 where none is large. */
  readonly largest: number
}

/** A release of nothing. */
export const noExtent: Extent = { kinds: {}, largest: 0 }

const noTally: Tally = { units: 0, files: 0, bytes: 0, folders: 0 }

/**
 * What files take up. Synchronous on purpose, as all that is done to very many of them.
 *
 * @param files - relative to the folder, where they are
 */
export function measured(folder: string, files: readonly string[]): UnitSize {
  const sizes = files.map((file) => statSync(join(folder, file)).size)
  const folders = new Set(files.map((file) => file.slice(0, Math.max(0, file.lastIndexOf('/')))))
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    folders: [...folders].filter((path) => path.includes('/')).length,
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
  }
}

/** The room with a unit more. */
export function addTo(extent: Extent, unit: string, size: UnitSize): Extent {
  return changed(extent, unit, { ...size, units: 1 })
}

/** The room with a unit less. */
export function takeFrom(extent: Extent, unit: string, size: UnitSize): Extent {
  const { files, bytes, folders } = size
  return changed(extent, unit, {
    units: -1,
    files: -files,
    bytes: -bytes,
    folders: -folders,
  })
}

/** All kinds, or some of them, together. */
export function together(
  { kinds }: Pick<Extent, 'kinds'>,
  some: readonly string[] = Object.keys(kinds),
): Tally {
  return some.reduce((sum, kind) => plus(sum, kinds[kind] ?? noTally), noTally)
}

function changed({ kinds, largest }: Extent, unit: string, more: Tally): Extent {
  const [kind = unit] = unit.split('/', 1)
  return { kinds: { ...kinds, [kind]: plus(kinds[kind] ?? noTally, more) }, largest }
}

function plus(a: Tally, b: Tally): Tally {
  return {
    units: a.units + b.units,
    files: a.files + b.files,
    bytes: a.bytes + b.bytes,
    folders: a.folders + b.folders,
  }
}
