import { expect, test } from 'vitest'
import { makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { readHistory } from './history.ts'
import { parseReverts, revertArguments } from './revert-log.ts'

const file = 'awards/oak/robot/june.yml'

async function revertsIn(root: string) {
  return (await readHistory(root)).reverts
}

async function repoWith(content: string): Promise<TestRepo> {
  const repo = await makeTestRepo()
  repo.writeFile('badges/site.yml', 'title: Oak\n')
  repo.commitAll('Begin', '2026-06-01T12:00:00Z')
  repo.writeFile(file, content)
  repo.commitAll('Add awards', '2026-06-02T12:00:00Z')
  return repo
}

test('a revert tells its day and which ids it took out, and keeps nothing else of what it took out', async () => {
  const repo = await repoWith('id: one\nnarrative: Well done.\n')
  repo.git('revert', '--no-edit', 'HEAD')
  const [revert, ...others] = await revertsIn(repo.root)
  expect(others).toEqual([])
  expect(revert).toMatchObject({ removed: ['id: one'], added: [] })
  expect(revert?.commit).toBe(repo.git('rev-parse', 'HEAD'))
  expect(revert?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('a deletion is no revert, whatever it is called', async () => {
  const repo = await repoWith('id: one\n')
  repo.removeFile(file)
  repo.commitAll('Revert of an award\n\nThis reverts what was a slip.', '2026-06-03T12:00:00Z')
  expect(await revertsIn(repo.root)).toEqual([])
})

test('the button of GitHub writes other words, and they count', async () => {
  const repo = await repoWith('id: one\n')
  repo.removeFile(file)
  repo.commitAll('Revert "Add awards" (#13)\n\nReverts oak/badges#12', '2026-06-03T12:00:00Z')
  expect(await revertsIn(repo.root)).toMatchObject([{ day: '2026-06-03', removed: ['id: one'] }])
})

test('a revert on a branch counts once the branch is merged', async () => {
  const repo = await repoWith('id: one\n')
  repo.git('checkout', '--quiet', '-b', 'revert')
  repo.git('revert', '--no-edit', 'HEAD')
  repo.git('checkout', '--quiet', 'main')
  expect(await revertsIn(repo.root)).toEqual([])
  repo.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'revert')
  expect(await revertsIn(repo.root)).toMatchObject([{ removed: ['id: one'] }])
})

test('only part of a file may be taken back, and a line may look like a header', async () => {
  const repo = await repoWith('awards:\n  - id: one\n-- id: two\n')
  repo.writeFile(file, 'awards:\n  - id: one\n-- id: two\n  - id: three\n++ id: four\n')
  repo.commitAll('More', '2026-06-03T12:00:00Z')
  repo.git('revert', '--no-edit', 'HEAD')
  expect(await revertsIn(repo.root)).toMatchObject([{ removed: ['  - id: three'], added: [] }])
})

test.each([
  ['a line may hold what git begins a commit with', 'note: \u0001abc 1\nid: one\n', ''],
  ['a file may be one of which changes are not shown', 'id: one\n', 'awards/** -diff\n'],
])('%s', async (_, content, attributes) => {
  const repo = await repoWith(content)
  repo.writeFile('.gitattributes', attributes)
  repo.commitAll('Look', '2026-06-03T12:00:00Z')
  repo.git('revert', '--no-edit', 'HEAD~1')
  const commit = repo.git('rev-parse', 'HEAD')
  expect(await revertsIn(repo.root)).toMatchObject([{ commit, removed: ['id: one'] }])
})

test('where there is no repository nothing was taken back', async () => {
  const repo = await makeTestRepo()
  expect(await revertsIn(repo.root)).toEqual([])
  expect(await revertsIn(`${repo.root}/.git/nowhere`)).toEqual([])
})

test.each(['This reverts commit 0123456789.', 'Reverts oak/badges#12'])(
  'the oldest commit takes nothing back, though it says “%s”; the witness and the publisher see the same reverts',
  async (message) => {
    const repo = await makeTestRepo()
    repo.writeFile(file, 'id: one\n')
    repo.commitAll(`Begin\n\n${message}`, '2026-06-01T12:00:00Z')
    const witnessed = () => parseReverts(repo.git(...revertArguments))
    expect([witnessed(), await revertsIn(repo.root)]).toEqual([[], []])
    repo.removeFile(file)
    repo.commitAll(`Back\n\n${message}`, '2026-06-02T12:00:00Z')
    expect(witnessed()).toMatchObject([{ day: '2026-06-02', removed: ['id: one'] }])
    expect(witnessed()).toEqual(await revertsIn(repo.root))
  },
)
