import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Serving, serveFolder } from '../../../site/serve.ts'
import { buildStorePage } from '../../../testing/backpack/build-store-page.ts'
import first from '../../../testing/backpack/store-1.json' with { type: 'json' }
import second from '../../../testing/backpack/store-2.json' with { type: 'json' }
import third from '../../../testing/backpack/store-3.json' with { type: 'json' }
import type { Stage } from '../../../testing/backpack/store-page.ts'
import { launchBrowser } from '../../../testing/browser.ts'
import type { BackpackStore } from './store.ts'

declare const stage: Stage
/** What a tab holds from one step of a test to the next. */
declare const held: { readonly store: BackpackStore; readonly heard: () => number }

/** What each version wrote. */
const fixtures = [
  { version: 1, index: 0, fixture: first, collections: [], assessments: [] },
  {
    ...{ version: 2, index: 1, fixture: second, collections: second.content.collections },
    assessments: [],
  },
  {
    ...{ version: 3, index: 2, fixture: third, collections: third.content.collections },
    assessments: third.content.assessments,
  },
]

let folder: string
let serving: Serving
let browser: Browser
let profile: BrowserContext
/** One tab for all tests; where two are needed, a test opens the other. */
let page: Page
/** Of a site that no other test has. */
let root: string
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  serving = await serveFolder(await buildStorePage(folder))
  browser = await launchBrowser()
  profile = await browser.newContext()
  page = await openTab()
})

afterAll(async () => {
  await browser.close()
  await serving.close()
  await rm(folder, { recursive: true })
})

beforeEach(() => {
  root = `https://schools.example/${++count}/`
})

async function openTab(within = profile): Promise<Page> {
  const tab = await within.newPage()
  await tab.goto(serving.url)
  await isReady(tab)
  return tab
}

async function isReady(tab: Page): Promise<void> {
  await tab.waitForFunction(() => 'stage' in globalThis)
}

describe('what is kept', () => {
  test('is there after a reload, byte for byte', async () => {
    const kept = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
      await stage.put(store, [stage.badge('1', ['all'])], [{ sha256: 'all', bytes }])
      await store.putCode({ code: 'ABCD', site: root })
      await store.putSettings({ mayAsk: 'always', lastExport: '2026-05-01T12:00:00Z' })
      await store.putSettings({ mayAsk: undefined })
      return [stage.badge('1', ['all'])]
    }, root)
    await page.reload()
    await isReady(page)
    const found = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const bytes = [...((await store.file('all')) ?? [])]
      const all = [store.badges(), store.codes(), store.settings()] as const
      return [bytes, ...(await Promise.all(all))]
    }, root)
    const settings = { lastExport: '2026-05-01T12:00:00Z' }
    expect(found).toEqual([[...Array(256).keys()], kept, [{ code: 'ABCD', site: root }], settings])
  })

  test('of what was assessed is one each, signed by a key that nobody can read out, until it is forgotten', async () => {
    const found = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const key = (await crypto.subtle.generateKey('Ed25519', false, ['sign'])) as CryptoKeyPair
      const assessment = (about: string, file: string) => ({
        ...{ about, issuer: 'oakfield', badge: 'robot-builder', made: '2026-05-02', file, key },
      })
      await store.putAssessment(assessment('urn:uuid:a', 'first'))
      await store.putAssessment(assessment('urn:uuid:a', 'second'))
      await store.putAssessment(assessment('urn:uuid:b', 'third'))
      await store.forgetAssessment('urn:uuid:b')
      return (await store.assessments()).map((each) => [
        ...[each.about, each.file, each.key?.privateKey.extractable],
      ])
    }, root)
    expect(found).toEqual([['urn:uuid:a', 'second', false]])
  })

  test('of one site is not that of another on the same origin', async () => {
    const found = await page.evaluate(async (root) => {
      const one = await stage.openStore({ root: `${root}a/` })
      const other = await stage.openStore({ root: `${root}b/` })
      await stage.put(one, [stage.badge('1', ['f'])], [stage.file('f')])
      return [(await one.badges()).length, (await other.badges()).length]
    }, root)
    expect(found).toEqual([1, 0])
  })

  test('of 10,000 badges is read in few requests, and without their files', async () => {
    const found = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const ids = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(5, '0'))
      await stage.put(
        store,
        ids.map((id) => stage.badge(id, ['one', 'two'])),
        [stage.file('one'), stage.file('two')],
      )
      let read: readonly { readonly id: string }[] = []
      const all = await stage.requestsOf(async () => (read = await store.badges()))
      const sharing = await stage.requestsOf(() => store.sharing(['id 00007', 'id x'], 'three'))
      const isAll = read.map(({ id }) => id).join() === ids.join()
      return { isAll, all, sharing }
    }, root)
    expect(found).toEqual({
      isAll: true,
      all: Array(6).fill('getAll badges'),
      sharing: Array(3).fill('getAll badges'),
    })
  })

  test('is found by an identity or by a file, each badge once', async () => {
    const found = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const badges = [
        stage.badge('1', ['f'], ['a', 'b']),
        stage.badge('2', ['g'], ['c']),
        stage.badge('3', ['h'], ['d']),
      ]
      await stage.put(store, badges, [stage.file('f'), stage.file('g'), stage.file('h')])
      return (await store.sharing(['a', 'b', 'x'], 'g')).map(({ id }) => id).sort()
    }, root)
    expect(found).toEqual(['1', '2'])
  })
})

describe('a file', () => {
  test('is kept as long as a badge names it, and once', async () => {
    const steps = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const name = stage.databaseOf(root)
      const steps: unknown[] = []
      const note = async () => {
        const { files } = await stage.contentOf(name)
        steps.push((files as [string][]).map(([key]) => key).join(' '))
      }
      const [f, g, h, unasked] = ['f', 'g', 'h', 'unasked'].map(stage.file)
      await stage.put(store, [stage.badge('1', ['f', 'g'])], [f!, g!, unasked!])
      await note()
      const pictured = stage.badge('2', ['f', 'h'])
      await stage.put(
        store,
        [{ ...pictured, facts: { ...pictured.facts, picture: 'h' } }],
        [f!, h!],
      )
      await note()
      await store.forget(['1', 'no such badge'])
      await note()
      await stage.put(store, [stage.badge('2', ['f'])], [])
      await note()
      await store.forget(['2'])
      await note()
      return steps
    }, root)
    expect(steps).toEqual(['f g', 'f g h', 'f h', 'f', ''])
  })

  test('goes for good with what collections say of its badge, and the rest of a collection stays', async () => {
    const items = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const badges = [stage.badge('1', ['f']), stage.badge('2', ['g'])]
      await stage.put(store, badges, ['f', 'g'].map(stage.file))
      await store.reviseCollections(() => [stage.collection('c', ['1', '2'])])
      await store.forget(['1'])
      return (await store.collections()).map((each) => each.items.map(({ badge }) => badge))
    }, root)
    expect(items).toEqual([['2']])
  })

  test('that was a piece of an archive is kept without the archive', async () => {
    const length = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const bytes = new Uint8Array(1_000).subarray(10, 20)
      await stage.put(store, [stage.badge('1', ['f'])], [{ sha256: 'f', bytes }])
      return (await store.file('f'))?.buffer.byteLength
    }, root)
    expect(length).toBe(10)
  })

  test('that is missing keeps its badge out, and those that came with it', async () => {
    const found = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const badges = [stage.badge('1', ['f']), stage.badge('2', ['g'])]
      const outcome = await stage.outcomeOf(stage.put(store, badges, [stage.file('f')]))
      return [outcome, (await store.badges()).length, await store.file('f')]
    }, root)
    expect(found).toEqual(['storage-incomplete', 0, undefined])
  })
})

describe('where a write is broken off', () => {
  const works = [
    'put',
    'replace',
    'keep',
    'revise',
    'update',
    'forget',
    'putCode',
    'forgetCode',
    'putSettings',
    'reviseCollections',
    'forgetCollection',
  ] as const

  test.each(works)('%s leaves what was there, at whichever request', async (work) => {
    const { outcomes, isAsBefore, isChanged } = await page.evaluate(
      async ({ root, work }) => {
        const store = await stage.openStore({ root })
        const name = stage.databaseOf(root)
        const files = ['f', 'g', 'h'].map(stage.file)
        await stage.put(store, [stage.badge('1', ['f', 'g'])], files)
        await store.putCode({ code: 'ABCD', site: root })
        await store.reviseCollections(() => [stage.collection('c', ['1'])])
        const come = { identities: ['id 1'], sha256: 'h', join: () => stage.badge('1', ['f', 'h']) }
        const acts: Readonly<Record<typeof work, () => Promise<unknown>>> = {
          put: () =>
            stage.put(store, [stage.badge('2', ['g', 'h']), stage.badge('3', ['f'])], files),
          replace: () => stage.put(store, [stage.badge('1', ['h'])], files),
          keep: () => store.keep([come, { ...come, sha256: 'f' }], files),
          revise: () =>
            store.revise(([badge]) => ({
              put: [{ ...badge!, id: '2' }],
              forget: ['1'],
              moved: new Map([['1', '2']]),
              files,
            })),
          update: () => store.update('1', (badge) => ({ ...badge, deleted: 'now' })),
          forget: () => store.forget(['1']),
          putCode: () => store.putCode({ code: 'EFGH', site: root }),
          forgetCode: () => store.forgetCode('ABCD'),
          reviseCollections: () =>
            store.reviseCollections(([known]) => [known!, { ...known!, id: 'new' }]),
          forgetCollection: () => store.forgetCollection('c'),
          putSettings: () => store.putSettings({ mayAsk: 'never', lastExport: 'today' }),
        }
        const before = JSON.stringify(await stage.contentOf(name))
        const outcomes: string[] = []
        let isAsBefore = true
        for (let number = 1; outcomes.at(-1) !== 'done'; number++) {
          outcomes.push(await stage.abortingAt(number, acts[work]))
          const isSame = JSON.stringify(await stage.contentOf(name)) === before
          if (outcomes.at(-1) !== 'done') isAsBefore &&= isSame
        }
        const isChanged = JSON.stringify(await stage.contentOf(name)) !== before
        return { outcomes, isAsBefore, isChanged }
      },
      { root, work },
    )
    expect(outcomes.length).toBeGreaterThan(1)
    expect(new Set(outcomes)).toEqual(new Set(['storage-failed', 'done']))
    expect({ isAsBefore, isChanged }).toEqual({ isAsBefore: true, isChanged: true })
  })

  test('because the tab was closed, all of it is there or nothing', async () => {
    const tab = await openTab()
    await tab.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      const names = Array.from({ length: 200 }, (_, index) => `f${index}`)
      const files = names.map((sha256) => ({ sha256, bytes: new Uint8Array(20_000) }))
      void stage.put(
        store,
        names.map((each) => stage.badge(each, [each])),
        files,
      )
    }, root)
    await tab.close()
    const found = await page.evaluate(async (root) => {
      const { badges, files } = await stage.contentOf(stage.databaseOf(root))
      return [(badges as unknown[]).length, (files as unknown[]).length]
    }, root)
    expect([[0, 0].join(), [200, 200].join()]).toContain(found.join())
  })

  test('by an error of the caller, nothing changes and the error is the caller’s', async () => {
    const found = await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      await stage.put(store, [stage.badge('1', ['f'])], [stage.file('f')])
      const fail = () => {
        throw new RangeError('mine')
      }
      const outcome = await stage.outcomeOf(store.update('1', fail))
      return [outcome, await store.update('no such badge', fail), (await store.badges()).length]
    }, root)
    expect(found).toEqual(['RangeError: mine', undefined, 1])
  })
})

test('where there is no room, what was kept stays; once there is, more is kept', async () => {
  // The browser remembers for a while how much room a site of this profile had.
  const small = await browser.newContext()
  const tab = await openTab(small)
  const tools = await small.newCDPSession(tab)
  const { origin } = new URL(serving.url)
  const put = async () =>
    tab.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      await stage.put(store, [stage.badge('1', ['f'])], [stage.file('f')])
      const badges = [stage.badge('2', ['small']), stage.badge('3', ['large'])]
      const large = { sha256: 'large', bytes: new Uint8Array(3_000_000) }
      const outcome = await stage.outcomeOf(stage.put(store, badges, [stage.file('small'), large]))
      const kept = await stage.contentOf(stage.databaseOf(root))
      return [outcome, (kept['badges'] as unknown[]).length, (kept['files'] as unknown[]).length]
    }, root)
  await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 })
  expect(await put()).toEqual(['storage-full', 1, 1])
  await tools.send('Storage.overrideQuotaForOrigin', { origin })
  expect(await put()).toEqual(['done', 3, 3])
  await small.close()
})

describe('two tabs', () => {
  test('lose nothing that the other writes, and hear of it', async () => {
    const tab = await openTab()
    const begin = (root: string) =>
      stage.openStore({ root }).then((store) => {
        let heard = 0
        store.onChange(() => heard++)
        Object.assign(globalThis, { held: { store, heard: () => heard } })
      })
    await page.evaluate(begin, root)
    await tab.evaluate(begin, root)
    await tab.evaluate(async () => {
      await stage.put(held.store, [stage.badge('1', ['f'])], [stage.file('f')])
    })
    await page.waitForFunction(() => held.heard() > 0)
    const isHeard = await tab.evaluate(() => held.heard())
    const work = async (mine: string) => {
      const tags = Array.from({ length: 20 }, (_, index) => `${mine} ${index}`)
      const add = (tag: string) =>
        held.store.update('1', ({ own, ...badge }) => ({
          ...badge,
          own: { ...own, tags: [...own.tags, tag] },
        }))
      const arrived = { identities: ['award'], sha256: mine }
      const addAtOnce = (tag: string) =>
        held.store.revise((all) => ({
          put: all.map((badge) => ({
            ...badge,
            own: { ...badge.own, tags: [...badge.own.tags, `all ${tag}`] },
          })),
        }))
      await Promise.all([
        ...tags.flatMap((tag) => [add(tag), addAtOnce(tag)]),
        held.store.keep(
          [
            {
              ...arrived,
              join: ([kept]) => {
                const own = stage.badge(mine, [mine], ['award'])
                return kept === undefined ? own : { ...kept, files: [...kept.files, ...own.files] }
              },
            },
          ],
          [stage.file(mine)],
        ),
      ])
    }
    await Promise.all([page.evaluate(work, 'here'), tab.evaluate(work, 'there')])
    const [first, ...others] = await page.evaluate(() => held.store.badges())
    await tab.close()
    expect(isHeard).toBe(0)
    expect(first?.own.tags).toHaveLength(80)
    expect(others.map(({ files }) => files.map(({ sha256 }) => sha256).sort())).toEqual([
      ['here', 'there'],
    ])
  })

  test('of two versions: the older gives way and says so, and everything is in the newer', async () => {
    const tab = await openTab()
    await page.evaluate(async (root) => {
      const store = await stage.openStore({ root })
      await stage.put(store, [stage.badge('1', ['f'])], [stage.file('f')])
      Object.assign(globalThis, { held: { store } })
    }, root)
    const newer = await tab.evaluate(async (root) => {
      const migrations = [...stage.migrations, stage.madeUp]
      const store = await stage.openStore({ root, migrations })
      return (await store.badges()).length
    }, root)
    const older = await page.evaluate(async (root) => {
      const { code } = await held.store.ended
      const again = stage.openStore({ root })
      return [code, await stage.outcomeOf(held.store.badges()), await stage.outcomeOf(again)]
    }, root)
    await tab.close()
    expect(newer).toBe(1)
    expect(older).toEqual(['storage-newer', 'storage-newer', 'storage-newer'])
  })

  test('of which one does not give way: the other says so, and when it may begin', async () => {
    const found = await page.evaluate(async (root) => {
      const old = await stage.openStore({ root })
      await stage.put(old, [stage.badge('1', ['f'])], [stage.file('f')])
      old.close()
      const stubborn = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(stage.databaseOf(root))
        request.onsuccess = () => resolve(request.result)
      })
      const migrations = [...stage.migrations, stage.madeUp]
      const place = { root, migrations, patience: 0 }
      const failure = await stage.openStore(place).catch((error: unknown) => error)
      const { code, details } = failure as { code: string; details: { freed: Promise<void> } }
      stubborn.close()
      await details.freed
      return [code, (await (await stage.openStore(place)).badges()).length]
    }, root)
    expect(found).toEqual(['storage-blocked', 1])
  })

  test('of which one gives way a little late: the other waits for it', async () => {
    const found = await page.evaluate(async (root) => {
      const old = await stage.openStore({ root })
      old.close()
      const slow = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(stage.databaseOf(root))
        request.onsuccess = () => resolve(request.result)
      })
      const later = globalThis.setTimeout
      slow.onversionchange = () => later(() => slow.close(), 50)
      const running: (() => void)[] = []
      globalThis.setTimeout = ((act: () => void) => running.push(act)) as unknown as typeof later
      const migrations = [...stage.migrations, stage.madeUp]
      const store = await stage.openStore({ root, migrations })
      globalThis.setTimeout = later
      // Its patience ends when it no longer needs any.
      for (const act of running) act()
      await new Promise((resolve) => later(resolve, 0))
      return (await store.badges()).length
    }, root)
    expect(found).toBe(0)
  })
})

test('there are data of each version', async () => {
  const versions = await page.evaluate(() => stage.migrations.length)
  expect(versions).toBe(fixtures.length)
})

describe.each(fixtures)(
  'data of version $version',
  ({ fixture, version, index, collections, assessments }) => {
    test('are as the store writes them today', async () => {
      const shape = await page.evaluate(
        async ({ root, version }) => {
          const migrations = stage.migrations.slice(0, version)
          const store = await stage.openStore({ root, migrations })
          store.close()
          return stage.shapeOf(stage.databaseOf(root))
        },
        { root, version },
      )
      expect(shape).toEqual(fixture.shape)
    })

    test.each([0, 1])('are all there in this version and %i more', async (more) => {
      const found = await page.evaluate(
        async ({ root, more, index }) => {
          const fixture = stage.fixtures[index]!
          await stage.layOut(stage.databaseOf(root), fixture)
          const migrations = [...stage.migrations, ...[stage.madeUp].slice(0, more)]
          const store = await stage.openStore({ root, migrations })
          const files = await Promise.all(
            fixture.content.files.map(([id]) => store.file(id as string)),
          )
          const all = [
            ...[store.badges(), store.codes(), store.settings()],
            ...[store.collections(), store.assessments()],
          ]
          return [files.map((bytes) => [...(bytes ?? [])]), ...(await Promise.all(all))]
        },
        { root, more, index },
      )
      const { badges, codes, files, settings } = fixture.content
      expect(found).toEqual([
        files.map(([, bytes]) => bytes),
        badges.map(([, row]) => (row as { readonly badge: unknown }).badge),
        codes.map(([, code]) => code),
        Object.fromEntries(settings),
        collections.map(([, collection]) => collection),
        assessments.map(([, assessment]) => assessment),
      ])
    })

    test('are, every one, what the database holds after it was led to this version', async () => {
      const found = await page.evaluate(
        async ({ root, index }) => {
          const name = stage.databaseOf(root)
          await stage.layOut(name, stage.fixtures[index]!)
          const store = await stage.openStore({ root })
          store.close()
          return stage.contentOf(name)
        },
        { root, index },
      )
      expect(found).toEqual({ ...fixture.content, collections, assessments })
    })

    test('are as they were when leading them to a newer version fails half way', async () => {
      const found = await page.evaluate(
        async ({ root, index }) => {
          const name = stage.databaseOf(root)
          await stage.layOut(name, stage.fixtures[index]!)
          const migrations = [...stage.migrations, stage.halfDone]
          const outcome = await stage.outcomeOf(stage.openStore({ root, migrations }))
          return { outcome, shape: await stage.shapeOf(name), content: await stage.contentOf(name) }
        },
        { root, index },
      )
      expect(found).toEqual({ outcome: 'storage-failed', ...fixture })
    })
  },
)

test('a database that is deleted under the page is told, and can be begun anew', async () => {
  const found = await page.evaluate(async (root) => {
    const store = await stage.openStore({ root })
    await stage.put(store, [stage.badge('1', ['f'])], [stage.file('f')])
    indexedDB.deleteDatabase(stage.databaseOf(root))
    const { code } = await store.ended
    const outcome = await stage.outcomeOf(stage.put(store, [], []))
    return [code, outcome, (await (await stage.openStore({ root })).badges()).length]
  }, root)
  expect(found).toEqual(['storage-lost', 'storage-lost', 0])
})

test.each([
  ['has no store', 'Object.defineProperty(globalThis, "indexedDB", { value: undefined })'],
  [
    'refuses it',
    'indexedDB.__proto__.open = () => { throw new DOMException("", "SecurityError") }',
  ],
])('a browser that %s is told from one that has no room', async (_, script) => {
  const tab = await openTab()
  await tab.evaluate(script)
  const outcome = await tab.evaluate((root) => stage.outcomeOf(stage.openStore({ root })), root)
  await tab.close()
  expect(outcome).toBe('storage-refused')
})
