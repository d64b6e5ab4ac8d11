import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryDatabase, type Database } from '../state/database.ts'
import { told } from '../testing/history.ts'
import { cloneOf, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { readHistory, touchedSince } from './history.ts'

// What is remembered of commits and brought up to date is what a whole pass finds, whatever became of the history meanwhile.

const paths = [
  'awards/oak/robot/one.yml',
  'awards/oak/robot/two with spaces.yml',
  'awards/oak/robot/રોબોટ.yml',
  'awards/oak/robot/moved.yml',
  'badges/oak/robot/badge.md',
] as const
const [one, two, gujarati, moved] = paths

async function expectSame(repo: TestRepo, state: Database) {
  const [warm, cold] = [await readHistory(repo.root, { state }), await readHistory(repo.root)]
  expect(told(warm, paths)).toEqual(told(cold, paths))
  return warm
}

async function begun() {
  const repo = await makeTestRepo()
  repo.writeFile('badges/oak/robot/badge.md')
  repo.commitAll('The badge', '2026-05-01T12:00:00Z')
  repo.writeFile(one, 'id: one\n')
  repo.commitAll('One', '2026-06-01T23:30:00-02:00')
  const state = memoryDatabase()
  const history = await expectSame(repo, state)
  return { repo, state, head: history.head }
}

function onBranch(repo: TestRepo, name: string, work: () => void) {
  repo.git('checkout', '--quiet', '-b', name)
  work()
  repo.git('checkout', '--quiet', 'main')
}

function merge(repo: TestRepo, name: string, date: string) {
  repo.git('merge', '--quiet', '--no-ff', '--no-commit', name)
  return repo.commitAll(`Merge ${name}`, date)
}

const changes: Readonly<Record<string, (repo: TestRepo) => void>> = {
  'a rebase': (repo) => {
    onBranch(repo, 'other', () => {
      repo.writeFile(two)
      repo.commitAll('Two', '2026-06-03T12:00:00Z')
    })
    repo.writeFile(gujarati)
    repo.commitAll('In between', '2026-06-04T12:00:00Z')
    repo.git('rebase', '--quiet', 'other')
  },
  'a history that was put in place of another': (repo) => {
    repo.git('checkout', '--quiet', '--orphan', 'fresh')
    repo.commitAll('All of it anew', '2026-06-09T12:00:00Z')
    repo.git('branch', '--force', 'main', 'fresh')
    repo.git('checkout', '--quiet', 'main')
  },
  'branches that were merged after each other': (repo) => {
    onBranch(repo, 'a', () => {
      repo.writeFile(two)
      repo.commitAll('Two', '2019-01-01T12:00:00Z')
      repo.git('commit', '--quiet', '--amend', '--no-edit', '--date=2026-06-02T23:30:00-03:00')
    })
    onBranch(repo, 'b', () => {
      repo.writeFile(gujarati)
      repo.commitAll('A draft', '2030-01-01T12:00:00Z')
      repo.writeFile(gujarati, 'better')
      repo.commitAll('Put right', '2018-01-01T12:00:00Z')
    })
    merge(repo, 'a', '2026-06-05T12:00:00Z')
    merge(repo, 'b', '2026-06-06T12:00:00Z')
  },
  'a branch that was merged into another first': (repo) => {
    onBranch(repo, 'outer', () => {
      repo.writeFile(two)
      repo.commitAll('Two', '2026-06-02T12:00:00Z')
      repo.git('checkout', '--quiet', '-b', 'inner')
      repo.writeFile(gujarati)
      repo.commitAll('Three', '2026-06-03T12:00:00Z')
      repo.git('checkout', '--quiet', 'outer')
      merge(repo, 'inner', '2026-06-04T12:00:00Z')
    })
    merge(repo, 'outer', '2026-06-05T12:00:00Z')
  },
  'a file that was moved': (repo) => {
    repo.git('mv', one, moved)
    repo.commitAll('Moved', '2026-06-02T12:00:00Z')
  },
  'a file that went and was made again': (repo) => {
    repo.removeFile(one)
    repo.commitAll('Gone', '2026-06-02T12:00:00Z')
    repo.writeFile(one, 'again')
    repo.commitAll('There again', '2026-06-03T00:30:00+02:00')
  },
  'a revert on a branch': (repo) => {
    onBranch(repo, 'revert', () => repo.git('revert', '--no-edit', 'HEAD'))
    merge(repo, 'revert', '2026-06-05T12:00:00Z')
  },
  'a file that only a branch had': (repo) => {
    onBranch(repo, 'named', () => {
      repo.writeFile(two)
      repo.commitAll('Under another name', '2026-06-02T12:00:00Z')
      repo.git('mv', two, moved)
      repo.commitAll('Under its own', '2026-06-03T12:00:00Z')
    })
    merge(repo, 'named', '2026-06-05T12:00:00Z')
  },
}

test.each(Object.entries(changes))('after %s', async (_, change) => {
  const { repo, state } = await begun()
  change(repo)
  await expectSame(repo, state)
  repo.writeFile(two, 'and on')
  repo.commitAll('And on', '2026-06-20T12:00:00Z')
  await expectSame(repo, state)
})

test('a file is proposed on the day it was first written, on whatever branch, and added on that of its merge', async () => {
  const { repo, state } = await begun()
  changes['branches that were merged after each other']?.(repo)
  const { files, proposals } = await expectSame(repo, state)
  expect([files.get(two)?.addedOn, proposals.get(two)]).toEqual(['2026-06-05', '2026-06-03'])
  expect([files.get(gujarati)?.addedOn, proposals.get(gujarati)]).toEqual([
    '2026-06-06',
    '2001-01-01',
  ])
})

test('a merge that brings nothing but its branch is a change of the main line', async () => {
  const { repo, state } = await begun()
  onBranch(repo, 'only', () => {
    repo.writeFile(two)
    repo.commitAll('Two', '2026-06-02T12:00:00Z')
  })
  const merged = merge(repo, 'only', '2026-06-05T12:00:00Z')
  const { files } = await expectSame(repo, state)
  expect(files.get(two)).toMatchObject({ addedOn: '2026-06-05', addedIn: merged })
})

test('a shallow clone that is deepened is read anew, and so is one that becomes whole', async () => {
  const { repo } = await begun()
  for (const day of [2, 3, 4]) {
    repo.writeFile(two, String(day))
    repo.commitAll('More', `2026-06-0${day}T12:00:00Z`)
  }
  const clone = await cloneOf(repo, '--depth=1')
  const state = memoryDatabase()
  const cut = await expectSame(clone, state)
  expect([cut.files.get(two)?.addedOn, cut.proposals.get(two)]).toEqual([undefined, undefined])
  clone.git('fetch', '--quiet', '--depth=4')
  const deeper = await expectSame(clone, state)
  expect([deeper.shallow, deeper.files.get(two)?.addedOn]).toEqual([true, '2026-06-02'])
  clone.git('fetch', '--quiet', '--unshallow')
  expect((await expectSame(clone, state)).files.get(one)?.addedOn).toBe('2026-06-02')
})

test('where reading fails, what was remembered stays', async () => {
  const { repo, state, head } = await begun()
  repo.writeFile(two)
  repo.commitAll('Two', '2026-06-02T12:00:00Z')
  const tree = repo.git('rev-parse', 'HEAD^{tree}')
  const object = `.git/objects/${tree.slice(0, 2)}/${tree.slice(2)}`
  const bytes = readFileSync(join(repo.root, object))
  repo.removeFile(object)
  await expect(readHistory(repo.root, { state })).rejects.toMatchObject({ code: 'git-failed' })
  writeFileSync(join(repo.root, object), bytes)
  expect((await expectSame(repo, state)).news?.since).toBe(head)
})

test('what was touched since a commit is known from what was just read, or asked for', async () => {
  const { repo, state, head } = await begun()
  onBranch(repo, 'a', () => {
    repo.writeFile(two)
    repo.commitAll('Two', '2026-06-02T12:00:00Z')
  })
  merge(repo, 'a', '2026-06-05T12:00:00Z')
  const history = await readHistory(repo.root, { state })
  expect(history.news).toEqual({ since: head, paths: new Set([two]) })
  expect(await touchedSince(repo.root, head, history)).toEqual([two])
  const again = await readHistory(repo.root, { state })
  expect(again.news).toEqual({ since: again.head, paths: new Set() })
  expect(await touchedSince(repo.root, head, again)).toEqual([two])
  expect(await touchedSince(repo.root, repo.git('rev-parse', 'a'), again)).toBeUndefined()
})
