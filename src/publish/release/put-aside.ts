import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesOf, type UnitChanges } from './release-record.ts'

/** What lay in the site and is no part of it. */
export interface PutAside {
  readonly count: number
  /** Where it lies now. */
  readonly folder: string
}

/** The folder that was live until now, and the one that is. */
export interface FormerRelease {
  readonly former: string
  readonly shown: string
  /** The units in which the former one differs, as they are there; undefined: it is not known what lies there. */
  readonly behind: UnitChanges | undefined
}

/**
 * Moves files and folders of others out of a release that is to be brought up to date, which would delete them or show them every second
 * time. It looks at the top of the site, where somebody puts what a search engine or a host asks for. Where nothing is known of what lies
 * there, it leaves folders: what was taken off the site may be in one, and must not stay.
 *
 * @param target - folder for what is moved; what is there already stays
 */
export function putAside(
  { former, shown, behind }: FormerRelease,
  target: string,
): PutAside | undefined {
  const here = new Set(readdirSync(shown))
  const others = readdirSync(former).filter((name) => !here.has(name))
  if (others.length === 0) return undefined
  const own = new Set(topsOf(behind))
  const moved = others.filter((name) => {
    const isFolder = lstatSync(join(former, name)).isDirectory()
    return !own.has(name) && !(isFolder && behind === undefined)
  })
  for (const name of moved) {
    const place = freePlace(join(target, name))
    mkdirSync(dirname(place), { recursive: true })
    renameSync(join(former, name), place)
  }
  return moved.length === 0 ? undefined : { count: moved.length, folder: target }
}

function* topsOf(units: UnitChanges | undefined): Generator<string> {
  for (const unit of units?.values() ?? [])
    for (const file of unit ? filesOf(unit) : []) yield file.split('/', 1)[0]!
}

/** What was put aside before is not written over. */
function freePlace(path: string): string {
  let place = path
  for (let number = 2; existsSync(place); number += 1) place = `${path}.${number}`
  return place
}
