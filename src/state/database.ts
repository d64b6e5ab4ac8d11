import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openTable, type Table, type TableShape } from './table.ts'

/**
 * What publishing remembers from one run to the next, in one file. It is a cache: without it the same bytes come out,
 * later. One process at a time has it open (`lock`).
 */
export interface Database {
  /** A table of it; empty where there was none, or where another version of the program made it. */
  table<Value>(shape: TableShape<Value>): Table<Value>
  /** Keeps all that `work` writes, or nothing of it, whatever dies in between. */
  transaction<Result>(work: () => Result): Result
  close(): void
}

/** SQLite's own numbers for a file that is damaged, or none of its files. */
const damage = new Set([11, 26])

/**
 * Runs `work` with the database in a file. Where the file turns out to be damaged it is thrown away, and `work` runs
 * once more with an empty one: so it may be run twice.
 *
 * @param path - made, with its folder, where there is none; it names every award, so nobody else may read it
 * @throws what `work` throws, and SQLite's error where the file cannot be written
 */
export async function withDatabase<Result>(
  path: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  try {
    return await openFor(path, work)
  } catch (error) {
    if (!isDamage(error)) throw error
    for (const suffix of ['', '-journal']) rmSync(path + suffix, { force: true })
    return openFor(path, work)
  }
}

/** A database that ends with the process: for those who remember nothing. */
export function memoryDatabase(): Database {
  return databaseOf(new DatabaseSync(':memory:'))
}

async function openFor<Result>(
  path: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  mkdirSync(dirname(path), { recursive: true })
  closeSync(openSync(path, 'a', 0o600))
  const database = databaseOf(new DatabaseSync(path))
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

function databaseOf(sqlite: DatabaseSync): Database {
  // What was taken out of a row must not lie on in the file: it may have been erased for somebody's sake.
  sqlite.exec('PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL')
  sqlite.exec('CREATE TABLE IF NOT EXISTS versions (name TEXT PRIMARY KEY, version TEXT NOT NULL)')
  return {
    table: (shape) => openTable(sqlite, shape),
    transaction(work) {
      sqlite.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        sqlite.exec('COMMIT')
        return result
      } catch (error) {
        if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
        throw error
      }
    },
    close: () => sqlite.close(),
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && damage.has(Number(error.errcode) % 256)
}
