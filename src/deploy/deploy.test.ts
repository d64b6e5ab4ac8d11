import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryDatabase, type Database } from '../state/database.ts'
import { makeFolder } from '../testing/folder.ts'
import { memoryStore, type MemoryStore } from '../testing/object-store/memory-store.ts'
import { tryWorld, type TryWorld } from '../testing/object-store/try-world.ts'
import { deploy, dryRun, type DeployOptions } from './deploy.ts'
import { factHeaders } from './objects/object-facts.ts'
import type { ObjectStore } from './objects/object-store.ts'
import { pointerPath } from './planning/pointer.ts'
import { stages } from './objects/upload-order.ts'

type Files = Readonly<Record<string, string>>

const rules = `/site/*
  Access-Control-Allow-Origin: *

/site/assets/*
  Cache-Control: public, max-age=31536000, immutable

/site/awards/:award/credential.jwt
  Content-Type: application/vc+jwt
`

const site: Files = {
  'index.html': '<a href="badges/one/">',
  'badges/one/index.html': '<script src="/assets/look.1.js">',
  'badges/one/badge.json': '{"name":"One"}',
  'assets/look.1.js': 'look()',
  'awards/secret/index.html': '<a href="credential.jwt">',
  'awards/secret/credential.jwt': 'a.b.c',
  'gu/awards/secret/index.html': '<a href="../../../awards/secret/credential.jwt">',
  'feed.xml': '<feed>',
}

interface Machine {
  readonly dist: string
  readonly database: Database
}

async function machine(files: Files): Promise<Machine> {
  const dist = await makeFolder()
  await lay(dist, files)
  return { dist, database: memoryDatabase() }
}

async function lay(dist: string, files: Files): Promise<void> {
  await rm(dist, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ ...files, _headers: rules })) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
}

let turns = 0
function run(
  store: MemoryStore,
  { dist, database }: Machine,
  world: TryWorld,
  more: Partial<DeployOptions> = {},
) {
  store.asked.length = 0
  turns += 1
  const turn = `turn-${turns}`
  const usual = { target: 'here', parallel: 4, keepHours: 24, turn }
  return deploy({ ...usual, dist, database, store, ...more }, world)
}

const changes = ({ asked }: MemoryStore) =>
  asked.filter((each) => !each.endsWith(pointerPath) && /^(?:put|delete) /.test(each))
const lies = ({ files }: MemoryStore) =>
  Object.fromEntries(
    [...files].flatMap(([path, { text }]) => (path === pointerPath ? [] : [[path, text]])),
  )
const pointerOf = ({ files }: MemoryStore) =>
  JSON.parse(files.get(pointerPath)?.text ?? '{}') as Record<string, unknown>

test.each([
  ['a folder', 'awards'],
  ['a file', 'awards/secret/credential.jwt'],
  ['a link to nowhere', undefined],
])(
  'where %s of the site is a link, nothing is uploaded or deleted, since what lies behind it would be missed',
  async (_, path) => {
    const store = memoryStore()
    const made = await machine(site)
    await run(store, made, tryWorld())
    const before = lies(store)
    const elsewhere = join(await makeFolder(), 'moved')
    if (path === undefined) await symlink(elsewhere, join(made.dist, 'awards/lost.png'))
    else {
      await rename(join(made.dist, path), elsewhere)
      await symlink(elsewhere, join(made.dist, path))
    }
    const refused = expect.objectContaining({
      code: 'dist-not-whole',
      message: expect.stringMatching(/is a link.*“awards”.*Nothing was uploaded/) as string,
    }) as Error
    await expect(run(store, made, tryWorld(), { keepHours: 0 })).rejects.toEqual(refused)
    expect(changes(store)).toEqual([])
    expect(lies(store)).toEqual(before)
  },
)

test('a first deploy puts every file but the one for other hosts, with its headers', async () => {
  const store = memoryStore()
  const report = await run(store, await machine(site), tryWorld())
  expect(lies(store)).toEqual(site)
  expect(store.files.get('assets/look.1.js')?.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(store.files.get('awards/secret/credential.jwt')?.headers).toMatchObject({
    'content-type': 'application/vc+jwt',
    'cache-control': 'public, max-age=60',
  })
  expect(report).toMatchObject({ deleted: 0, leaving: [], isKept: true })
  expect(pointerOf(store)).not.toHaveProperty('until')
})

test('a second deploy of the same site changes nothing and asks for no listing', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  const report = await run(store, here, world)
  expect(changes(store)).toEqual([])
  expect(store.asked.some((each) => each === 'list' || each.startsWith('head'))).toBe(false)
  expect(report.plan.same).toBe(Object.keys(site).length)
})

test('what was made anew with the same bytes is not uploaded, and what changed is', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  await lay(here.dist, { ...site, 'feed.xml': '<new>' })
  await run(store, here, world)
  expect(changes(store)).toEqual(['put feed.xml'])
})

test('a machine that remembers nothing learns from a listing what lies there', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  await run(store, await machine(site), world)
  await run(store, await machine({ ...site, 'feed.xml': '<new>' }), world)
  expect(changes(store)).toEqual(['put feed.xml'])
  expect(store.asked.filter((each) => each.startsWith('head'))).toEqual([])
})

test('where the ETag tells nothing, objects are asked what they hold', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  await run(store, await machine(site), world)
  const encrypting: MemoryStore = {
    ...store,
    async *list() {
      for await (const object of store.list())
        yield { ...object, etag: `not-md5-of-${object.size}` }
    },
  }
  await run(encrypting, await machine({ ...site, 'feed.xml': '<feet>' }), world)
  expect(changes(store)).toEqual(['put feed.xml'])
  expect(store.asked).toContain('head index.html')
})

test('what another machine deployed meanwhile is seen', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  const [one, other] = [await machine(site), await machine({ ...site, 'feed.xml': '<other>' })]
  await run(store, one, world)
  await run(store, other, world)
  await run(store, one, world)
  expect(lies(store)).toEqual(site)
})

test('an object whose headers are to be others is put anew, whether its state is known or lost', async () => {
  for (const lose of [false, true]) {
    const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
    await run(store, here, world)
    await writeFile(join(here.dist, '_headers'), rules.replace('vc+jwt', 'jwt'))
    await run(store, lose ? { ...here, database: memoryDatabase() } : here, world)
    expect(changes(store)).toEqual(['put awards/secret/credential.jwt'])
  }
})

test('what is off the site waits for open pages, and what tells of a person does not', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  const { 'assets/look.1.js': _asset, 'awards/secret/credential.jwt': _award, ...rest } = site
  await lay(here.dist, rest)
  const first = await run(store, here, world)
  expect(changes(store)).toEqual(['delete awards/secret/credential.jwt'])
  expect(first).toMatchObject({ deleted: 1, leaving: ['2026-12-01T12:00:00.000Z'] })
  expect(Object.keys(pointerOf(store)['leaving'] as object)).toEqual(['assets/look.1.js'])
  world.pass(23 * 3_600_000)
  await run(store, here, world)
  expect(changes(store)).toEqual([])
  world.pass(3_600_001)
  // The day is kept at the host: a machine that remembers nothing keeps to it.
  await run(store, { ...here, database: memoryDatabase() }, world)
  expect(changes(store)).toEqual(['delete assets/look.1.js'])
  expect(pointerOf(store)['leaving']).toEqual({})
})

test('what comes back to the site before its time does not go', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  const { 'assets/look.1.js': _asset, ...rest } = site
  await lay(here.dist, rest)
  await run(store, here, world)
  await lay(here.dist, site)
  await run(store, here, world)
  world.pass(48 * 3_600_000)
  await run(store, here, world)
  expect(lies(store)).toEqual(site)
})

test('what a deploy did not put there stays', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  store.files.set('holiday.jpg', { text: 'sea', headers: {} })
  const report = await run(store, await machine(site), world, { keepHours: 0 })
  expect(report.plan.foreign).toBe(1)
  expect(store.files.has('holiday.jpg')).toBe(true)
})

test('a site that lies in a folder of the place stays whole, and nothing is said of it', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  const inFolder = ['town/index.html', 'town/awards/hidden/index.html', `town/${pointerPath}`]
  for (const path of [...inFolder, 'township/index.html'])
    store.files.set(path, { text: path, headers: factHeaders('', 'x') })
  const report = await run(store, await machine(site), world)
  expect(report.plan).toMatchObject({ gone: ['township/index.html'], foreign: 0 })
  expect(store.files.get(pointerPath)?.text).not.toContain('hidden')
  await run(store, await machine(site), world, { keepHours: 0 })
  world.pass(25 * 3_600_000)
  await run(store, await machine(site), world)
  expect([...store.files.keys()]).toEqual(expect.arrayContaining(inFolder))
  expect(store.files.has('township/index.html')).toBe(false)
})

test('a site in a folder whose name no disk would take keeps nobody from deploying', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  const path = `${'long'.repeat(70)}/${pointerPath}`
  store.files.set(path, { text: '{}', headers: {} })
  await run(store, here, world)
  expect(lies(store)).toEqual({ ...site, [path]: '{}' })
})

test('what somebody else put over an object of ours is seen by a machine that remembers nothing', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  await run(store, await machine(site), world)
  const path = 'awards/secret/credential.jwt'
  const put = store.files.get(path)
  world.pass(60_000)
  const headers = { 'content-type': 'text/plain' }
  store.files.set(path, { text: 'a.b.c', headers, modified: world.now().getTime() })
  world.pass(60_000)
  await run(store, await machine(site), world)
  expect(changes(store)).toEqual([`put ${path}`])
  expect(store.files.get(path)).toEqual(put)
  expect(store.asked.filter((each) => each.startsWith('head'))).toEqual([`head ${path}`])
})

test('what was put there since somebody last looked is asked after when the state is lost, and is not put again', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  world.pass(60_000)
  const after = { ...site, 'feed.xml': '<new>' }
  await lay(here.dist, after)
  await run(store, here, world)
  const text = store.files.get('feed.xml')
  store.files.set('feed.xml', { ...text!, modified: world.now().getTime() })
  const newcomer = await machine(after)
  for (const heads of [['head feed.xml'], []]) {
    world.pass(60_000)
    await run(store, { ...newcomer, database: memoryDatabase() }, world)
    expect(changes(store)).toEqual([])
    expect(store.asked.filter((each) => each.startsWith('head'))).toEqual(heads)
  }
})

test('a host that does not say when objects were put there is asked about each', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  await run(store, await machine(site), world)
  const silent: MemoryStore = {
    ...store,
    async *list() {
      for await (const { key, etag, size } of store.list()) yield { key, etag, size }
    },
  }
  await run(silent, await machine(site), world)
  expect(changes(store)).toEqual([])
  expect(store.asked.filter((each) => each.startsWith('head')).length).toBe(
    Object.keys(site).length,
  )
})

test('what a deploy did not put there is asked about once', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  store.files.set('holiday.jpg', { text: 'sea', headers: {} })
  for (const heads of [['head holiday.jpg'], []]) {
    const { plan } = await run(store, here, world)
    expect(plan.foreign).toBe(1)
    expect(store.asked.filter((each) => each.startsWith('head'))).toEqual(heads)
  }
})

/** The store as a deploy to a folder of it sees it. */
function folderOf(store: MemoryStore, prefix: string): ObjectStore {
  return {
    put: (path, body, options) => store.put(prefix + path, body, { ...options, prefix }),
    get: (path) => store.get(prefix + path),
    head: (path) => store.head(prefix + path, prefix),
    delete: (path, before) => store.delete(prefix + path, before),
    async *list() {
      for await (const object of store.list())
        if (object.key.startsWith(prefix)) yield { ...object, key: object.key.slice(prefix.length) }
    },
  }
}

test('a site in a folder of another takes nothing from it, and is not put over its files', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  const outer = await machine({ ...site, 'town/badge.json': '{}' })
  await run(store, outer, world)
  const inner = await machine({ 'index.html': 'inner' })
  const town = folderOf(store, 'town/')
  const before = lies(store)
  await run(store, inner, world, { store: town, target: 'town', keepHours: 0 })
  expect(lies(store)).toEqual({
    ...before,
    'town/index.html': 'inner',
    [`town/${pointerPath}`]: expect.any(String) as unknown,
  })
  await lay(inner.dist, { 'index.html': 'inner', 'badge.json': '{"mine":1}' })
  const other = { ...inner, database: memoryDatabase() }
  world.pass(60_000)
  await expect(run(store, other, world, { store: town, target: 'town' })).rejects.toMatchObject({
    code: 'place-taken',
  })
  expect(store.files.get('town/badge.json')?.text).toBe('{}')
})

test.each([['whose state is known'], ['whose state is lost']])(
  'a site %s is not put where another lies by now',
  async (which) => {
    const [store, world, outer] = [memoryStore(), tryWorld(), await machine(site)]
    await run(store, outer, world)
    const inner = await machine({ 'index.html': 'inner' })
    const town = { store: folderOf(store, 'town/'), target: 'town' }
    await run(store, inner, world, town)
    await lay(outer.dist, { ...site, 'town/index.html': 'outer', 'city/index.html': 'outer' })
    const lost = which.includes('lost') ? { database: memoryDatabase() } : {}
    await expect(run(store, { ...outer, ...lost }, world)).rejects.toMatchObject({
      code: 'place-taken',
    })
    expect(changes(store)).toEqual([])
    await lay(outer.dist, { ...site, 'city/index.html': 'outer' })
    await run(store, { ...outer, ...lost }, world)
    expect(changes(store)).toEqual(['put city/index.html'])
  },
)

test('the list that everybody can read names nothing that tells of a person', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  await lay(here.dist, { 'index.html': '' })
  await run(store, here, world)
  expect(store.files.get(pointerPath)?.text).not.toContain('secret')
  expect([...store.files.keys()].filter((path) => path.includes('secret'))).toEqual([])
})

test('two deploys at once: one brings its site, the other is told so', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  const [one, other] = [await machine(site), await machine({ ...site, 'feed.xml': '<other>' })]
  const all = await Promise.allSettled([run(store, one, world), run(store, other, world)])
  expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(all.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'deploy-busy' },
  })
})

/** A store that fails for good at one of its changes, as a process that is killed there. */
function dyingAt(store: MemoryStore, count: number): MemoryStore {
  let left = count
  const die = () => {
    left -= 1
    if (left < 0) throw new Error('killed')
  }
  return {
    ...store,
    put(...all) {
      die()
      return store.put(...all)
    },
    delete(...all) {
      die()
      return store.delete(...all)
    },
  }
}

test('wherever a deploy dies, the next from the same machine goes on at once and ends the same', async () => {
  const after = { ...site, 'index.html': 'new', 'assets/look.2.js': 'look2()' }
  // It changes five things: the pointer, which is then tried, two objects, and the pointer again.
  for (let count = 0; count < 5; count += 1) {
    const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
    await run(store, here, world)
    await lay(here.dist, after)
    await expect(run(dyingAt(store, count), here, world)).rejects.toThrow('killed')
    await run(store, here, world)
    expect(lies(store)).toEqual({ ...after, 'assets/look.1.js': 'look()' })
  }
})

test('after a deploy that died, an older site is brought back whole', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  await lay(here.dist, { ...site, 'feed.xml': '<new>' })
  await expect(run(dyingAt(store, 3), here, world)).rejects.toThrow('killed')
  await lay(here.dist, site)
  await run(store, here, world)
  expect(lies(store)).toEqual(site)
})

test('a hold of a deploy elsewhere that died ends by itself', async () => {
  const [store, world] = [memoryStore(), tryWorld()]
  const [one, other] = [await machine(site), await machine(site)]
  await expect(run(dyingAt(store, 4), one, world)).rejects.toThrow('killed')
  await expect(run(store, other, world)).rejects.toMatchObject({ code: 'deploy-busy' })
  world.pass(300_001)
  await run(store, other, world)
  expect(lies(store)).toEqual(site)
})

test('a deploy that slept while another took over writes nothing more', async () => {
  const world = tryWorld()
  const [one, other] = [await machine(site), await machine({ 'index.html': 'other' })]
  const store = memoryStore()
  let slept = false
  const sleeping: MemoryStore = {
    ...store,
    async put(path, body, options) {
      if (path === 'badges/one/badge.json' && !slept) {
        slept = true
        world.pass(400_000)
        await run(store, other, world)
      }
      return store.put(path, body, options)
    },
  }
  await expect(run(sleeping, one, world, { parallel: 1 })).rejects.toMatchObject({
    code: 'deploy-lost',
  })
  expect(store.files.get('index.html')?.text).toBe('other')
  expect(changes(store).filter((each) => each.includes('badge.json'))).toEqual([])
})

test('a long deploy keeps its place', async () => {
  const [world, here] = [tryWorld(), await machine(site)]
  const store = memoryStore((_, path) => {
    if (path !== pointerPath) world.pass(200_000)
  })
  await run(store, here, world, { parallel: 1 })
  expect(store.asked.filter((each) => each === `put ${pointerPath}`).length).toBeGreaterThan(6)
})

test('a dry run says what a deploy does, and changes nothing', async () => {
  const [store, world, here] = [memoryStore(), tryWorld(), await machine(site)]
  await run(store, here, world)
  await lay(here.dist, { ...site, 'feed.xml': '<new>', 'badges/two/index.html': 'two' })
  for (const database of [here.database, memoryDatabase()]) {
    store.asked.length = 0
    const plan = await dryRun(
      { dist: here.dist, database, target: 'here', store, parallel: 4 },
      world,
    )
    const due = stages.flatMap((stage) =>
      plan.uploads[stage].paths.map((path) => `${stage}: ${path}`),
    )
    expect(due).toEqual(['new pages: badges/two/index.html', 'lists: feed.xml'])
    expect(store.asked.filter((each) => /^(?:put|delete)/.test(each))).toEqual([])
  }
})

test('a folder that holds no published site is not deployed', async () => {
  const here = { dist: await makeFolder(), database: memoryDatabase() }
  await expect(run(memoryStore(), here, tryWorld())).rejects.toMatchObject({
    code: 'nothing-to-deploy',
  })
})
