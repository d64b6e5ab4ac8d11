import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitBranchStorage } from '../ledger/git-branch-storage.ts'
import { told } from '../testing/history.ts'
import { cloneOf, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { readHistory } from './history.ts'
import { layOut } from './lay-out.ts'
import { makeFolder } from '../testing/folder.ts'

/** Each fetch of what was left behind makes a pack of its own. */
function fetches({ root }: TestRepo): number {
  const packs = readdirSync(join(root, '.git/objects/pack'))
  return packs.filter((name) => name.endsWith('.promisor')).length
}

async function origin(): Promise<TestRepo> {
  const repo = await makeTestRepo()
  repo.git('config', 'uploadpack.allowFilter', 'true')
  repo.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  repo.writeFile('badges/site.yml', 'title: Oak\n')
  repo.commitAll('Begin', '2026-06-01T12:00:00Z')
  return repo
}

const paths = [1, 2, 3, 4].map((number) => `awards/oak/robot/${number}.yml`)

/** Awards that were changed, of which some were taken back again, each by a commit of its own. */
async function originWithReverts(): Promise<TestRepo> {
  const repo = await origin()
  for (const path of paths) {
    repo.writeFile(path, `id: ${path}\n`)
    repo.commitAll('Add', '2026-06-02T12:00:00Z')
    repo.writeFile(path, `id: ${path}\nid: more\n`)
    repo.commitAll('Change', '2026-06-03T12:00:00Z')
    repo.git('revert', '--no-edit', 'HEAD')
  }
  return repo
}

test('a clone without blobs tells the same of every file and fetches nothing for it', async () => {
  const repo = await origin()
  for (const path of paths) repo.writeFile(path)
  repo.commitAll('Add', '2026-06-02T12:00:00Z')
  const clone = await cloneOf(repo, '--filter=blob:none', '--no-checkout')
  const before = fetches(clone)
  expect(told(await readHistory(clone.root), paths)).toEqual(
    told(await readHistory(repo.root), paths),
  )
  expect(fetches(clone)).toBe(before)
})

test('what reverts took out is fetched in one go, however many there are', async () => {
  const repo = await originWithReverts()
  const clone = await cloneOf(repo, '--filter=blob:none', '--no-checkout')
  const before = fetches(clone)
  const { reverts } = await readHistory(clone.root)
  expect(reverts).toEqual((await readHistory(repo.root)).reverts)
  expect(reverts).toHaveLength(paths.length)
  expect(fetches(clone) - before).toBe(1)
})

test('where the remote has a name that we do not say to git, git fetches by itself', async () => {
  const repo = await originWithReverts()
  const clone = await cloneOf(repo, '--filter=blob:none', '--no-checkout', '--origin=up/stream')
  expect((await readHistory(clone.root)).reverts).toHaveLength(paths.length)
})

test('the records of a commit are laid out with one fetch for badges and one for awards', async () => {
  const repo = await originWithReverts()
  const clone = await cloneOf(repo, '--filter=blob:none', '--no-checkout')
  const before = fetches(clone)
  const into = await makeFolder()
  await layOut(clone.root, clone.git('rev-parse', 'HEAD'), into)
  expect(readdirSync(join(into, 'tree/awards/oak/robot'))).toHaveLength(paths.length)
  expect(fetches(clone) - before).toBe(2)
})

test('a ledger is read with one fetch, and with none where all of it is here', async () => {
  const repo = await origin()
  const names = [1, 2, 3].map((number) => `00000${number}.jsonl`)
  repo.git('checkout', '--quiet', '--orphan', 'ledger')
  repo.git('rm', '-r', '--quiet', '--force', '.')
  for (const name of names) repo.writeFile(name, `${name}\n`)
  repo.commitAll('ledger', '2026-06-02T12:00:00Z')
  repo.git('checkout', '--quiet', 'main')
  const clone = await cloneOf(repo, '--filter=blob:none')
  const before = fetches(clone)
  const read = async () => {
    const storage = gitBranchStorage({ root: clone.root, remote: 'origin' })
    for (const { name } of await storage.list())
      expect(Buffer.from(await storage.read(name)).toString()).toBe(`${name}\n`)
    return (await storage.list()).length
  }
  expect([await read(), fetches(clone) - before]).toEqual([names.length, 1])
  expect([await read(), fetches(clone) - before]).toEqual([names.length, 1])
})
