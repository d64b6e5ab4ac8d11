import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryDatabase } from '../../state/database.ts'
import { makeFolder } from '../../testing/folder.ts'
import { memoryStore, type StoredFile } from '../../testing/object-store/memory-store.ts'
import { tryWorld } from '../../testing/object-store/try-world.ts'
import { deploy } from '../deploy.ts'
import { isPersonal, stageOf } from './upload-order.ts'

test.each([
  ['assets/look.1234.js', 'new', 'assets'],
  ['badges/one/badge.json', 'new', 'new documents'],
  ['issuers/school/did.json', 'changed', 'changed documents'],
  ['issuers/school/status/revocation-1.json', 'changed', 'changed documents'],
  ['awards/abc/credential.jwt', 'new', 'documents of awards'],
  ['awards/abc/index.html', 'new', 'new pages'],
  ['awards/abc/index.html', 'changed', 'changed pages'],
  ['badges/index.html', 'changed', 'changed pages'],
  ['404.html', 'changed', 'changed pages'],
  ['claims/abc', 'new', 'documents of awards'],
  ['catalogue/2.json', 'new', 'lists'],
  ['issuers/school/catalogue.json', 'changed', 'lists'],
  ['gu/badges/search.json', 'changed', 'lists'],
  ['sitemap.xml', 'changed', 'lists'],
  ['index.html', 'changed', 'home'],
] as const)('%s that is %s belongs to the stage %s', (path, place, stage) => {
  expect(stageOf(path, place)).toBe(stage)
})

test.each([
  ['awards/abc/index.html', true],
  ['claims/abc', true],
  ['gu/awards/abc/index.html', true],
  ['zh-Hant-TW/awards/abc/index.html', true],
  ['award/index.html', false],
  ['gu/award/index.html', false],
  ['badges/awards/index.html', false],
] as const)('whether %s tells of a person: %s', (path, is) => {
  expect(isPersonal(path)).toBe(is)
})

// Sites by chance: pages that link to each other, to documents and to assets, in two releases. After each single change at the
// host, whoever starts at the first page, or from a page that the release before had, must meet nothing that is not there.

type Files = Record<string, string>

test('at no moment does a reader of either release meet a link that leads nowhere', async () => {
  const draw = randomNumbers(20261130)
  let changes = 0
  for (let round = 0; round < 60; round += 1) {
    const [before, after] = [randomSite(draw), randomSite(draw)]
    const dead: string[] = []
    let old: ReadonlySet<string> = new Set()
    const store = memoryStore((files, path) => {
      if (old.size === 0) return
      changes += 1
      dead.push(...deadLinks(files, old).map((link) => `after ${path}: ${link}`))
    })
    const [dist, database, world] = [await makeFolder(), memoryDatabase(), tryWorld()]
    const run = async (files: Files, turn: string) => {
      await lay(dist, files)
      const usual = { target: 'here', parallel: 3, keepHours: 24, dist, database, store }
      await deploy({ ...usual, turn }, world)
    }
    await run(before, 'one')
    old = new Set(Object.keys(before))
    await run(after, 'two')
    expect(dead).toEqual([])
    for (const [path, text] of Object.entries(after)) expect(store.files.get(path)?.text).toBe(text)
  }
  expect(changes).toBeGreaterThan(500)
})

/** Links of pages that can be come by: those that were there, and what they lead to. */
function deadLinks(
  files: ReadonlyMap<string, StoredFile>,
  old: ReadonlySet<string>,
): readonly string[] {
  const dead: string[] = []
  const seen = new Set<string>()
  const waiting = [
    'index.html',
    ...[...old].filter((path) => path.endsWith('.html') && files.has(path)),
  ]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const link of (files.get(path)?.text ?? '').split('\n').filter((each) => each !== '')) {
      if (!files.has(link)) dead.push(`${path} leads to ${link}`)
      else if (link.endsWith('.html')) waiting.push(link)
    }
  }
  return dead
}

/** Each page is a list of links. Pages, like those of badges, are there in one release and not in another. */
function randomSite(draw: (below: number) => number): Files {
  const names = Array.from({ length: 8 }, (_, index) => index).filter(() => draw(3) > 0)
  const assets = names.map((name) => `assets/a${name}.${draw(4)}.js`)
  const pages = names.map((name) => `badges/${name}/index.html`)
  const documents = names.map((name) => `badges/${name}/badge.json`)
  const some = (paths: readonly string[]) => paths.filter(() => draw(2) === 0)
  const links = () => [...some(assets), ...some(pages), ...some(documents)].join('\n')
  return {
    'index.html': links(),
    'feed.xml': String(draw(1000)),
    ...Object.fromEntries(assets.map((path) => [path, path])),
    ...Object.fromEntries(documents.map((path) => [path, String(draw(3))])),
    ...Object.fromEntries(pages.map((path) => [path, links()])),
  }
}

async function lay(dist: string, files: Files): Promise<void> {
  await rm(dist, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ ...files, _headers: '/*\n' })) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
}

/** The same numbers each time: a linear congruential generator. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
