import { join } from 'node:path'
import { releaseRecord, type Unit } from '../../publish/release/release-record.ts'
import { withDatabase } from '../../state/database.ts'
import type { Place } from './place.ts'

export type Units = Readonly<Record<string, Unit>>

/** The units of the site that visitors see, as its publisher remembers them. */
export async function unitsOf({ state }: Place): Promise<Units> {
  return withDatabase(join(state, 'state.db'), async (database) =>
    Object.fromEntries(releaseRecord(database).units()),
  )
}

/** Names of the units that an edit made anew, added or took away, in order. */
export function touched(before: Units, after: Units): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names.filter((name) => before[name]?.inputs !== after[name]?.inputs)
}
