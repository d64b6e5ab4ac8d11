import { appendFileSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import { withDatabase, type Database } from '../../state/database.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { makeFolder } from '../../testing/folder.ts'
import { goodTree, single } from '../../testing/trees/good-tree.ts'
import { plant } from '../../testing/trees/spoil.ts'
import { readRecords } from '../read-records.ts'
import { readerDigest } from './reader-digest.ts'

const options = { random: () => 'ggggggggggggggggggggggggga' }
const tables = ['award_stamps', 'award_files', 'award_times'] as const

afterEach(() => void vi.useRealTimers())

async function plantedTree() {
  const root = await makeFolder()
  plant(root, goodTree)
  const path = join(root, 'state/state.db')
  const read = (watch = (database: Database) => database) =>
    withDatabase(path, async (database) =>
      // What is held of awards asks the database for the rest.
      structuredClone(await readRecords(root, { ...options, state: watch(database) })),
    )
  const cold = await read()
  /** Reads so much later that no stamp is fresh any more. */
  const settle = async () => {
    later(60_000)
    return read()
  }
  const change = (statement: string) => {
    const sqlite = new DatabaseSync(path)
    const { changes } = sqlite.prepare(statement).run()
    sqlite.close()
    return changes
  }
  return { root, path, cold, read, settle, change }
}

function later(milliseconds: number): void {
  vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ['Date'] })
}

/** A database that says what is written into it. */
function watched() {
  const written: string[] = []
  const watch = (database: Database): Database => ({
    ...database,
    table(shape) {
      const table = database.table(shape)
      const say = (key: string) => void written.push(`${shape.name} ${key}`)
      return {
        ...table,
        set: (key, value) => (say(key), table.set(key, value)),
        delete: (key) => (say(key), table.delete(key)),
      }
    },
  })
  return { written, watch }
}

test('what is remembered gives the same records as reading anew', async () => {
  const { root, cold, read, settle } = await plantedTree()
  expect(await read()).toEqual(cold)
  expect(await settle()).toEqual(cold)
  expect(await settle()).toEqual(cold)
  expect(await readRecords(root, options)).toEqual(cold)
})

test('nothing changed: nothing is written', async () => {
  const { cold, read, settle } = await plantedTree()
  await settle()
  const { written, watch } = watched()
  expect(await read(watch)).toEqual(cold)
  expect(written).toEqual([])
})

test.each([
  ['is not opened', 60_000, []],
  ['is opened where its stamp was fresh when it was noted', 0, ['key-unknown']],
])('a file whose stamp is the one that was noted %s', async (_, age, codes) => {
  const { root, path, read } = await plantedTree()
  const file = join(root, single)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('role: Team leader', 'rule: Team leader'))
  const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = lstatSync(file)
  await withDatabase(path, async (database) => {
    const table = (name: string) => database.table({ name, version: readerDigest() })
    const stamp = { size, modified, changed, inode }
    table('award_stamps').set(single, { stamp, digest: sha256Hex(text) })
    table('award_times').set('compared', Date.now() + age)
  })
  expect((await read()).problems.map(({ code }) => code)).toEqual(codes)
})

test('a changed award is read again, its problems are found, and only it is written', async () => {
  const { root, read, settle } = await plantedTree()
  await settle()
  appendFileSync(join(root, single), 'rolle: x\n')
  const { written, watch } = watched()
  expect((await read(watch)).problems.map(({ code }) => code)).toEqual(['key-unknown'])
  expect(written).toEqual([
    `award_stamps ${single}`,
    `award_files ${single}`,
    'award_times compared',
  ])
})

test('problems are remembered as they were found', async () => {
  const { root, read, settle } = await plantedTree()
  appendFileSync(join(root, single), 'rolle: x # someone@mail.example\n')
  const first = await read()
  await settle()
  expect(await read()).toEqual(first)
})

test.each(tables)('a damaged row of %s is as good as none', async (table) => {
  const { cold, read, settle, change } = await plantedTree()
  await settle()
  expect(change(`UPDATE ${table} SET value = replace(value, '1', '7')`)).toBeGreaterThan(0)
  expect(await read()).toEqual(cold)
  expect(change(`UPDATE ${table} SET key = key || 'x'`)).toBeGreaterThan(0)
  expect(await read()).toEqual(cold)
})

test('nothing of an award that was changed or taken away is left, nor of one whose row is damaged', async () => {
  const { root, path: database, read, settle, change } = await plantedTree()
  await settle()
  const path = join(root, single)
  const text = readFileSync(path, 'utf8')
  const [, role = ''] = /^role: (.*)$/m.exec(text) ?? []
  expect(readFileSync(database, 'latin1')).toContain(role)
  writeFileSync(path, text.replace(`role: ${role}`, 'role: Helper'))
  await read()
  expect(readFileSync(database, 'latin1')).not.toContain(role)
  expect(readFileSync(database, 'latin1')).toContain('Helper')
  change(`UPDATE award_stamps SET digest = 'x' WHERE key = '${single}'`)
  rmSync(path)
  await read()
  expect(readFileSync(database, 'latin1')).not.toContain('Helper')
})

test('a file that names a recipient plainly is never remembered, and no longer once it does', async () => {
  const { root, path: database, read, settle } = await plantedTree()
  const path = join(root, single)
  const text = readFileSync(path, 'utf8')
  const named = text.replace(/^recipient: .*$/m, 'recipient: { email: somebody@mail.example }')
  const { written, watch } = watched()
  writeFileSync(path, named)
  await read(watch)
  await settle()
  expect(written).toContain(`award_files ${single}`)
  expect(readFileSync(database, 'latin1')).not.toContain('somebody')
  expect(readFileSync(database, 'latin1')).not.toContain(single)
})
