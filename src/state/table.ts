import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { databaseDamaged } from './failure.ts'
import { sha256Hex } from './sha256.ts'

/** Values by key. What was damaged on the disk is as good as absent. */
export interface Table<Value> {
  get(key: string): Value | undefined
  /**
   * The same, where it matters that there is none.
   *
   * @throws StateFailure where the row, or one that might have been it, is damaged
   */
  find(key: string): Value | undefined
  /** Nothing is written where it is the same. */
  set(key: string, value: Value): void
  /** The same for what is new, or known to differ: it is not looked up. */
  put(key: string, value: Value): void
  delete(key: string): void
  /** All whose key comes after this one, in the order of their bytes. */
  deleteAfter(key: string): void
  clear(): void
  /** Makes these the only values; of those that are the same nothing is written. */
  bring(values: Iterable<readonly [key: string, value: Value]>): void
  size(): number
  /** Of all rows, damaged ones too, in ascending order of their bytes. */
  keys(): Iterable<string>
  /** All of them, by key in ascending order of its bytes. */
  entries(): Iterable<readonly [key: string, value: Value]>
  /** The same, for those who on their way change what they have been given. */
  paged(): Iterable<readonly [key: string, value: Value]>
  /** The same, where it matters that none is left out. @throws StateFailure where one is damaged */
  whole(): Iterable<readonly [key: string, value: Value]>
  /**
   * Those that the index has under this field, in the order of their keys.
   *
   * @throws StateFailure where one of them is damaged
   */
  where(index: string, field: string): readonly Value[]
  /** Those that the index has under a field that comes before this one. @throws StateFailure likewise */
  before(index: string, field: string): readonly Value[]
  /** All fields of an index. */
  fields(index: string): Iterable<string>
  /** The last of them in the order of their bytes. */
  greatest(index: string): string | undefined
  /**
   * Makes the indexes that are not there yet; the first search does, otherwise. Of rows that are there it costs a tenth of
   * what it costs to keep an index in order while they are put one by one.
   */
  makeIndexes(): void
}

export interface TableShape<Value> {
  /** Plain letters and `_`. */
  readonly name: string
  /** Of the values' form, and of the program that makes them: a table of another version is emptied. */
  readonly version: string
  /** What values can be asked for by, other than their key; by a name of plain letters. */
  readonly indexes?: Readonly<Record<string, (value: Value) => string | undefined>>
}

interface Row {
  readonly key: string
  readonly digest: string
  readonly value: string
}

/** Opens a table, and makes it where there is none of this version. */
export function openTable<Value>(sqlite: DatabaseSync, shape: TableShape<Value>): Table<Value> {
  create(sqlite, shape)
  const makeIndexes = indexMaker(sqlite, shape)
  return { ...writing(sqlite, shape), ...reading(sqlite, shape, makeIndexes), makeIndexes }
}

function reading<Value>(
  sqlite: DatabaseSync,
  { name }: TableShape<Value>,
  makeIndexes: () => void,
): Pick<
  Table<Value>,
  | 'get'
  | 'find'
  | 'keys'
  | 'entries'
  | 'paged'
  | 'whole'
  | 'where'
  | 'before'
  | 'fields'
  | 'greatest'
  | 'size'
> {
  const read = (row: unknown): Value | undefined => {
    const { key, digest, value } = row as Row
    return digest === digestOfRow(key, value) ? (JSON.parse(value) as Value) : undefined
  }
  const all = () => sqlite.prepare(`SELECT * FROM ${name} ORDER BY key`).iterate()
  const get = sqlite.prepare(`SELECT * FROM ${name} WHERE key = ?`)
  return {
    get(key) {
      const row = get.get(key)
      return row && read(row)
    },
    find: finder(sqlite, name, read),
    ...searching(sqlite, { name, read, makeIndexes }),
    *keys() {
      for (const row of sqlite.prepare(`SELECT key FROM ${name} ORDER BY key`).iterate())
        yield String(row['key'])
    },
    *entries() {
      for (const row of all()) {
        const value = read(row)
        if (value !== undefined) yield [String(row['key']), value]
      }
    },
    paged: () => inPages(sqlite, name, read),
    *whole() {
      for (const row of all()) yield [String(row['key']), sound(row, name, read)]
    },
    size: () => Number(sqlite.prepare(`SELECT count(*) AS size FROM ${name}`).get()?.['size']),
  }
}

interface Searched<Value> {
  readonly name: string
  readonly read: Read<Value>
  readonly makeIndexes: () => void
}

/** What is asked of indexes. */
function searching<Value>(
  sqlite: DatabaseSync,
  { name, read, makeIndexes }: Searched<Value>,
): Pick<Table<Value>, 'where' | 'before' | 'fields' | 'greatest'> {
  const selecting = new Map<string, StatementSync>()
  // With a plus the order cannot be had by walking through all rows, so that the index is what is searched.
  const select = (condition: string, field: string) => {
    makeIndexes()
    const found =
      selecting.get(condition) ??
      sqlite.prepare(`SELECT * FROM ${name} WHERE ${condition} ORDER BY +key`)
    selecting.set(condition, found)
    return found.all(field).map((row) => sound(row, name, read))
  }
  return {
    where: (index, field) => select(`"${index}" = ?`, field),
    before: (index, field) => select(`"${index}" < ?`, field),
    *fields(index) {
      makeIndexes()
      const rows = sqlite.prepare(`SELECT "${index}" FROM ${name} WHERE "${index}" IS NOT NULL`)
      for (const row of rows.iterate()) yield String(row[index])
    },
    greatest(index) {
      makeIndexes()
      const found = sqlite
        .prepare(`SELECT max("${index}") AS greatest FROM ${name} WHERE "${index}" IS NOT NULL`)
        .get()
      return (found?.['greatest'] ?? undefined) as string | undefined
    },
  }
}

type Read<Value> = (row: unknown) => Value | undefined

function sound<Value>(row: unknown, table: string, read: Read<Value>): Value {
  const value = read(row)
  if (value === undefined) throw databaseDamaged(table)
  return value
}

/** Who changes a table while it is being read is given rows twice, or not at all: so a page is read to its end before it is given. */
function* inPages<Value>(
  sqlite: DatabaseSync,
  table: string,
  read: Read<Value>,
): Generator<readonly [key: string, value: Value]> {
  const pageFrom = (comparison: '>=' | '>') =>
    sqlite.prepare(`SELECT * FROM ${table} WHERE key ${comparison} ? ORDER BY key LIMIT ?`)
  const next = pageFrom('>')
  let rows = pageFrom('>=').all('', pageSize)
  while (rows.length > 0) {
    for (const row of rows) {
      const value = read(row)
      if (value !== undefined) yield [String(row['key']), value]
    }
    rows = next.all(String(rows.at(-1)?.['key']), pageSize)
  }
}

const pageSize = 1000

/** A search that misses ends between two rows. A damaged key can have led it there only where it is one of those two's. */
function finder<Value>(
  sqlite: DatabaseSync,
  table: string,
  read: Read<Value>,
): Table<Value>['find'] {
  const upTo = sqlite.prepare(`SELECT * FROM ${table} WHERE key <= ? ORDER BY key DESC LIMIT 1`)
  const after = sqlite.prepare(`SELECT * FROM ${table} WHERE key > ? ORDER BY key LIMIT 1`)
  return (key) => {
    const before = upTo.get(key)
    const value = before && sound(before, table, read)
    if (before?.['key'] === key) return value
    const next = after.get(key)
    if (next) sound(next, table, read)
    return undefined
  }
}

function writing<Value>(
  sqlite: DatabaseSync,
  { name, indexes = {} }: TableShape<Value>,
): Pick<Table<Value>, 'set' | 'put' | 'delete' | 'deleteAfter' | 'clear' | 'bring'> {
  const fields = Object.values(indexes)
  const known = sqlite.prepare(`SELECT digest FROM ${name} WHERE key = ?`)
  const put = sqlite.prepare(
    `INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?${', ?'.repeat(fields.length)})`,
  )
  const remove = sqlite.prepare(`DELETE FROM ${name} WHERE key = ?`)
  const removeAfter = sqlite.prepare(`DELETE FROM ${name} WHERE key > ?`)
  const set = (key: string, value: Value, before: unknown) => {
    const text = JSON.stringify(value)
    const digest = digestOfRow(key, text)
    if (digest !== before)
      put.run(key, digest, text, ...fields.map((field) => field(value) ?? null))
  }
  return {
    set: (key, value) => set(key, value, known.get(key)?.['digest']),
    put: (key, value) => set(key, value, undefined),
    delete: (key) => void remove.run(key),
    deleteAfter: (key) => void removeAfter.run(key),
    clear: () => sqlite.exec(`DELETE FROM ${name}`),
    bring(values) {
      const rows = sqlite.prepare(`SELECT key, digest FROM ${name}`).all()
      const digests = new Map(rows.map((row) => [String(row['key']), row['digest']]))
      for (const [key, value] of values) {
        set(key, value, digests.get(key))
        digests.delete(key)
      }
      for (const key of digests.keys()) remove.run(key)
    },
  }
}

function create<Value>(sqlite: DatabaseSync, shape: TableShape<Value>): void {
  const { name, version } = shape
  const indexes = Object.keys(shape.indexes ?? {})
  if (![name, ...indexes].every((each) => /^[a-z_]+$/.test(each)))
    throw new RangeError('not the name of a table or index')
  const known = sqlite.prepare('SELECT version FROM versions WHERE name = ?').get(name)
  if (known?.['version'] === version) return
  const columns = indexes.map((index) => `, "${index}" TEXT`).join('')
  sqlite.exec(`DROP TABLE IF EXISTS ${name}`)
  sqlite.exec(
    `CREATE TABLE ${name} (key TEXT PRIMARY KEY, digest TEXT NOT NULL, value TEXT NOT NULL${columns}) WITHOUT ROWID`,
  )
  sqlite.prepare('INSERT OR REPLACE INTO versions VALUES (?, ?)').run(name, version)
}

function indexMaker<Value>(
  sqlite: DatabaseSync,
  { name, indexes = {} }: TableShape<Value>,
): () => void {
  let missing = Object.keys(indexes)
  return () => {
    for (const index of missing)
      sqlite.exec(
        `CREATE INDEX IF NOT EXISTS ${name}_by_${index} ON ${name} ("${index}") WHERE "${index}" IS NOT NULL`,
      )
    missing = []
  }
}

/** By which a row that was damaged is known. */
export function digestOfRow(key: string, value: string): string {
  return sha256Hex(`${key}\n${value}`).slice(0, 32)
}
