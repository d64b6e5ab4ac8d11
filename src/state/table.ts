import type { DatabaseSync } from 'node:sqlite'
import { sha256Hex } from './sha256.ts'

/** Values by key. What was damaged on the disk is as good as absent. */
export interface Table<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  delete(key: string): void
  clear(): void
  /** All of them, by key in ascending order of its bytes. */
  entries(): Iterable<readonly [key: string, value: Value]>
  /** Those whose field at the index's path is this, by key. */
  where(index: string, field: string | number): readonly Value[]
  /** Those whose field at the index's path comes before this and is there, by key. */
  before(index: string, field: string | number): readonly Value[]
}

export interface TableShape {
  /** Plain letters and `_`. */
  readonly name: string
  /** Of the values' form, and of the program that makes them: a table of another version is emptied. */
  readonly version: string
  /** What can be asked for other than by key: paths such as `$.file`, by a name of plain letters. */
  readonly indexes?: Readonly<Record<string, string>>
}

interface Row {
  readonly key: string
  readonly digest: string
  readonly value: string
}

/** Opens a table, and makes it where there is none of this version. */
export function openTable<Value>(sqlite: DatabaseSync, shape: TableShape): Table<Value> {
  const { name, indexes = {} } = shape
  create(sqlite, shape)
  const read = ({ key, digest, value }: Row): Value | undefined =>
    digest === digestOf(key, value) ? (JSON.parse(value) as Value) : undefined
  const present = (rows: readonly unknown[]) => (rows as Row[]).flatMap((row) => read(row) ?? [])
  const get = sqlite.prepare(`SELECT * FROM ${name} WHERE key = ?`)
  const set = sqlite.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?)`)
  const remove = sqlite.prepare(`DELETE FROM ${name} WHERE key = ?`)
  const select = (index: string, operator: '=' | '<', field: string | number) =>
    present(
      sqlite
        .prepare(
          `SELECT * FROM ${name} WHERE value ->> '${indexes[index]}' ${operator} ? ORDER BY key`,
        )
        .all(field),
    )
  return {
    get(key) {
      const row = get.get(key)
      return row && read(row as unknown as Row)
    },
    set(key, value) {
      const text = JSON.stringify(value)
      set.run(key, digestOf(key, text), text)
    },
    delete: (key) => void remove.run(key),
    clear: () => sqlite.exec(`DELETE FROM ${name}`),
    *entries() {
      for (const row of sqlite.prepare(`SELECT * FROM ${name} ORDER BY key`).iterate()) {
        const value = read(row as unknown as Row)
        if (value !== undefined) yield [String(row['key']), value]
      }
    },
    where: (index, field) => select(index, '=', field),
    before: (index, field) => select(index, '<', field),
  }
}

function create(sqlite: DatabaseSync, { name, version, indexes = {} }: TableShape): void {
  if (!/^[a-z_]+$/.test(name)) throw new RangeError('not the name of a table')
  const known = sqlite.prepare('SELECT version FROM versions WHERE name = ?').get(name)
  if (known?.['version'] === version) return
  sqlite.exec(`DROP TABLE IF EXISTS ${name}`)
  sqlite.exec(
    `CREATE TABLE ${name} (key TEXT PRIMARY KEY, digest TEXT NOT NULL, value TEXT NOT NULL) WITHOUT ROWID`,
  )
  for (const [index, path] of Object.entries(indexes))
    sqlite.exec(`CREATE INDEX ${name}_${index} ON ${name} (value ->> '${path}')`)
  sqlite.prepare('INSERT OR REPLACE INTO versions VALUES (?, ?)').run(name, version)
}

function digestOf(key: string, value: string): string {
  return sha256Hex(`${key}\n${value}`).slice(0, 32)
}
