import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isStateFailure } from './failure.ts'
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
  /** The same for work that waits in between. Nobody else may begin one before it has ended. */
  longTransaction<Result>(work: () => Promise<Result>): Promise<Result>
  /** Makes the indexes that its tables do not have yet: once much was put, before it is closed. */
  makeIndexes(): void
  close(): void
}

/** SQLite's own numbers for a file that is damaged, or none of its files. */
const damage = new Set([11, 26])

/**
 * Runs `work` with the database in a file. Where the file turns out to be damaged it is thrown away, and `work` runs
 * once more with an empty one: so it may be run twice.
 *
 * @param path - made, with its folder, where there is none; it names every award, so nobody else may read it
 * @throws what `work` throws, and an error as the system’s where the file cannot be written
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
  return databaseOf(new DatabaseSync(':memory:'), 'memory')
}

async function openFor<Result>(
  path: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  mkdirSync(dirname(path), { recursive: true })
  closeSync(openSync(path, 'a', 0o600))
  const database = databaseOf(new DatabaseSync(path), path)
  try {
    const result = await work(database)
    makeIndexesOf(database)
    return result
  } finally {
    database.close()
  }
}

/** What was to be done is done, and no reason to fail: otherwise the first search makes them. */
function makeIndexesOf(database: Database): void {
  try {
    database.makeIndexes()
  } catch {
    return
  }
}

function databaseOf(sqlite: DatabaseSync, path: string): Database {
  // What was taken out of a row must not lie on in the file: it may have been erased for somebody's sake.
  // A page holds several rows: those that do not fit into a quarter of it lie in pages of their own, and take several times as long.
  const settings = [
    'page_size = 16384',
    'secure_delete = ON',
    'journal_mode = DELETE',
    'synchronous = FULL',
  ]
  const versions =
    'CREATE TABLE IF NOT EXISTS versions (name TEXT PRIMARY KEY, version TEXT NOT NULL)'
  guarded(path, () => {
    for (const setting of settings) sqlite.exec(`PRAGMA ${setting}`)
    sqlite.exec(versions)
  })
  const opened: Pick<Table<unknown>, 'makeIndexes'>[] = []
  return {
    table(shape) {
      const table = guarded(path, () => openTable(sqlite, shape))
      opened.push(table)
      return table
    },
    transaction: (work) => guarded(path, () => inTransaction(sqlite, work)),
    makeIndexes: () => guarded(path, () => opened.forEach((table) => table.makeIndexes())),
    longTransaction: (work) => inLongTransaction(sqlite, work).catch(asSystemError(path)),
    close: () => sqlite.close(),
  }
}

function inTransaction<Result>(sqlite: DatabaseSync, work: () => Result): Result {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

async function inLongTransaction<Result>(
  sqlite: DatabaseSync,
  work: () => Promise<Result>,
): Promise<Result> {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

/** What the machine would not do, by SQLite's number for it, as Node says it of files. */
const refusals: ReadonlyMap<number, readonly [code: string, words: string]> = new Map([
  [8, ['EROFS', 'read-only file system']],
  [10, ['EIO', 'i/o error']],
  [13, ['ENOSPC', 'no space left on device']],
  [14, ['EACCES', 'permission denied']],
])

function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    return asSystemError(path)(cause)
  }
}

/** Throws an error of SQLite as the system's, where it is one, and any other as it is. */
function asSystemError(path: string): (cause: unknown) => never {
  return (cause) => {
    const [code, words] = refusals.get(numberOf(cause) ?? 0) ?? []
    if (code === undefined) throw cause
    const error = new Error(`${code}: ${words}, write '${path}'`, { cause })
    throw Object.assign(error, { code, syscall: 'write', path })
  }
}

function isDamage(error: unknown): boolean {
  return isStateFailure(error) || damage.has(numberOf(error) ?? 0)
}

/** SQLite's number for what went wrong, without its finer distinctions. */
function numberOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) % 256 : undefined
}
