import { chmodSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anAward, genesis } from '../testing/ledger/entries.ts'
import { cloneOf, makeBareRepo, makeTestRepo, type TestRepo } from '../testing/repo.ts'
import { gitBranchStorage } from './git-branch-storage.ts'
import { memoryDatabase } from '../state/database.ts'
import { ledgerCache } from './ledger-cache.ts'
import { openLedger } from './ledger.ts'
import { redactErased } from './redact.ts'
import { verifyLedger } from './verify.ts'

const source = (repo: TestRepo) => ({
  storage: gitBranchStorage({ root: repo.root, remote: 'origin' }),
})

/** A remote with one commit on `main`, and a clone of it. */
async function remoteAndClone() {
  const remote = await makeBareRepo()
  const clone = await cloneOf(remote)
  clone.git('checkout', '--quiet', '-B', 'main')
  clone.writeFile('badges/site.yml')
  clone.commitAll('start', '2026-06-01T12:00:00Z')
  clone.commitAll('more', '2026-06-02T12:00:00Z')
  clone.git('push', '--quiet', 'origin', 'main')
  return { remote, clone }
}

/** All that must stay as it is in a clone: branches, index, work tree. */
const untouched = (repo: TestRepo) => [
  repo.git('rev-parse', 'HEAD'),
  repo.git('for-each-ref', 'refs/heads', 'refs/tags', 'refs/remotes/origin/main'),
  repo.git('status', '--porcelain', '--ignored'),
  repo.git('ls-files', '--stage'),
]

test('a ledger of this repository alone is an orphan branch, and nothing else is touched', async () => {
  const repo = await makeTestRepo()
  repo.writeFile('README.md')
  repo.commitAll('start', '2026-06-01T12:00:00Z')
  repo.writeFile('README.md', 'not committed')
  const status = repo.git('status', '--porcelain')
  const head = repo.git('rev-parse', 'main')
  const storage = gitBranchStorage({ root: repo.root })
  await (await (await openLedger({ storage })).append([genesis])).append([anAward(1)])
  const ledger = await openLedger({ storage: gitBranchStorage({ root: repo.root }) })
  expect(ledger.index.awards.has(anAward(1).id)).toBe(true)
  expect(repo.git('ls-tree', '--name-only', 'ledger')).toBe('000001.jsonl\n000002.jsonl')
  expect(repo.git('log', '--format=%an %ae %cI %s', 'ledger').split('\n')).toEqual([
    'Cinquefoil cinquefoil@ledger.invalid 2000-01-01T00:00:00+00:00 ledger: add 000002.jsonl',
    'Cinquefoil cinquefoil@ledger.invalid 2000-01-01T00:00:00+00:00 ledger: add 000001.jsonl',
  ])
  expect([repo.git('rev-parse', 'main'), repo.git('status', '--porcelain')]).toEqual([head, status])
})

test('two at once in one repository: one is refused', async () => {
  const repo = await makeTestRepo()
  const open = () => openLedger({ storage: gitBranchStorage({ root: repo.root }) })
  const [one, two] = [await open(), await open()]
  await one.append([genesis])
  await expect(two.append([genesis])).rejects.toMatchObject({ code: 'ledger-race' })
  await (await open()).append([anAward(1)])
})

test('with a remote the ledger is pushed, and this clone and the remote’s main are left alone', async () => {
  const { remote, clone } = await remoteAndClone()
  clone.writeFile('badges/site.yml', 'not committed')
  const before = [untouched(clone), remote.git('rev-parse', 'main')]
  await (await openLedger(source(clone))).append([genesis, anAward(1)])
  expect([untouched(clone), remote.git('rev-parse', 'main')]).toEqual(before)
  expect(remote.git('ls-tree', '--name-only', 'ledger')).toBe('000001.jsonl')
  expect(remote.git('rev-list', '--count', 'ledger')).toBe('1')
})

test('of two clones the second loses the race, opens again and succeeds', async () => {
  const { remote, clone } = await remoteAndClone()
  await (await openLedger(source(clone))).append([genesis])
  const other = await cloneOf(remote)
  const [one, two] = [await openLedger(source(clone)), await openLedger(source(other))]
  await one.append([anAward(1)])
  await expect(two.append([anAward(2)])).rejects.toMatchObject({ code: 'ledger-race' })
  const again = await openLedger(source(other))
  expect(again.index.awards.has(anAward(1).id)).toBe(true)
  await again.append([anAward(2)])
  expect(await verifyLedger(source(clone))).toEqual([])
  expect((await openLedger(source(clone))).index.awards.size).toBe(2)
})

test('two clones that push in the same moment: one wins, each time', async () => {
  const { remote, clone } = await remoteAndClone()
  await (await openLedger(source(clone))).append([genesis])
  const other = await cloneOf(remote)
  for (let round = 0; round < 5; round++) {
    const [one, two] = [await openLedger(source(clone)), await openLedger(source(other))]
    const results = await Promise.allSettled([
      one.append([anAward(10 * round)]),
      two.append([anAward(10 * round + 1)]),
    ])
    expect(results.flatMap((r) => (r.status === 'rejected' ? [r.reason.code] : []))).toEqual([
      'ledger-race',
    ])
  }
  expect((await openLedger(source(clone))).index.awards.size).toBe(5)
})

test('two clones that both begin the ledger: one wins', async () => {
  const { remote, clone } = await remoteAndClone()
  const other = await cloneOf(remote)
  const [one, two] = [await openLedger(source(clone)), await openLedger(source(other))]
  await one.append([genesis])
  await expect(two.append([genesis, anAward(2)])).rejects.toMatchObject({ code: 'ledger-race' })
})

test('two clones that push the very same bytes agree', async () => {
  const { remote, clone } = await remoteAndClone()
  const other = await cloneOf(remote)
  const [one, two] = [await openLedger(source(clone)), await openLedger(source(other))]
  const heads = [await one.append([genesis]), await two.append([genesis])].map(({ head }) => head)
  expect(heads[0]).toBe(heads[1])
  expect(remote.git('rev-list', '--count', 'ledger')).toBe('1')
})

test('a shallow clone publishes like any other, and becomes no less shallow', async () => {
  const { remote, clone } = await remoteAndClone()
  await (await openLedger(source(clone))).append([genesis, anAward(1)])
  await (await openLedger(source(clone))).append([anAward(2)])
  const shallow = await cloneOf(remote, '--depth=1', '--single-branch')
  const ledger = await openLedger(source(shallow))
  expect(ledger.index.awards.size).toBe(2)
  await ledger.append([anAward(3)])
  expect((await openLedger(source(clone))).index.awards.size).toBe(3)
  expect(shallow.git('rev-list', '--count', 'HEAD')).toBe('1')
})

test.each([
  ['rewritten', [genesis, anAward(9)]],
  ['begun again', [genesis]],
])('a remote ledger that was %s is noticed by who knew it', async (_, entries) => {
  const { remote, clone } = await remoteAndClone()
  await (await openLedger(source(clone))).append([genesis, anAward(1)])
  await (await openLedger(source(clone))).append([anAward(2)])
  const attacker = await cloneOf(remote)
  remote.git('update-ref', '-d', 'refs/heads/ledger')
  await (await openLedger(source(attacker))).append(entries)
  await expect(openLedger(source(clone))).rejects.toMatchObject({ code: 'ledger-rewritten' })
})

test('a remote ledger that is gone, or lost its newest segment, is noticed by who knew it', async () => {
  const { remote, clone } = await remoteAndClone()
  const first = await (await openLedger(source(clone))).append([genesis])
  await first.append([anAward(1)])
  remote.git('update-ref', 'refs/heads/ledger', 'refs/heads/ledger~1')
  await expect(openLedger(source(clone))).rejects.toMatchObject({ code: 'ledger-rewritten' })
  remote.git('update-ref', '-d', 'refs/heads/ledger')
  await expect(openLedger(source(clone))).rejects.toMatchObject({ code: 'ledger-rewritten' })
})

test('an erasure leaves the branch with no past, and other clones accept it', async () => {
  const { remote, clone } = await remoteAndClone()
  const other = await cloneOf(remote)
  const ledger = await (await openLedger(source(clone))).append([genesis, anAward(1), anAward(2)])
  await openLedger(source(other))
  await redactErased(
    await ledger.append([{ kind: 'erasure', id: anAward(1).id, on: '2026-11-02' }]),
  )
  expect(remote.git('rev-list', '--count', 'ledger')).toBe('1')
  const everything = remote.git('log', '--patch', 'ledger')
  expect(everything).not.toContain(anAward(1).documents.jws)
  expect(everything).toContain(anAward(2).documents.jws)
  const seen = await openLedger(source(other))
  expect([...seen.index.awards.keys()]).toEqual([anAward(2).id])
  await seen.append([anAward(3)])
})

test('a full cache spares reading the segments, and survives another clone’s append', async () => {
  const { remote, clone } = await remoteAndClone()
  const cache = ledgerCache(memoryDatabase(), 'ledger')
  await (await openLedger({ ...source(clone), cache })).append([genesis, anAward(1)])
  await (await openLedger(source(await cloneOf(remote)))).append([anAward(2)])
  const ledger = await openLedger({ ...source(clone), cache })
  expect(ledger.index.awards.size).toBe(2)
  const ref = ledger.index.awards.get(anAward(1).id)?.ref
  expect(ref && (await ledger.read(ref))).toEqual(anAward(1))
})

test('a remote that cannot be reached, or refuses, is a failure of the storage and no race', async () => {
  const { remote, clone } = await remoteAndClone()
  const ledger = await openLedger(source(clone))
  remote.writeFile('hooks/pre-receive', '#!/bin/sh\nexit 1\n')
  remote.git('config', 'receive.denyDeletes', 'true')
  remote.git('config', 'core.hooksPath', 'hooks')
  chmodSync(join(remote.root, 'hooks/pre-receive'), 0o755)
  await expect(ledger.append([genesis])).rejects.toMatchObject({ code: 'ledger-storage' })
  renameSync(join(remote.root, 'objects'), join(remote.root, 'moved'))
  await expect(openLedger(source(clone))).rejects.toMatchObject({ code: 'ledger-storage' })
})

test.each(['--upload-pack=x', 'ext::sh', '../other', 'a b'])(
  '%j is no name of a remote',
  async (remote) => {
    const repo = await makeTestRepo()
    const storage = gitBranchStorage({ root: repo.root, remote })
    await expect(openLedger({ storage })).rejects.toThrow(RangeError)
  },
)
