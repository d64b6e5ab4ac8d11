import { readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Unit } from '../../publish/release/manifest-file.ts'
import type { Place } from './place.ts'

export type Units = Readonly<Record<string, Unit>>

/** The units of the site that visitors see, as its manifest lists them. */
export async function unitsOf({ dist, state }: Place): Promise<Units> {
  const side = basename(await readlink(dist))
  return JSON.parse(await readFile(join(state, 'site', `${side}.json`), 'utf8')) as Units
}

/** Names of the units that an edit made anew, added or took away, in order. */
export function touched(before: Units, after: Units): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names.filter((name) => before[name]?.inputs !== after[name]?.inputs)
}
