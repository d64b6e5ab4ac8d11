import { chmodSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../testing/folder.ts'
import { cloneOf, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { changedFiles, readTreeState, type TreeState } from './changed-files.ts'

const one = 'awards/riverside/first-aid/one.yml'
const two = 'awards/riverside/first-aid/two.yml'
const day = '2026-06-12T12:00:00Z'

interface Case {
  readonly name: string
  readonly change: (repo: TestRepo) => void
  readonly changed: readonly string[]
  readonly uncommitted?: readonly string[]
}

const hostile = ['awards/quote".yml', 'awards/né\u2028.yml', 'awards/a\nb.yml', 'awards/ .yml']

const cases: readonly Case[] = [
  { name: 'nothing', change: () => undefined, changed: [] },
  {
    name: 'a commit elsewhere',
    change(repo) {
      repo.writeFile('README.md', 'new')
      repo.commitAll('other', day)
    },
    changed: [],
  },
  {
    name: 'a committed edit',
    change(repo) {
      repo.writeFile(one, 'new')
      repo.commitAll('edit', day)
    },
    changed: [one],
  },
  {
    name: 'an edit',
    change: (repo) => repo.writeFile(one, 'new'),
    changed: [one],
    uncommitted: [one],
  },
  {
    name: 'an edit that was only added to the index',
    change(repo) {
      repo.writeFile(one, 'new')
      repo.git('add', one)
    },
    changed: [one],
    uncommitted: [one],
  },
  {
    name: 'an edit that size and time do not show',
    change(repo) {
      // Long ago, so that git does not look at the content for the time's sake.
      const then = new Date('2026-06-12T12:00:00Z')
      utimesSync(join(repo.root, one), then, then)
      repo.git('update-index', '--refresh')
      repo.git('config', 'core.trustctime', 'false')
      repo.git('config', 'core.checkStat', 'minimal')
      repo.writeFile('draft', 'ONE')
      utimesSync(join(repo.root, 'draft'), then, then)
      renameSync(join(repo.root, 'draft'), join(repo.root, one))
    },
    changed: [one],
    uncommitted: [one],
  },
  {
    name: 'the same words, written again',
    change: (repo) => repo.writeFile(one, 'one'),
    changed: [],
  },
  {
    name: 'a new file',
    change: (repo) => repo.writeFile('badges/new.yml'),
    changed: ['badges/new.yml'],
    uncommitted: ['badges/new.yml'],
  },
  {
    name: 'a new file that is ignored, in a folder that is',
    change(repo) {
      repo.writeFile('.git/info/exclude', 'secret/\n*.local.yml\n')
      repo.writeFile('awards/secret/a.yml')
      repo.writeFile('awards/b.local.yml')
    },
    changed: ['awards/b.local.yml', 'awards/secret/a.yml'],
    uncommitted: ['awards/b.local.yml', 'awards/secret/a.yml'],
  },
  {
    name: 'a file that is gone',
    change: (repo) => repo.removeFile(one),
    changed: [one],
    uncommitted: [one],
  },
  {
    name: 'a renamed file',
    change: (repo) => renameSync(join(repo.root, one), join(repo.root, two)),
    changed: [one, two],
    uncommitted: [one, two],
  },
  {
    name: 'a committed rename',
    change(repo) {
      repo.git('config', 'diff.renames', 'copies')
      repo.git('mv', one, two)
      repo.commitAll('move', day)
    },
    changed: [one, two],
  },
  {
    name: 'an amended commit',
    change(repo) {
      repo.writeFile(one, 'new')
      repo.git('commit', '--quiet', '--all', '--amend', '--message', 'amended')
    },
    changed: [one],
  },
  {
    name: 'a link in the place of a file',
    change(repo) {
      repo.removeFile(one)
      symlinkSync('/dev/null', join(repo.root, one))
    },
    changed: [one],
    uncommitted: [one],
  },
  {
    name: 'a file that can be run',
    change: (repo) => chmodSync(join(repo.root, one), 0o755),
    changed: [one],
    uncommitted: [one],
  },
  ...['--skip-worktree', '--assume-unchanged'].map((mark) => ({
    name: `an edit hidden by ${mark}`,
    change(repo: TestRepo) {
      repo.git('update-index', mark, one)
      repo.writeFile(one, 'new')
    },
    changed: [one],
    uncommitted: [one],
  })),
  {
    name: 'an edit that a filter hides',
    change(repo) {
      repo.git('config', 'filter.same.clean', 'printf one')
      repo.writeFile('.git/info/attributes', '*one.yml filter=same\n')
      repo.writeFile(one, 'new')
      repo.git('add', one)
    },
    changed: [one],
    uncommitted: [one],
  },
  {
    name: 'strange names',
    change: (repo) => hostile.forEach((path) => repo.writeFile(path)),
    changed: hostile.toSorted(),
    uncommitted: hostile.toSorted(),
  },
  {
    name: 'strange names in a commit',
    change(repo) {
      hostile.forEach((path) => repo.writeFile(path))
      repo.commitAll('strange', day)
    },
    changed: hostile.toSorted(),
  },
]

async function startedRepo(): Promise<{ readonly repo: TestRepo; readonly since: TreeState }> {
  const repo = await makeTestRepo()
  repo.writeFile('README.md')
  repo.writeFile(one, 'one')
  repo.writeFile('badges/site.yml')
  repo.commitAll('start', day)
  return { repo, since: await standOf(repo.root) }
}

async function standOf(root: string): Promise<TreeState> {
  const stand = await readTreeState(root)
  if (stand === undefined) throw new Error('git could not say')
  return stand
}

test.each(cases)('$name: what may have changed', async ({ change, changed, uncommitted = [] }) => {
  const { repo, since } = await startedRepo()
  change(repo)
  const head = repo.git('rev-parse', 'HEAD')
  expect(await changedFiles(repo.root, since)).toEqual({ head, uncommitted, changed })
})

test('an edit that is taken back is a change, once', async () => {
  const { repo } = await startedRepo()
  repo.writeFile(one, 'new')
  repo.writeFile(two)
  const during = await standOf(repo.root)
  repo.git('checkout', '--quiet', one)
  repo.removeFile(two)
  const after = await changedFiles(repo.root, during)
  expect(after).toMatchObject({ uncommitted: [], changed: [one, two] })
  expect(after && (await changedFiles(repo.root, after))?.changed).toEqual([])
})

test('an edit that was there before and is committed now is told, since it may have gone on', async () => {
  const { repo } = await startedRepo()
  repo.writeFile(one, 'new')
  const during = await standOf(repo.root)
  repo.commitAll('edit', day)
  expect(await changedFiles(repo.root, during)).toMatchObject({ uncommitted: [], changed: [one] })
})

test('a root deep in its repository has paths of its own', async () => {
  const { repo } = await startedRepo()
  const root = join(repo.root, 'sites/né w')
  repo.writeFile(`sites/né w/${one}`)
  repo.commitAll('deeper', day)
  const since = await standOf(root)
  repo.writeFile(one, 'new')
  repo.writeFile(`sites/né w/${two}`)
  expect(await changedFiles(root, since)).toMatchObject({ uncommitted: [two], changed: [two] })
  repo.commitAll('more', day)
  expect(await changedFiles(root, since)).toMatchObject({ uncommitted: [], changed: [two] })
})

test('a shallow clone that lacks the earlier commit cannot say, and one that has it can', async () => {
  const { repo, since } = await startedRepo()
  repo.writeFile(one, 'new')
  repo.commitAll('edit', day)
  expect(await changedFiles((await cloneOf(repo, '--depth=1')).root, since)).toBeUndefined()
  const deeper = await cloneOf(repo, '--depth=2')
  expect(await changedFiles(deeper.root, since)).toMatchObject({ changed: [one] })
})

test('a repository among the records makes git blind: it cannot say', async () => {
  const { repo, since } = await startedRepo()
  repo.git('init', '--quiet', 'awards/inner')
  repo.writeFile('awards/inner/one.yml')
  expect(await changedFiles(repo.root, since)).toBeUndefined()
  repo.git('-C', 'awards/inner', 'add', '.')
  repo.git('-C', 'awards/inner', 'commit', '--quiet', '--message', 'inner')
  repo.commitAll('as a submodule', day)
  expect(await changedFiles(repo.root, since)).toBeUndefined()
})

test('without a repository, a commit or git it cannot say', async () => {
  const { repo, since } = await startedRepo()
  expect(await changedFiles(await makeFolder(), since)).toBeUndefined()
  expect(await changedFiles((await makeTestRepo()).root, since)).toBeUndefined()
  const path = process.env.PATH
  onTestFinished(() => void (process.env.PATH = path))
  process.env.PATH = repo.root
  expect(await changedFiles(repo.root, since)).toBeUndefined()
})

test('what is no id of a commit is not given to git', async () => {
  const { repo } = await startedRepo()
  rmSync(join(repo.root, one))
  const since = { head: '--output=x', uncommitted: [] }
  await expect(changedFiles(repo.root, since)).rejects.toThrow(RangeError)
})
