import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { cloneOf, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { told } from '../testing/history.ts'
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
  expect(history.files.get(award)).toEqual({
    addedOn: '2026-06-12',
    addedIn: added,
    lastChangedOn: '2026-07-01',
    lastChangedIn: changed,
    blob: repo.git('rev-parse', `HEAD:${award}`),
  })
  expect(history.files.get('README.md')).toBeUndefined()
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

/** Commits all there is, as git never would: with these words about who and when. */
function commitAsSaid(repo: TestRepo, author: string, committer: string): string {
  const made = repo.commitAll('add', '2026-06-12T12:00:00Z')
  const text = repo
    .git('cat-file', 'commit', made)
    .replace(/^author .*$/m, `author ${author}`)
    .replace(/^committer .*$/m, `committer ${committer}`)
  repo.writeFile('.git/commit', `${text}\n`)
  const id = repo.git('hash-object', '-t', 'commit', '-w', '--literally', '.git/commit')
  repo.git('update-ref', 'HEAD', id)
  return id
}

test.each([
  ['A <a@b.example> 253402300799 +0000', '9999-12-31'],
  ['A <a@b.example> 253402300800 +0000', '9999-12-31'],
  ['A <a@b.example> 99999999999999999 +0000', '9999-12-31'],
  ['A <a@b.example> 0 +0000', '1970-01-01'],
  ['A <a@b.example>', '1970-01-01'],
])(
  'a commit of no such day is read, too, and nothing of it is taken for another: %s',
  async (said, day) => {
    const repo = await makeTestRepo()
    repo.writeFile(award)
    const added = repo.commitAll('add', '2026-06-12T12:00:00Z')
    repo.writeFile('awards/odd.yml')
    const head = commitAsSaid(repo, said, said)
    const { files, proposals, asOf } = await readHistory(repo.root)
    expect(files.get(award)?.lastChangedIn).toBe(added)
    expect(files.get('awards/odd.yml')).toMatchObject({ addedOn: day, addedIn: head })
    expect([proposals.get('awards/odd.yml'), asOf]).toEqual([day, day])
  },
)

test('a file that vanished is told with its last content and the commit that removed it', async () => {
  const repo = await makeTestRepo()
  repo.writeFile(award, 'one')
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  const blob = repo.git('rev-parse', `HEAD:${award}`)
  repo.removeFile(award)
  const removedIn = repo.commitAll('remove', '2026-06-20T12:00:00Z')
  const history = await readHistory(repo.root)
  expect(history.files.get(award)).toBeUndefined()
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
  expect(vanished.get(award)).toBeUndefined()
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
  expect(hostile.filter((path) => history.files.get(path)?.addedOn !== '2026-06-12')).toEqual([])
  const parts = hostile
    .flatMap((path) => path.split('\n'))
    .filter((path) => !hostile.includes(path))
  expect(parts.filter((path) => history.files.get(path) !== undefined)).toEqual([])
})

const nothing = [
  { known: false, shallow: false, reverts: [] },
  [[award, undefined, undefined, undefined]],
]

test('outside a repository, without a commit, or in no folder there is no history', async () => {
  const folder = await makeFolder()
  expect(told(await readHistory(folder), [award])).toEqual(nothing)
  expect(told(await readHistory(join(folder, 'not-there')), [award])).toEqual(nothing)
  expect(told(await readHistory((await makeTestRepo()).root), [award])).toEqual(nothing)
})

test('without git there is no history', async () => {
  const repo = await makeTestRepo()
  repo.commitAll('start', '2026-06-01T12:00:00Z')
  const path = process.env.PATH
  onTestFinished(() => void (process.env.PATH = path))
  process.env.PATH = repo.root
  expect(told(await readHistory(repo.root), [award])).toEqual(nothing)
})

test('files that are not committed are unknown', async () => {
  const repo = await makeTestRepo()
  repo.commitAll('start', '2026-06-01T12:00:00Z')
  repo.writeFile(award)
  repo.git('add', award)
  const history = await readHistory(repo.root)
  expect([history.known, history.files.get(award)]).toEqual([true, undefined])
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
  expect(history.files.get(award)?.addedOn).toBe('2026-06-12')
  expect(history.files.get(`sites/city/${award}`)).toBeUndefined()
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
  ['i18n.logOutputEncoding', 'UTF-16'],
  ['core.fsmonitor', 'touch fsmonitor-ran'],
  ['format.pretty', 'oneline'],
])('the setting %s = %s changes nothing', async (key, value) => {
  const repo = await makeTestRepo()
  repo.writeFile(award, 'the same words, long enough to be taken for a renamed file\n'.repeat(9))
  repo.commitAll('add', '2026-06-12T12:00:00Z')
  repo.git('mv', award, 'awards/moved.yml')
  repo.commitAll('move', '2026-06-13T12:00:00Z')
  const before = await readHistory(repo.root)
  const moved = [award, 'awards/moved.yml']
  repo.git('config', key, value)
  expect(told(await readHistory(repo.root), moved)).toEqual(told(before, moved))
  expect(before.vanished.get(award)).toBeDefined()
  expect(before.files.get('awards/moved.yml')?.addedOn).toBe('2026-06-13')
})
