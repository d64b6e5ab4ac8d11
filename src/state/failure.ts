import { Failure, knowing } from '../bytes/failure.ts'

export const stateFailureCodes = [
  'database-damaged', // what is in the database cannot be believed
] as const

export type StateFailure = Failure<(typeof stateFailureCodes)[number]>

/** A row is not what its digest says. The database is thrown away like a file that SQLite finds damaged. */
export function databaseDamaged(table: string): StateFailure {
  return new Failure('database-damaged', `a row of ${table} is damaged`)
}

export const isStateFailure = knowing<StateFailure>(stateFailureCodes)
