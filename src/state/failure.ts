import { Failure, isFailure } from '../bytes/failure.ts'

export const stateFailureCodes = [
  'database-damaged', // what is in the database cannot be believed
] as const

export type StateFailure = Failure<(typeof stateFailureCodes)[number]>

/** A row is not what its digest says. The database is thrown away like a file that SQLite finds damaged. */
export function databaseDamaged(table: string): StateFailure {
  return new Failure('database-damaged', `a row of ${table} is damaged`)
}

/** Whether what was caught is a failure of what is remembered. */
export function isStateFailure(error: unknown): error is StateFailure {
  return isFailure(error, stateFailureCodes)
}
