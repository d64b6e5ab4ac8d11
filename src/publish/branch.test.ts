import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeUpId } from '../testing/publish/big-class.ts'
import { digestsIn } from '../testing/publish/files.ts'
import { cityPlace, freshCopyOf, type Place } from '../testing/publish/place.ts'
import { published, publishedByProgram } from '../testing/publish/run.ts'
import { cloneOf, makeBareRepo, makeTestRepo, type TestRepo } from '../testing/repo.ts'

const award = 'awards/council/river-watch/new.yml'

test('the ledger is an orphan branch, and the branch of the people is not touched', async () => {
  const repo = await makeTestRepo()
  const city = await placeIn(repo)
  repo.commitAll('The city', '2026-04-04T09:00:00Z')
  const main = repo.git('rev-parse', 'main')
  expect(await published(city, { ledger: 'branch' })).toMatchObject({ issued: 11 })
  expect(repo.git('rev-parse', 'main')).toBe(main)
  expect(repo.git('status', '--porcelain')).toBe('')
  expect(repo.git('rev-list', '--count', 'ledger', '^main')).toBe(
    repo.git('rev-list', '--count', 'ledger'),
  )
  expect(repo.git('ls-tree', '--name-only', 'ledger')).not.toContain('badges')
})

test('two machines that share a remote: the second sees what the first issued', async () => {
  const remote = await makeBareRepo()
  const first = await makeTestRepo()
  const city = await placeIn(first)
  first.commitAll('The city', '2026-04-04T09:00:00Z')
  first.git('remote', 'add', 'origin', `file://${remote.root}`)
  first.git('push', '--quiet', 'origin', 'main')
  const shared = { ledger: 'branch', remote: 'origin' } as const
  const flags = ['--json', '--remote', shared.remote]
  await publishedByProgram(city, { ledger: 'branch', flags })

  const clone = await cloneOf(remote)
  const other = await elsewhere(clone)
  expect(await published(other, { ...shared, keys: [] })).toMatchObject({
    issued: 0,
    republished: 11,
  })
  expect(await digestsIn(other.dist)).toEqual(await digestsIn(city.dist))

  clone.writeFile(
    award,
    `id: ${madeUpId('branch')}\nawarded: 2026-04-01\nrecipient:\n  claim: ${madeUpId('b')}\n`,
  )
  clone.commitAll('An award', '2026-04-05T09:00:00Z')
  clone.git('push', '--quiet', 'origin', 'main')
  const before = remote.git('rev-list', '--count', 'ledger')
  expect(await published(other, shared)).toMatchObject({ issued: 1 })
  expect(Number(remote.git('rev-list', '--count', 'ledger'))).toBeGreaterThan(Number(before))

  first.git('pull', '--quiet', 'origin', 'main')
  expect(await published(city, { ...shared, keys: [] })).toMatchObject({
    issued: 0,
  })
  expect(await digestsIn(city.dist)).toEqual(await digestsIn(other.dist))
})

/** The tiny city in a repository, with its working folders outside. */
async function placeIn(repo: TestRepo): Promise<Place> {
  const place = await cityPlace()
  await cp(place.root, repo.root, { recursive: true })
  await rm(place.root, { recursive: true })
  return { ...place, root: repo.root }
}

async function elsewhere(repo: TestRepo): Promise<Place> {
  const place = await freshCopyOf(await cityPlace(), 'no ledger')
  return { ...place, root: join(repo.root) }
}
