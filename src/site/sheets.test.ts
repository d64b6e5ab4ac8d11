import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SiteData } from '../publish/manifest.ts'
import { buildPages, temporaryFolder } from '../testing/built-site.ts'
import { matches } from '../testing/links.ts'
import { siteData } from '../testing/site-data.ts'
import { listPagesOf } from './catalogue.ts'

// A catalogue of 300 badges: every list comes in pages that are there without a script.

let work: string
let data: SiteData

beforeAll(async () => {
  work = await temporaryFolder()
  const small = siteData('https://city.example/repo/')
  const [first] = small.badges
  const badges = Array.from({ length: 300 }, (_, index) => ({
    ...first!,
    slug: `level-${index + 1}`,
    badge: {
      ...first!.badge,
      name: `Level ${index + 1}`,
      translations: {},
      tags: index < 130 ? ['ladder'] : ['top'],
      recognises: index < 61 ? (['skill'] as const) : (['interest'] as const),
    },
  }))
  data = { ...small, badges, listed: [] }
  await buildPages(data, join(work, 'site'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

const page = (path: string) => readFile(join(work, 'site', path), 'utf8')
const namesOn = (html: string) => matches(html, />(Level \d+)<\/a>/g)

test.each([
  ['badges/', 5, 300],
  ['badges/kind/skill/', 2, 61],
  ['badges/tag/ladder/', 3, 130],
  ['gu/badges/', 5, 300],
])('%s comes in %i pages, which together show each of %i badges once', async (path, count, all) => {
  const numbers = Array.from({ length: count }, (_, index) => (index === 0 ? '' : `${index + 1}/`))
  const sheets = await Promise.all(numbers.map((number) => page(`${path}${number}index.html`)))
  expect(sheets.flatMap(namesOn)).toEqual(Array.from({ length: all }, (_, at) => `Level ${at + 1}`))
  for (const html of sheets) {
    const [nav = ''] = matches(html, /<nav class="sheets"[^>]*>(.*?)<\/nav>/gs)
    const links = matches(nav, /<li>\s*<a[^>]* href="([^"]*)"/g)
    expect(links).toEqual(numbers.map((number) => `/repo/${path}${number}`))
    expect(nav.match(/aria-current="page"/g)).toHaveLength(1)
  }
  await expect(page(`${path}${count + 1}/index.html`)).rejects.toThrow('ENOENT')
})

test('the filters of every page lead to lists of all badges, and the search finds them all', async () => {
  const html = await page('badges/3/index.html')
  expect(html).toContain('href="/repo/badges/kind/skill/"')
  expect(html).toMatch(/<p class="count" role="status">\s*300 badges/)
  const found = JSON.parse(await page('badges/search.json')) as readonly { readonly url: string }[]
  const levels = found.filter(({ url }) => /\/badges\/[^/]+\/level-\d+\/$/.test(url))
  expect(levels).toHaveLength(300)
})

test('each page of a list has a title and an address of its own, and is in the sitemap', async () => {
  const html = await page('badges/3/index.html')
  expect(html).toContain('<title>Badges, page 3 of 5')
  expect(html).toContain('<link rel="canonical" href="https://city.example/repo/badges/3/">')
  const map = await page('sitemap.xml')
  expect(map).toContain('<loc>https://city.example/repo/gu/badges/5/</loc>')
  expect(map).not.toContain('/badges/6/')
})

test('a list that fits on one page has no numbers, and an empty one is a page', () => {
  expect(listPagesOf(data.badges.slice(0, 60))).toHaveLength(1)
  expect(listPagesOf(data.badges.slice(0, 61))).toHaveLength(2)
  expect(listPagesOf([])).toEqual([{ number: 1, path: undefined, badges: [] }])
})
