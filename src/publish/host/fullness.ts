import type { HostLimits, SiteHost } from '../../kinds/site/hosts.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { together, type Extent } from '../release/extent.ts'

/** How full a host is in one respect. */
export interface FullnessOf {
  readonly limit: keyof HostLimits
  readonly used: number
  readonly most: number
}

/** How full a host is. */
export interface Fullness {
  /** As far as site.yml tells. */
  readonly host: SiteHost | undefined
  /** In each respect in which it limits anything, the fullest first. */
  readonly limits: readonly FullnessOf[]
  readonly level: Level
  /** How many awards more fit at the size of a new one; undefined: nobody can tell, or any number. */
  readonly moreAwards: number | undefined
  /** No more than so many fit: in place of `moreAwards` where bytes are limited and no picture tells how large that of a new one is. */
  readonly atMostMoreAwards?: number
  /** What all of it takes up. */
  readonly bytes: number
  readonly files: number
}

/** `filling` from 70 % on, `nearly-full` from 90 % on, `full` beyond what the host takes. */
export type Level = 'roomy' | 'filling' | 'nearly-full' | 'full'

const respects = ['bytes', 'files', 'entries', 'largestFile', 'filesInFolder'] as const

/**
 * How full a host is with a release on it.
 *
 * @param site - decides what an award more takes up
 */
export function fullness(
  extent: Extent,
  host: SiteHost | undefined,
  site: Pick<Site, 'bakes'> = {},
): Fullness {
  const { bytes, files } = together(extent)
  const all = usedBy(extent)
  const most = host?.limits ?? {}
  const limits = respects
    .flatMap((limit) => {
      const atMost = most[limit]
      return atMost === undefined ? [] : [{ limit, used: all[limit], most: atMost }]
    })
    .sort((one, other) => shareOf(other) - shareOf(one))
  const [fullest] = limits
  return {
    host,
    limits,
    level: fullest === undefined ? 'roomy' : levelOf(fullest),
    ...roomFor(extent, most, site),
    bytes,
    files,
  }
}

/** What part of the most there may be is there: 1 is all of it. */
function shareOf({ used, most }: FullnessOf): number {
  return used / most
}

/** Whole per cents, never more than there are: what is 69.9 % full is not yet 70 % full. */
export function percentOf(limit: FullnessOf): number {
  return Math.floor(shareOf(limit) * 100)
}

function levelOf({ used, most }: FullnessOf): Level {
  if (used > most) return 'full'
  if (used * 10 >= most * 9) return 'nearly-full'
  return used * 10 >= most * 7 ? 'filling' : 'roomy'
}

/** What something takes up of what hosts limit. */
export type Used = Readonly<Record<keyof HostLimits, number>>

function usedBy(extent: Extent): Used {
  const { bytes, files, folders } = together(extent)
  return {
    bytes,
    files,
    entries: files + folders,
    largestFile: extent.largest,
    filesInFolder: together(extent, inOneFolder).files,
  }
}

/** The folder that holds the most files is `claims`: each claim code has a file there, and nothing else has so many in one place. */
const inOneFolder = ['claim']

/** What comes and goes with awards. */
const ofAwards = ['award', 'claim', 'clr']

/** What is on the site beside awards. */
export function sizeOfRest(extent: Extent): Used {
  const others = Object.entries(extent.kinds).filter(([kind]) => !ofAwards.includes(kind))
  return usedBy({ ...extent, kinds: Object.fromEntries(others) })
}

/**
 * What one award more takes up: as much as one of those that are there, on an average, and a PNG as large as those that are
 * there where that of a new one is stored. Undefined where there is no award, or no PNG to go by.
 */
export function sizeOfAward(extent: Extent, site: Pick<Site, 'bakes'> = {}): Used | undefined {
  return isPictureUnknown(extent, site) ? undefined : leastOfAward(extent, site)
}

/** Those that are there store no PNG, and new ones do. */
function isPictureUnknown({ pictures }: Extent, { bakes }: Pick<Site, 'bakes'>): boolean {
  return bakes !== 'on-demand' && pictures.png.files === 0
}

/** What one award more takes up, its PNG without its bytes where nobody knows how many they are. */
function leastOfAward(
  { pictures, ...extent }: Extent,
  { bakes }: Pick<Site, 'bakes'>,
): Used | undefined {
  const { units } = together(extent, ['award'])
  if (units === 0) return undefined
  const { png, svg } = pictures
  const isStored = bakes !== 'on-demand'
  const all = together(extent, ofAwards)
  const without = (of: 'bytes' | 'files') => (all[of] - svg[of] - png[of]) / units
  const files = without('files') + (isStored ? 1 : 0)
  return {
    bytes: without('bytes') + (isStored && png.files > 0 ? png.bytes / png.files : 0),
    files,
    entries: files + all.folders / units,
    largestFile: 0,
    filesInFolder: together(extent, inOneFolder).files / units,
  }
}

function roomFor(
  extent: Extent,
  limits: HostLimits,
  site: Pick<Site, 'bakes'>,
): Pick<Fullness, 'moreAwards' | 'atMostMoreAwards'> {
  const one = leastOfAward(extent, site)
  const fitting = one && awardsWithin(limits, one, usedBy(extent))
  const isAtMost = limits.bytes !== undefined && isPictureUnknown(extent, site)
  if (fitting === undefined || !isAtMost) return { moreAwards: fitting }
  return { moreAwards: undefined, atMostMoreAwards: fitting }
}

/**
 * How many awards of one size fit beside what is there already.
 *
 * @returns undefined: any number
 */
export function awardsWithin(limits: HostLimits, one: Used, used: Used): number | undefined {
  const fits = respects.flatMap((limit) => {
    const most = limits[limit]
    return most === undefined || one[limit] === 0
      ? []
      : [Math.floor((most - used[limit]) / one[limit])]
  })
  return fits.length === 0 ? undefined : Math.max(0, Math.min(...fits))
}
