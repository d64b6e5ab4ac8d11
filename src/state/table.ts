import type { DatabaseSync } from 'node:sqlite'
import { sha256Hex } from './sha256.ts'

/** Values by key. What was damaged on the disk is as good as absent. */
export interface Table<Value> {
  get(key: string): Value | undefined
  /**
   * The same, where it matters that there is none.
   *
   * @throws DamagedDatabase where the row, or one that might have been it, is damaged
   */
  find(key: string): Value | undefined
  set(key: string, value: Value): void
  delete(key: string): void
  clear(): void
  /** Of all rows, damaged ones too, in ascending order of their bytes. */
  keys(): Iterable<string>
  /** All of them, by key in ascending order of its bytes. */
  entries(): Iterable<readonly [key: string, value: Value]>
  /** Those that the index has under this field, in the order of their keys. */
  where(index: string, field: string): readonly Value[]
  /** Those that the index has under a field that comes before this one. */
  before(index: string, field: string): readonly Value[]
  /** All fields of an index. */
  fields(index: string): Iterable<string>
}

export interface TableShape<Value> {
  /** Plain letters and `_`. */
  readonly name: string
  /** Of the values' form, and of the program that makes them: a table of another version is emptied. */
  readonly version: string
  /** What values can be asked for by, other than their key; by a name of plain letters. */
  readonly indexes?: Readonly<Record<string, (value: Value) => string | undefined>>
}

/** What is in the database cannot be believed. It is thrown away like a file that SQLite finds damaged. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase'
  /** SQLite's own number for it. */
  readonly errcode = 11
}

interface Row {
  readonly key: string
  readonly digest: string
  readonly value: string
}

/** Opens a table, and makes it where there is none of this version. */
export function openTable<Value>(sqlite: DatabaseSync, shape: TableShape<Value>): Table<Value> {
  const { name, indexes = {} } = shape
  create(sqlite, name, shape.version, Object.keys(indexes))
  const fieldsOf = Object.values(indexes)
  const read = ({ key, digest, value }: Row): Value | undefined =>
    digest === digestOf(key, value) ? (JSON.parse(value) as Value) : undefined
  const get = sqlite.prepare(`SELECT * FROM ${name} WHERE key = ?`)
  const set = sqlite.prepare(
    `INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?${', ?'.repeat(fieldsOf.length)})`,
  )
  const remove = sqlite.prepare(`DELETE FROM ${name} WHERE key = ?`)
  const select = (index: string, operator: '=' | '<', field: string) => {
    const found = sqlite.prepare(
      `SELECT * FROM ${name} WHERE "${index}" ${operator} ? ORDER BY key`,
    )
    return (found.all(field) as unknown as Row[]).flatMap((row) => read(row) ?? [])
  }
  return {
    get(key) {
      const row = get.get(key)
      return row && read(row as unknown as Row)
    },
    find: finder(sqlite, name, read),
    set(key, value) {
      const text = JSON.stringify(value)
      set.run(key, digestOf(key, text), text, ...fieldsOf.map((field) => field(value) ?? null))
    },
    delete: (key) => void remove.run(key),
    clear: () => sqlite.exec(`DELETE FROM ${name}`),
    *keys() {
      for (const row of sqlite.prepare(`SELECT key FROM ${name} ORDER BY key`).iterate())
        yield String(row['key'])
    },
    *entries() {
      for (const row of sqlite.prepare(`SELECT * FROM ${name} ORDER BY key`).iterate()) {
        const value = read(row as unknown as Row)
        if (value !== undefined) yield [String(row['key']), value]
      }
    },
    where: (index, field) => select(index, '=', field),
    before: (index, field) => select(index, '<', field),
    *fields(index) {
      const rows = sqlite.prepare(`SELECT "${index}" FROM ${name} WHERE "${index}" IS NOT NULL`)
      for (const row of rows.iterate()) yield String(row[index])
    },
  }
}

/** A search that misses ends between two rows. A damaged key can have led it there only where it is one of those two's. */
function finder<Value>(
  sqlite: DatabaseSync,
  table: string,
  read: (row: Row) => Value | undefined,
): Table<Value>['find'] {
  const upTo = sqlite.prepare(`SELECT * FROM ${table} WHERE key <= ? ORDER BY key DESC LIMIT 1`)
  const after = sqlite.prepare(`SELECT * FROM ${table} WHERE key > ? ORDER BY key LIMIT 1`)
  const sound = (row: unknown) => {
    const value = read(row as Row)
    if (value === undefined) throw new DamagedDatabase(`a row of ${table} is damaged`)
    return value
  }
  return (key) => {
    const before = upTo.get(key)
    const value = before && sound(before)
    if (before?.['key'] === key) return value
    const next = after.get(key)
    if (next) sound(next)
    return undefined
  }
}

function create(
  sqlite: DatabaseSync,
  name: string,
  version: string,
  indexes: readonly string[],
): void {
  if (![name, ...indexes].every((each) => /^[a-z_]+$/.test(each)))
    throw new RangeError('not the name of a table or index')
  const known = sqlite.prepare('SELECT version FROM versions WHERE name = ?').get(name)
  if (known?.['version'] === version) return
  const columns = indexes.map((index) => `, "${index}" TEXT`).join('')
  sqlite.exec(`DROP TABLE IF EXISTS ${name}`)
  sqlite.exec(
    `CREATE TABLE ${name} (key TEXT PRIMARY KEY, digest TEXT NOT NULL, value TEXT NOT NULL${columns}) WITHOUT ROWID`,
  )
  for (const index of indexes)
    sqlite.exec(`CREATE INDEX ${name}_by_${index} ON ${name} ("${index}")`)
  sqlite.prepare('INSERT OR REPLACE INTO versions VALUES (?, ?)').run(name, version)
}

function digestOf(key: string, value: string): string {
  return sha256Hex(`${key}\n${value}`).slice(0, 32)
}
