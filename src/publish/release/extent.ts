import { statSync } from 'node:fs'
import { pictureDocuments } from '../../model/addresses/address.ts'

/** What the files of one unit take up. */
export interface UnitSize {
  readonly files: number
  readonly bytes: number
  /** Folders further down than the first level that they lie in: an award's is its own. */
  readonly folders: number
  /** Bytes of the largest file. */
  readonly largest: number
  /** What pictures of awards are of that; absent where there are none. */
  readonly pictures?: Pictures
}

/** What pictures of awards take up, apart: not every award has each. */
export type Pictures = Readonly<Record<'png' | 'svg', Pick<UnitSize, 'files' | 'bytes'>>>

/** What units of one kind take up together. */
export interface Tally extends Omit<UnitSize, 'largest' | 'pictures'> {
  readonly units: number
}

/** How much room a release takes up. */
export interface Extent {
  /** By the kind of unit, which is the first word of its name: `award`, `claim`, `pages` … */
  readonly kinds: Readonly<Record<string, Tally>>
  /** Bytes of the largest file; 0 where none is large. */
  readonly largest: number
  /** What pictures of awards are of that. */
  readonly pictures: Pictures
}

const noPictures: Pictures = { png: { files: 0, bytes: 0 }, svg: { files: 0, bytes: 0 } }

/** A release of nothing. */
export const noExtent: Extent = { kinds: {}, largest: 0, pictures: noPictures }

const noTally: Tally = { units: 0, files: 0, bytes: 0, folders: 0 }

/**
 * What files take up. Synchronous on purpose, as all that is done to very many of them.
 *
 * @param files - relative to the folder, where they are
 */
export function measured(folder: string, files: readonly string[]): UnitSize {
  const sizes = files.map((file) => statSync(`${folder}/${file}`).size)
  const folders = new Set(files.map((file) => file.slice(0, Math.max(0, file.lastIndexOf('/')))))
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    folders: [...folders].filter((path) => path.includes('/')).length,
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
    ...picturesAmong(files, sizes),
  }
}

const ends = pictureDocuments.map((name) => `/${name}`)

function picturesAmong(
  files: readonly string[],
  sizes: readonly number[],
): Pick<UnitSize, 'pictures'> {
  if (!files.some((file) => ends.some((end) => file.endsWith(end)))) return {}
  const of = (type: 'png' | 'svg') => {
    const own = ends.filter((end) => end.endsWith(type))
    const bytes = sizes.filter((_, at) => own.some((end) => files[at]!.endsWith(end)))
    return { files: bytes.length, bytes: bytes.reduce((sum, size) => sum + size, 0) }
  }
  return { pictures: { png: of('png'), svg: of('svg') } }
}

/** The room with a unit more. */
export function addTo(extent: Extent, unit: string, size: UnitSize): Extent {
  return changed(extent, unit, size, 1)
}

/** The room with a unit less. */
export function takeFrom(extent: Extent, unit: string, size: UnitSize): Extent {
  return changed(extent, unit, size, -1)
}

/** All kinds, or some of them, together. */
export function together(
  { kinds }: Pick<Extent, 'kinds'>,
  some: readonly string[] = Object.keys(kinds),
): Tally {
  return some.reduce((sum, kind) => plus(sum, kinds[kind] ?? noTally), noTally)
}

function changed(
  { kinds, largest, pictures }: Extent,
  unit: string,
  size: UnitSize,
  by: 1 | -1,
): Extent {
  const [kind = unit] = unit.split('/', 1)
  const { files, bytes, folders, pictures: own = noPictures } = size
  const more = { units: by, files: by * files, bytes: by * bytes, folders: by * folders }
  const inAll = (type: 'png' | 'svg') => ({
    files: pictures[type].files + by * own[type].files,
    bytes: pictures[type].bytes + by * own[type].bytes,
  })
  return {
    kinds: { ...kinds, [kind]: plus(kinds[kind] ?? noTally, more) },
    largest,
    pictures: { png: inAll('png'), svg: inAll('svg') },
  }
}

function plus(a: Tally, b: Tally): Tally {
  return {
    units: a.units + b.units,
    files: a.files + b.files,
    bytes: a.bytes + b.bytes,
    folders: a.folders + b.folders,
  }
}
