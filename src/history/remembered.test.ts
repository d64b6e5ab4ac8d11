import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryDatabase, withDatabase, type Database } from '../state/database.ts'
import { makeFolder } from '../testing/folder.ts'
import { told } from '../testing/history.ts'
import { cloneOf, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { readHistory } from './history.ts'

const award = 'awards/riverside/first-aid/2026.yml'

/** Reads with what is remembered and without, and expects the same. */
async function expectSame(repo: TestRepo, state: Database) {
  const paths = [award, 'awards/two.yml', 'awards/three.yml', 'awards/four.yml']
  const [warm, cold] = [await readHistory(repo.root, { state }), await readHistory(repo.root)]
  expect(told(warm, paths)).toEqual(told(cold, paths))
}

test('with a database the answer is the same after each kind of change', async () => {
  const repo = await makeTestRepo()
  const state = memoryDatabase()
  repo.writeFile(award)
  const first = repo.commitAll('add', '2026-06-12T12:00:00Z')
  await expectSame(repo, state)
  await expectSame(repo, state)
  repo.writeFile('awards/two.yml')
  repo.commitAll('two', '2026-06-13T12:00:00Z')
  repo.removeFile(award)
  repo.commitAll('gone', '2026-06-14T12:00:00Z')
  await expectSame(repo, state)
  repo.writeFile(award)
  repo.commitAll('back', '2026-06-15T12:00:00Z')
  await expectSame(repo, state)
  repo.git('commit', '--quiet', '--allow-empty', '--amend', '--message', 'amended')
  await expectSame(repo, state)
  repo.git('reset', '--quiet', '--hard', first)
  await expectSame(repo, state)
  repo.git('checkout', '--quiet', '-b', 'other')
  repo.writeFile('awards/three.yml')
  repo.commitAll('three', '2026-06-16T12:00:00Z')
  await expectSame(repo, state)
  repo.git('checkout', '--quiet', '-b', 'mainline', first)
  repo.writeFile('awards/four.yml')
  repo.commitAll('four', '2026-06-17T12:00:00Z')
  repo.git(
    'merge',
    '--quiet',
    '--no-ff',
    'other',
    '--message',
    'the remembered commit is a second parent',
  )
  await expectSame(repo, state)
})

test('an earlier form of a table is read anew', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  const state = memoryDatabase()
  state.table({ name: 'history', version: '0' }).set(award, { file: { addedOn: '2020-01-01' } })
  await expectSame(repo, state)
})

test('of a history that goes on, only the files that changed are written', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.writeFile('awards/two.yml')
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  const state = memoryDatabase()
  await readHistory(repo.root, { state })
  const put: string[] = []
  const watched: Database = {
    ...state,
    table(shape) {
      const table = state.table(shape)
      return { ...table, put: (key, value) => (put.push(key), table.put(key, value)) }
    },
  }
  await readHistory(repo.root, { state: watched })
  expect(put).toEqual([])
  repo.writeFile('awards/two.yml', 'changed')
  repo.commitAll('change', '2026-06-13T12:00:00Z')
  await readHistory(repo.root, { state: watched })
  expect(put).toEqual(['awards/two.yml', ''])
})

test('a clone that gets its older commits is read anew', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.commitAll('more', '2026-06-20T12:00:00Z')
  const clone = await cloneOf(repo, '--depth=1')
  const state = memoryDatabase()
  await readHistory(clone.root, { state })
  clone.git('fetch', '--quiet', '--unshallow')
  const history = await readHistory(clone.root, { state })
  expect(history.files.get(award)?.addedOn).toBe('2026-06-12')
})

test.each([
  ['a day', '2026-06-12', '2026-06-11'],
  ['a path', award, award.replace('2026', '2027')],
  ['a path that then sorts elsewhere', award, award.replace('awards', 'zwards')],
])('where %s is damaged on the disk, all is read anew', async (_, written, damaged) => {
  const repo = await makeTestRepo()
  repo.writeFile('awards/a.yml')
  repo.writeFile(award)
  repo.writeFile('awards/z.yml')
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  const path = join(await makeFolder(), 'state.db')
  const read = () =>
    withDatabase(path, async (state) => told(await readHistory(repo.root, { state }), [award]))
  const right = await read()
  const bytes = readFileSync(path, 'latin1')
  expect(bytes).toContain(written)
  writeFileSync(path, bytes.replaceAll(written, damaged), 'latin1')
  expect(await read()).toEqual(right)
})
