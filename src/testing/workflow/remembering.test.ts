import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import { longStory } from '../long-run.ts'
import { leaksIn } from '../publish/canaries.ts'
import { digestsIn, filesIn } from '../publish/files.ts'
import { cachesOf } from './cache-stand-in.ts'
import type { Checkout } from './checkout.ts'
import { openHub } from './hub.ts'
import type { Happening, Hub, WorkflowRun } from './runner.ts'
import { awardPath, awardText, staffOf, type Staff } from './staff.ts'

// What one run of the workflow leaves to the next, on a hub that is not GitHub. The tests follow each other.

let hub: Hub
let checkout: Checkout
let staff: Staff

beforeAll(async () => {
  ;({ hub, checkout, staff } = await openHub())
})

afterAll(() => hub.api.close())

const begun = 'The site of the last run is here: what changed since is made.'

async function publish(more: Partial<Happening> = {}): Promise<WorkflowRun> {
  const run = await staff.publish({ without: ['forms'], ...more })
  expect(run, run.log).toMatchObject({ ok: true, jobs: { deploy: 'success' } })
  return run
}

async function giveAward(letter: string): Promise<void> {
  await staff.branch(letter, async () => checkout.write(awardPath(letter), await awardText(letter)))
  await staff.merge(letter)
}

/** How many outputs a build made: one that begins with nothing makes them all. */
function madeBy({ log }: WorkflowRun): number {
  return Number(/(\d+) outputs? made/.exec(log)?.[1] ?? Number.NaN)
}

/** What a build makes that begins with nothing, as every night. */
async function cleanSite(): Promise<Awaited<ReturnType<typeof digestsIn>>> {
  const { log } = await publish({ eventName: 'schedule' })
  expect(log).not.toContain(begun)
  return digestsIn(hub.pages)
}

let whole: number

longStory('the first run finds nothing, and leaves its site to the next', async () => {
  const run = await publish()
  expect(run.log).toContain('Nothing is left of a run before. In full, then.')
  expect(run.log).toContain('The site is left to the next run.')
  expect(cachesOf(hub)).toHaveLength(1)
  whole = madeBy(run)
})

longStory(
  'what is left names no award and no key, and only its digests lie in its name',
  async () => {
    const [{ key, file } = { key: '', file: '' }] = cachesOf(hub)
    expect(key).toMatch(/^site-[0-9a-f]{32}-[0-9a-f]{32}-\d+$/)
    const bytes = readFileSync(file)
    expect(leaksIn(bytes)).toEqual([])
    const slugs = [...(await filesIn(hub.pages)).keys()].flatMap(
      (path) => /^awards\/([^/]{26})\//.exec(path)?.[1] ?? [],
    )
    expect(slugs.length).toBeGreaterThan(10)
    expect(slugs.filter((slug) => bytes.includes(slug))).toEqual([])
  },
)

longStory(
  'the next run begins with it, makes what one award more changes, and publishes what a clean build does',
  async () => {
    await giveAward('b')
    const run = await publish()
    expect(run.log).toContain(begun)
    expect(madeBy(run)).toBeLessThan(whole / 4)
    const site = await digestsIn(hub.pages)
    expect(site).toEqual(await cleanSite())
  },
)

longStory('it begins with the newest, which the build of the night has left', async () => {
  const [before, ...others] = cachesOf(hub)
  expect(others, 'a site that an earlier run left is still there').toEqual([])
  const run = await publish()
  expect(run.log).toContain(begun)
  expect(run.log).toContain('Signed: 0 awards')
  const [now, ...more] = cachesOf(hub)
  expect(more).toEqual([])
  expect(now?.key).not.toBe(before?.key)
})

longStory('where a byte of what was left is changed, all is made', async () => {
  const before = await digestsIn(hub.pages)
  for (const { file } of cachesOf(hub)) {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1))
  }
  const { log } = await publish()
  expect(log).toContain('What the last run left cannot be opened')
  expect(await digestsIn(hub.pages)).toEqual(before)
})

longStory('where the cache is lost, all is made', async () => {
  const before = await digestsIn(hub.pages)
  for (const { file } of cachesOf(hub)) rmSync(file)
  const { log } = await publish()
  expect(log).toContain('Nothing is left of a run before. In full, then.')
  expect(await digestsIn(hub.pages)).toEqual(before)
})

longStory(
  'with another key nothing of it opens, and the next run begins with what that left',
  async () => {
    // A repository that has the secret under the name that it had before.
    const transferKey = { CINQUEFOIL_CARRIAGE: Buffer.alloc(32, 10).toString('base64url') }
    const { CINQUEFOIL_KEYS = '' } = hub.secrets['signing'] ?? {}
    const signing = { CINQUEFOIL_KEYS, ...transferKey }
    staff = staffOf({ ...hub, secrets: { signing, building: transferKey } }, checkout)
    const before = await digestsIn(hub.pages)
    const rotated = await publish()
    expect(rotated.log).toContain('sealed with another key')
    expect(await digestsIn(hub.pages)).toEqual(before)
    expect((await publish()).log).toContain(begun)
  },
)

longStory('after an erasure nothing is begun with that still holds the award', async () => {
  const path = awardPath('b')
  const [id = ''] = /^id: \S+/m.exec(await checkout.read(path)) ?? []
  await staff.branch('erase', async () =>
    checkout.write(path, `${id}\nerased:\n  on: 2026-05-04\n`),
  )
  await staff.merge('erase')
  const { log } = await publish()
  expect(log).toContain('The last run was of a ledger that this one does not begin with.')
  const site = await digestsIn(hub.pages)
  expect(site).toEqual(await cleanSite())
})

longStory(
  'a build that fails leaves nothing, and a check neither restores nor saves anything',
  async () => {
    const before = cachesOf(hub).length
    await staff.branch('wrong', async () => checkout.write(awardPath('c'), 'id: nonsense\n'))
    const checked = await staff.pullRequest('wrong')
    expect(checked.log).not.toContain('remember')
    await staff.merge('wrong')
    const run = await staff.publish({ without: ['forms'] })
    expect(run.jobs['deploy']).toBe('skipped')
    expect(cachesOf(hub)).toHaveLength(before)
  },
)
