import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withDatabase, type Database } from './database.ts'
import { peek } from './peek.ts'
import type { TableShape } from './table.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cinquefoil-database-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Film {
  readonly title: string
  readonly year?: number
}

const shape: TableShape<Film> = {
  name: 'films',
  version: '1',
  indexes: { year: ({ year }) => year?.toString() },
}
const path = () => join(folder, 'state/state.db')
const films = (database: Database) => database.table(shape)
const using = <Result>(work: (database: Database) => Result) =>
  withDatabase(path(), async (database) => work(database))

test('what was set is there in the next run, and in the order of the keys', async () => {
  await using((database) => {
    films(database).set('b', { title: 'Brazil', year: 1985 })
    films(database).set('a', { title: 'Amélie' })
    films(database).set('a', { title: 'Alien', year: 1979 })
    films(database).set('c', { title: 'Cube' })
    films(database).delete('c')
  })
  await using((database) => {
    expect(films(database).get('a')).toEqual({ title: 'Alien', year: 1979 })
    expect(films(database).get('c')).toBeUndefined()
    expect([...films(database).entries()].map(([key]) => key)).toEqual(['a', 'b'])
  })
})

test('values are found by an index, and those before a value; one without the field is not among them', async () => {
  await using((database) => {
    const table = films(database)
    table.set('a', { title: 'Alien', year: 1979 })
    table.set('b', { title: 'Brazil', year: 1985 })
    table.set('c', { title: 'Cube' })
    expect(table.where('year', '1985')).toEqual([{ title: 'Brazil', year: 1985 }])
    expect(table.where('year', '1986')).toEqual([])
    expect(table.before('year', '1985')).toEqual([{ title: 'Alien', year: 1979 }])
    expect([...table.fields('year')]).toEqual(['1979', '1985'])
    expect(table.greatest('year')).toBe('1985')
    table.delete('b')
    expect(table.greatest('year')).toBe('1979')
    table.set('b', { title: 'Brazil', year: 1985 })
    table.delete('a')
    expect(table.before('year', '1985')).toEqual([])
  })
})

const indexesIn = () => {
  const sqlite = new DatabaseSync(path(), { readOnly: true })
  const rows = sqlite.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'films_by_%'").all()
  sqlite.close()
  return rows.map(({ name }) => name)
}

test('an index is made of what was put, once that is done', async () => {
  await using((database) => {
    films(database).put('a', { title: 'Alien', year: 1979 })
    expect(indexesIn()).toEqual([])
  })
  expect(indexesIn()).toEqual(['films_by_year'])
})

test('a run that failed before leaves no index, and the first search makes it', async () => {
  const failing = using((database) => {
    films(database).put('a', { title: 'Alien', year: 1979 })
    throw new RangeError('lost')
  })
  await expect(failing).rejects.toThrow('lost')
  expect(indexesIn()).toEqual([])
  await using((database) => {
    expect(films(database).where('year', '1979')).toEqual([{ title: 'Alien', year: 1979 }])
    expect(indexesIn()).toEqual(['films_by_year'])
    films(database).put('b', { title: 'Stalker', year: 1979 })
    expect(
      films(database)
        .where('year', '1979')
        .map(({ title }) => title),
    ).toEqual(['Alien', 'Stalker'])
  })
})

test('work is done, though no index can be made after it', async () => {
  const done = await using((database) => {
    films(database).put('a', { title: 'Alien', year: 1979 })
    const sqlite = new DatabaseSync(path())
    sqlite.exec('CREATE TABLE films_by_year (taken TEXT)')
    sqlite.close()
    return 'done'
  })
  expect(done).toBe('done')
})

test('what is put without being looked up takes the place of what was there, in the indexes too', async () => {
  await using((database) => {
    const table = films(database)
    table.put('a', { title: 'Amélie', year: 2001 })
    table.put('a', { title: 'Alien', year: 1979 })
    expect(table.get('a')).toEqual({ title: 'Alien', year: 1979 })
    expect([table.size(), table.where('year', '2001')]).toEqual([1, []])
  })
})

test('values that are brought are the only ones then', async () => {
  await using((database) => {
    const table = films(database)
    table.set('a', { title: 'Alien', year: 1979 })
    table.set('b', { title: 'Brazil', year: 1985 })
    table.bring([
      ['b', { title: 'Brazil', year: 1985 }],
      ['c', { title: 'Cube', year: 1997 }],
    ])
    expect([...table.entries()].map(([key]) => key)).toEqual(['b', 'c'])
    expect(table.where('year', '1979')).toEqual([])
    expect(table.where('year', '1997')).toEqual([{ title: 'Cube', year: 1997 }])
    expect(table.size()).toBe(2)
  })
})

test('a table that another version made is empty', async () => {
  await using((database) => films(database).set('a', { title: 'Alien' }))
  await using((database) => {
    expect([...database.table({ ...shape, version: '2' }).entries()]).toEqual([])
  })
})

test('a transaction that fails leaves nothing behind', async () => {
  const failed = using((database) =>
    database.transaction(() => {
      films(database).set('a', { title: 'Alien' })
      throw new Error('lost')
    }),
  )
  await expect(failed).rejects.toThrow('lost')
  expect(await using((database) => films(database).get('a'))).toBeUndefined()
})

test('a value whose bytes have changed is as good as absent', async () => {
  await using((database) => {
    films(database).set('a', { title: 'Alien' })
    films(database).set('b', { title: 'Brazil' })
  })
  const sqlite = new DatabaseSync(path())
  sqlite.exec(`UPDATE films SET value = '{"title":"Aliens"}' WHERE key = 'a'`)
  sqlite.close()
  await using((database) => {
    expect(films(database).get('a')).toBeUndefined()
    expect([...films(database).entries()]).toEqual([['b', { title: 'Brazil' }]])
  })
})

test('whoever changes a table while reading it is given each row once, and none that is damaged', async () => {
  const titles = ['', ...Array.from({ length: 2500 }, (_, index) => String(index))].sort()
  await using((database) =>
    database.transaction(() => {
      for (const title of titles) films(database).put(title, { title })
    }),
  )
  const sqlite = new DatabaseSync(path())
  sqlite.exec(`UPDATE films SET value = '{}' WHERE key IN ('1', '1898', '1899')`)
  sqlite.close()
  const given = await using((database) =>
    database.transaction(() => {
      const seen: string[] = []
      for (const [key, film] of films(database).paged()) {
        seen.push(key)
        if (key.endsWith('7')) films(database).delete(key)
        else films(database).put(key, { ...film, year: 1900 })
      }
      return seen
    }),
  )
  expect(given).toEqual(titles.filter((title) => !['1', '1898', '1899'].includes(title)))
})

test('where it matters that no row is left out, a damaged one throws all away', async () => {
  const titles = () =>
    using((database) => [...films(database).whole()].map(([, { title }]) => title))
  await using((database) => {
    films(database).set('b', { title: 'Brazil' })
    films(database).set('a', { title: 'Alien' })
  })
  expect(await titles()).toEqual(['Alien', 'Brazil'])
  const sqlite = new DatabaseSync(path())
  sqlite.exec(`UPDATE films SET value = '{"title":"Aliens"}' WHERE key = 'a'`)
  sqlite.close()
  expect(await titles()).toEqual([])
})

test('where it matters that there is no row, a damaged one throws all away', async () => {
  const find = (key: string) => using((database) => films(database).find(key)?.title)
  await using((database) => {
    films(database).set('film-a', { title: 'Alien' })
    films(database).set('film-b', { title: 'Brazil' })
    films(database).set('film-d', { title: 'Dumbo' })
  })
  expect([await find('film-a'), await find('film-c')]).toEqual(['Alien', undefined])
  writeFileSync(path(), readFileSync(path(), 'latin1').replaceAll('film-b', 'film-e'), 'latin1')
  expect([await find('film-a'), await find('film-b')]).toEqual(['Alien', undefined])
  expect(await find('film-a')).toBeUndefined()
})

test.each([
  ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'of another program',
    () => Buffer.from('not a database at all, but long enough to be read as one'.repeat(99)),
  ],
  [
    'overwritten',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length, 7)]),
  ],
])('a file that is %s is thrown away, and the work is done with an empty one', async (_, spoil) => {
  await using((database) => films(database).set('a', { title: 'Alien' }))
  writeFileSync(path(), spoil(readFileSync(path())))
  const found = await using((database) => {
    const before = [...films(database).entries()]
    films(database).set('b', { title: 'Brazil' })
    return before
  })
  expect(found).toEqual([])
  expect(await using((database) => films(database).get('b'))).toEqual({ title: 'Brazil' })
})

test('another failure is not taken for damage: the work is done once', async () => {
  let times = 0
  const failed = using(() => {
    times += 1
    throw new Error('lost')
  })
  await expect(failed).rejects.toThrow('lost')
  expect(times).toBe(1)
})

test('what was deleted or replaced does not lie on in the file, and the file is its owner’s', async () => {
  await using((database) => {
    films(database).set('a', { title: 'a-secret-title' })
    films(database).set('b', { title: 'b-secret-title' })
  })
  expect(readFileSync(path(), 'latin1')).toContain('a-secret-title')
  await using((database) => {
    films(database).delete('a')
    films(database).set('b', { title: 'Brazil' })
  })
  expect(readFileSync(path(), 'latin1')).not.toContain('secret-title')
  expect(statSync(path()).mode & 0o777).toBe(0o600)
})

test('one value can be looked at from outside, also while the database is at work, and nothing is made by it', async () => {
  expect(peek(path(), shape, 'a')).toBeUndefined()
  expect(existsSync(path())).toBe(false)
  await using((database) => {
    films(database).set('a', { title: 'Alien' })
    const before = readFileSync(path())
    expect(peek(path(), shape, 'a')).toEqual({ title: 'Alien' })
    expect(peek(path(), shape, 'b')).toBeUndefined()
    expect(peek(path(), { ...shape, version: '2' }, 'a')).toBeUndefined()
    expect(readFileSync(path()).equals(before)).toBe(true)
  })
})

test.each([
  ['a row that was changed', () => changed(`UPDATE films SET value = '{"title":"Aliens"}'`)],
  ['a file that is none', () => writeFileSync(path(), 'x'.repeat(5000))],
  ['a database of somebody else', () => changed('DROP TABLE versions')],
])('of %s nothing is seen from outside', async (_, spoil) => {
  await using((database) => films(database).set('a', { title: 'Alien' }))
  spoil()
  expect(peek(path(), shape, 'a')).toBeUndefined()
})

function changed(sql: string): void {
  const sqlite = new DatabaseSync(path())
  sqlite.exec(sql)
  sqlite.close()
}
