import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { cloneOf, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { readHistory } from './history.ts'

const award = 'awards/riverside/first-aid/2026.yml'

test('a file has the day it was added, the day it last changed, and its blob', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award, 'one')
  const added = repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.writeFile(award, 'two')
  const changed = repo.commitAll('change', '2026-07-01T12:00:00Z')
  repo.writeFile('README.md')
  const head = repo.commitAll('other', '2026-08-01T12:00:00Z')
  const history = await readHistory(repo.root)
  expect(history).toMatchObject({ known: true, shallow: false, head, asOf: '2026-08-01' })
  expect([...history.files]).toEqual([
    [
      award,
      {
        addedOn: '2026-06-12',
        addedIn: added,
        lastChangedOn: '2026-07-01',
        lastChangedIn: changed,
        blob: repo.git('rev-parse', `HEAD:${award}`),
      },
    ],
  ])
})

test.each([
  ['2026-06-12T23:30:00-02:00', '2026-06-13'],
  ['2026-06-12T00:30:00+02:00', '2026-06-11'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
])('days are days in UTC: %s is %s', async (date, day) => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.commitAll('add', date)
  const history = await readHistory(repo.root)
  expect([history.files.get(award)?.addedOn, history.asOf]).toEqual([day, day])
})

test('a file that vanished is told with its last content and the commit that removed it', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award, 'one')
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  const blob = repo.git('rev-parse', `HEAD:${award}`)
  repo.removeFile(award)
  const removedIn = repo.commitAll('remove', '2026-06-20T12:00:00Z')
  const history = await readHistory(repo.root)
  expect(history.files.size).toBe(0)
  expect(history.vanished.get(award)).toMatchObject({
    addedOn: '2026-06-12',
    removedOn: '2026-06-20',
    removedIn,
    blob,
  })
})

test('a file that comes back keeps the day it first appeared', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.removeFile(award)
  repo.commitAll('remove', '2026-06-20T12:00:00Z')
  repo.writeFile(award)
  repo.commitAll('restore', '2026-06-21T12:00:00Z')
  const { files, vanished } = await readHistory(repo.root)
  expect(files.get(award)).toMatchObject({ addedOn: '2026-06-12', lastChangedOn: '2026-06-21' })
  expect(vanished.size).toBe(0)
})

test('a merged branch counts on the day it was merged, whatever its own commits say', async () => {
  const repo = await makeTestRepo()
  repo.commitAll('start', '2026-06-01T12:00:00Z')
  repo.git('checkout', '--quiet', '-b', 'proposal')
  repo.writeFile(award, 'draft')
  repo.commitAll('draft', '2019-01-01T12:00:00Z')
  repo.git('checkout', '--quiet', 'main')
  repo.writeFile('badges/site.yml')
  repo.commitAll('meanwhile', '2026-06-02T12:00:00Z')
  repo.git('merge', '--quiet', '--no-ff', '--no-commit', 'proposal')
  const merge = repo.commitAll('merge', '2026-06-03T12:00:00Z')
  const { files } = await readHistory(repo.root)
  expect(files.get(award)).toMatchObject({ addedOn: '2026-06-03', addedIn: merge })
  expect(files.get('badges/site.yml')?.addedOn).toBe('2026-06-02')
})

const hostile = [
  'awards/--upload-pack=x',
  'awards/-c',
  'awards/:(glob)*',
  'awards/a\nb.yml',
  'awards/\u0001deadbeef 1 .yml',
  'awards/:100644 100644 abc def A',
  'awards/quote".yml',
  "awards/o'clock $(touch x) `y`.yml",
  'awards/back\\slash.yml',
  'awards/né\u2028.yml',
  'awards/ .yml',
]

test('file names are only names, whatever is in them', async () => {
  const repo = await makeTestRepo()
  hostile.forEach((path) => repo.writeFile(path))
  repo.commitAll('hostile', '2026-06-12T12:00:00Z')
  const history = await readHistory(repo.root)
  expect([...history.files.keys()].sort()).toEqual([...hostile].sort())
  expect(new Set([...history.files.values()].map((file) => file.addedOn))).toEqual(
    new Set(['2026-06-12']),
  )
})

const nothing = { known: false, shallow: false, files: new Map(), vanished: new Map() }

test('outside a repository, without a commit, or in no folder there is no history', async () => {
  const folder = await makeFolder()
  expect(await readHistory(folder)).toEqual(nothing)
  expect(await readHistory(join(folder, 'not-there'))).toEqual(nothing)
  expect(await readHistory((await makeTestRepo()).root)).toEqual(nothing)
})

test('without git there is no history', async () => {
  const repo = await makeTestRepo()
  repo.commitAll('start', '2026-06-01T12:00:00Z')
  const path = process.env.PATH
  onTestFinished(() => void (process.env.PATH = path))
  process.env.PATH = repo.root
  expect(await readHistory(repo.root)).toEqual(nothing)
})

test('files that are not committed are unknown', async () => {
  const repo = await makeTestRepo()
  repo.commitAll('start', '2026-06-01T12:00:00Z')
  repo.writeFile(award)
  repo.git('add', award)
  const history = await readHistory(repo.root)
  expect([history.known, history.files.size]).toEqual([true, 0])
})

test('a detached head is as good as a branch', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  const head = repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.git('checkout', '--quiet', '--detach')
  expect(await readHistory(repo.root)).toMatchObject({ known: true, head })
})

test('a root deep in its repository has paths of its own', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(`sites/city/${award}`)
  repo.writeFile(award)
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  const history = await readHistory(join(repo.root, 'sites/city'))
  expect([...history.files.keys()]).toEqual([award])
})

test('in a shallow clone, days that lie beyond it are not made up', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.writeFile('awards/new.yml')
  repo.commitAll('more', '2026-06-20T12:00:00Z')
  const one = await readHistory((await cloneOf(repo, '--depth=1')).root)
  expect(one).toMatchObject({ known: true, shallow: true, asOf: '2026-06-20' })
  expect(one.files.get(award)).not.toHaveProperty('addedOn')
  const clone = await cloneOf(repo, '--depth=1')
  clone.writeFile('awards/newest.yml')
  clone.commitAll('newest', '2026-06-21T12:00:00Z')
  const two = await readHistory(clone.root)
  expect(two.files.get('awards/newest.yml')?.addedOn).toBe('2026-06-21')
  expect(two.files.get('awards/new.yml')).not.toHaveProperty('addedOn')
})

test.each([
  ['log.showRoot', 'false'],
  ['log.showSignature', 'true'],
  ['log.diffMerges', 'off'],
  ['log.date', 'relative'],
  ['diff.renames', 'copies'],
  ['diff.noprefix', 'true'],
  ['color.ui', 'always'],
  ['core.quotePath', 'false'],
  ['core.fsmonitor', 'touch fsmonitor-ran'],
  ['format.pretty', 'oneline'],
])('the setting %s = %s changes nothing', async (key, value) => {
  const repo = await makeTestRepo()
  repo.writeFile(award, 'the same words, long enough to be taken for a renamed file\n'.repeat(9))
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.git('mv', award, 'awards/moved.yml')
  repo.commitAll('move', '2026-06-13T12:00:00Z')
  const before = await readHistory(repo.root)
  repo.git('config', key, value)
  expect(await readHistory(repo.root)).toEqual(before)
  expect(before.vanished.has(award)).toBe(true)
  expect(before.files.get('awards/moved.yml')?.addedOn).toBe('2026-06-13')
})

/** Reads with a cache and without, and expects the same. */
async function expectSame(repo: TestRepo, cache: string) {
  expect(await readHistory(repo.root, { cache })).toEqual(await readHistory(repo.root))
}

test('with a cache the answer is the same after each kind of change', async () => {
  const repo = await makeTestRepo()
  const cache = join(await makeFolder(), 'cache')
  repo.writeFile(award)
  const first = repo.commitAll('add', '2026-06-12T12:00:00Z')
  await expectSame(repo, cache)
  await expectSame(repo, cache)
  repo.writeFile('awards/two.yml')
  repo.commitAll('two', '2026-06-13T12:00:00Z')
  repo.removeFile(award)
  repo.commitAll('gone', '2026-06-14T12:00:00Z')
  await expectSame(repo, cache)
  repo.writeFile(award)
  repo.commitAll('back', '2026-06-15T12:00:00Z')
  await expectSame(repo, cache)
  repo.git('commit', '--quiet', '--allow-empty', '--amend', '--message', 'amended')
  await expectSame(repo, cache)
  repo.git('reset', '--quiet', '--hard', first)
  await expectSame(repo, cache)
  repo.git('checkout', '--quiet', '-b', 'other')
  repo.writeFile('awards/three.yml')
  repo.commitAll('three', '2026-06-16T12:00:00Z')
  await expectSame(repo, cache)
  repo.git('checkout', '--quiet', '-b', 'mainline', first)
  repo.writeFile('awards/four.yml')
  repo.commitAll('four', '2026-06-17T12:00:00Z')
  repo.git(
    'merge',
    '--quiet',
    '--no-ff',
    'other',
    '--message',
    'the cached commit is a second parent',
  )
  await expectSame(repo, cache)
})

test('a clone that gets its older commits is read anew', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.commitAll('more', '2026-06-20T12:00:00Z')
  const clone = await cloneOf(repo, '--depth=1')
  const cache = await makeFolder()
  await readHistory(clone.root, { cache })
  clone.git('fetch', '--quiet', '--unshallow')
  const history = await readHistory(clone.root, { cache })
  expect(history.files.get(award)?.addedOn).toBe('2026-06-12')
})

test('a cache cut or changed at any byte changes nothing', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award)
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  const cache = await makeFolder()
  const right = await readHistory(repo.root, { cache })
  const file = join(cache, 'history.json')
  const good = readFileSync(file)
  for (let at = 0; at < good.length; at += 23) {
    writeFileSync(file, at % 2 === 0 ? good.subarray(0, at) : good.with(at, (good[at] ?? 0) ^ 1))
    expect(await readHistory(repo.root, { cache })).toEqual(right)
  }
})

test('a cache that cannot be written is no reason to stop', async () => {
  const repo = await makeTestRepo()
  repo.commitAll('start', '2026-06-12T12:00:00Z')
  const folder = await makeFolder()
  mkdirSync(join(folder, 'history.json'))
  expect((await readHistory(repo.root, { cache: folder })).known).toBe(true)
})
