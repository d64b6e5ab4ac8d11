import { rmSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { longStory } from '../long-run.ts'
import { leaksIn } from '../publish/canaries.ts'
import { digestsIn, filesIn } from '../publish/files.ts'
import { cachesOf } from './cache-stand-in.ts'
import type { Checkout } from './checkout.ts'
import { openHub } from './hub.ts'
import type { Happening, Hub, WorkflowRun } from './runner.ts'
import { awardPath, awardText, type Staff } from './staff.ts'

// A site of very many awards, which the workflow builds in parts, on a hub that is not GitHub: twelve awards are very many here.
// The tests follow each other.

let hub: Hub
let checkout: Checkout
let staff: Staff

beforeAll(async () => {
  ;({ hub, checkout, staff } = await openHub())
})

afterAll(() => hub.api.close())

const workflow = '.github/workflows/publish.yml'

async function awardsAPart(count: number): Promise<void> {
  await staff.branch(`parts-of-${count}`, async () => {
    const text = await checkout.read(workflow)
    await checkout.write(workflow, text.replace(/--awards-a-part \d+/, `--awards-a-part ${count}`))
  })
  await staff.merge(`parts-of-${count}`)
}

function publish(more: Partial<Happening> = {}): Promise<WorkflowRun> {
  return staff.publish({ without: ['forms'], eventName: 'schedule', ...more })
}

const slugsIn = async () =>
  [...(await filesIn(hub.pages)).keys()].flatMap(
    (path) => /^awards\/([^/]{26})\//.exec(path)?.[1] ?? [],
  )

const handedOver = (work: string, part: number) => join(work, `parts/part-${part}/part.bin`)

let inOnePiece: Awaited<ReturnType<typeof digestsIn>>

longStory('few awards are built in one piece', async () => {
  const run = await publish()
  expect(run.jobs, run.log).toMatchObject({
    shard: 'skipped',
    merge: 'skipped',
    deploy: 'success',
    tidy: 'success',
  })
  inOnePiece = await digestsIn(hub.pages)
})

longStory(
  'many are built in three parts; one that is lost is made again alone, and the site is the same to the byte',
  async () => {
    await awardsAPart(5)
    const parts: Buffer[] = []
    let lost = 0
    const before = async (job: string, step: string, work: string) => {
      if (job === 'shard (2)' && step === 'Build one part of the site' && (lost += 1) === 1)
        await rm(join(work, 'ledger'), { recursive: true })
      if (job === 'merge' && step === 'Unpack the parts of the site')
        for (const part of [1, 2, 3]) parts.push(await readFile(handedOver(work, part)))
    }
    const run = await publish({ before, again: true })
    expect(run.attempts[0], run.log).toMatchObject({
      sign: 'success',
      shard: 'failure',
      build: 'success',
      merge: 'skipped',
      keep: 'skipped',
      deploy: 'skipped',
    })
    expect(run.jobs, run.log).toMatchObject({ shard: 'success', merge: 'success', tidy: 'success' })
    const built = run.log.match(/--- shard \(\d\): Build one part of the site \(\d\)/g)
    expect(built).toEqual(
      ['1): B', '2): B', '3): B', '2): B'].map(
        (each, index) => `--- shard (${each}uild one part of the site (${index === 1 ? 2 : 0})`,
      ),
    )
    expect(await digestsIn(hub.pages)).toEqual(inOnePiece)
    expect([...hub.api.artifacts], 'a part is left to be downloaded').toEqual([])
    const slugs = await slugsIn()
    expect([parts.length, slugs.length > 10]).toEqual([3, true])
    for (const bytes of parts) {
      expect(leaksIn(bytes)).toEqual([])
      expect(slugs.filter((slug) => bytes.includes(slug))).toEqual([])
    }
  },
)

longStory.each([
  ['altered', (bytes: Buffer) => Buffer.from(bytes.with(bytes.length - 20, 7))],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -20)],
  ['empty', () => Buffer.alloc(0)],
])(
  'a part that is %s on its way is found out, and the site that is there stays',
  async (_, harm) => {
    const before = async (job: string, step: string, work: string) => {
      if (job !== 'merge' || step !== 'Unpack the parts of the site') return
      const path = handedOver(work, 3)
      await writeFile(path, harm(await readFile(path)))
    }
    const run = await publish({ before })
    expect(run.jobs, run.log).toMatchObject({ shard: 'success', merge: 'failure', keep: 'skipped' })
    expect(run.log).toContain('A part that another job handed over cannot be opened here.')
    expect(await digestsIn(hub.pages)).toEqual(inOnePiece)
  },
)

const inParts = { shard: 'success', merge: 'success', deploy: 'success' }
const inOne = { build: 'success', shard: 'skipped', merge: 'skipped', deploy: 'success' }
const begun = 'The site of the last run is here'

async function change(name: string, work: () => Promise<void>): Promise<void> {
  await staff.branch(name, work)
  await staff.merge(name)
}

/** The same site is made in one piece that begins with nothing. */
async function expectCleanSite(): Promise<void> {
  const site = await digestsIn(hub.pages)
  await awardsAPart(50_000)
  const run = await publish()
  expect(run.jobs, run.log).toMatchObject(inOne)
  expect(run.log).not.toContain(begun)
  expect(await digestsIn(hub.pages)).toEqual(site)
  await awardsAPart(5)
}

const giveAward = (letter: string) =>
  change(letter, async () => checkout.write(awardPath(letter), await awardText(letter)))

longStory(
  'one award more is built in one piece, of what the parts left, and the site is that of a clean build',
  async () => {
    await giveAward('b')
    const run = await publish({ eventName: 'push' })
    expect(run.jobs, run.log).toMatchObject(inOne)
    expect(run.log).toContain(begun)
    expect(run.log).toMatch(/ [1-5] outputs? made/)
    await expectCleanSite()
  },
)

longStory('where more is due than one part would hold, the site is built in parts', async () => {
  await change('title', async () => {
    const text = await checkout.read('badges/site.yml')
    await checkout.write('badges/site.yml', text.replace(/^title: .*$/m, 'title: Another city'))
  })
  const run = await publish({ eventName: 'push' })
  expect(run.jobs, run.log).toMatchObject(inParts)
  expect(run.log).toContain(begun)
  expect(run.log).toMatch(/MANY_DUE: \d+ outputs are due, and at most 5 are to be made here/)
})

longStory('where the cache is lost, it is built in parts', async () => {
  for (const { file } of cachesOf(hub)) rmSync(file)
  await giveAward('c')
  const run = await publish({ eventName: 'push' })
  expect(run.jobs, run.log).toMatchObject(inParts)
  expect(run.log).toContain('Nothing is left of a run before. In full, then.')
  await expectCleanSite()
})

longStory('where what was left is refused, it is built in parts', async () => {
  for (const { file } of cachesOf(hub)) await writeFile(file, 'nothing of ours')
  const run = await publish({ eventName: 'push' })
  expect(run.jobs, run.log).toMatchObject(inParts)
  expect(run.log).toContain('What the last run left cannot be opened')
  expect(run.log).not.toContain('--- build: Prove what was signed')
  expect((await publish({ eventName: 'push' })).jobs).toMatchObject(inOne)
})

longStory('where more awards are new than one part would hold, nobody tries', async () => {
  for (const letter of 'defghi') await giveAward(letter)
  const run = await publish({ eventName: 'push' })
  expect(run.jobs, run.log).toMatchObject(inParts)
  expect(run.log).not.toContain(begun)
  expect(run.log).not.toContain('--- build: Prove what was signed')
  await expectCleanSite()
})
