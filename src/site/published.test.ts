import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runScript, temporaryFolder } from '../testing/built-site.ts'
import { besideWords } from '../testing/beside-words.ts'
import { brokenLinksOf, leadsToFile, matches } from '../testing/links.ts'
import { filesOf, pagesOf, type FileOfSite } from '../testing/pages-of.ts'
import { bringPictures } from '../testing/shared-pictures.ts'
import { linkRenderer } from '../testing/shared-renderer.ts'

// The sample city as `npm run build` publishes it, awards and documents and all.

describe.each(['https://badges.example/', 'https://x.example/repo/'])(
  'the sample published at %s',
  (url) => {
    let work: string
    let dist: string
    let pages: readonly FileOfSite[]
    let files: ReadonlySet<string>

    beforeAll(async () => {
      work = await temporaryFolder()
      dist = join(work, 'dist')
      await publishAt(url, work)
      pages = await pagesOf(dist)
      files = new Set(await filesOf(dist))
    })
    afterAll(() => rm(work, { recursive: true, force: true }))

    const file = (path: string) => readFile(join(dist, path), 'utf8')

    test('every link of every page leads to a file', () => {
      expect(pages.filter(({ path }) => path.startsWith('awards/')).length).toBeGreaterThan(40)
      expect(brokenLinksOf(pages, url, files)).toEqual([])
    })

    test('what pages say of themselves to others is there, too', () => {
      for (const { path, text } of pages) {
        const told = matches(
          text,
          /<(?:meta property="og:(?:image|url)" content|link rel="(?:canonical|alternate)"[^>]*? href)="([^"]*)"/g,
        )
        expect(
          told.filter((link) => !leadsToFile(link, path, url, files)),
          path,
        ).toEqual([])
      }
    })

    test('the search, the feed and the site map name what is there, and no unlisted award', async () => {
      const unlisted = pages
        .filter(({ path, text }) => path.startsWith('awards/') && text.includes('content="noindex'))
        .map(({ path }) => path.split('/')[1] ?? '')
      expect(unlisted.length).toBeGreaterThan(20)
      for (const path of [
        'badges/search.json',
        'gu/badges/search.json',
        'feed.xml',
        'sitemap.xml',
      ]) {
        const text = await file(path)
        const links = matches(text, /(?:<loc>|<id>|href="|"url":"|"picture":")([^<"]*)/g)
        expect(links.length, path).toBeGreaterThan(2)
        expect(
          links.filter((link) => !leadsToFile(link, '', url, files)),
          path,
        ).toEqual([])
        expect(
          unlisted.filter((slug) => text.includes(slug)),
          path,
        ).toEqual([])
      }
    })

    test('what an award’s page holds beside its own words stays within bounds', async () => {
      const standing = pages.filter(
        ({ path, text }) =>
          /^awards\/[^/]+\/index/.test(path) && !text.includes('data-award="erased"'),
      )
      const weights = await Promise.all(
        standing.map(async ({ path, text }) => ({
          isListed: !text.includes('content="noindex'),
          bytes: besideWords(
            await file(path),
            await file(path.replace('index.html', 'credential.json')),
          ),
        })),
      )
      const of = (listed: boolean) =>
        weights
          .filter(({ isListed }) => isListed === listed)
          .map(({ bytes }) => bytes)
          .sort((a, b) => a - b)
      const [unlisted, listed] = [of(false), of(true)]
      expect(unlisted.length).toBeGreaterThan(40)
      // Of these, links to five other languages and what a preview of a sample says of itself are 690.
      expect(unlisted[Math.floor(unlisted.length / 2)]).toBeLessThan(5850)
      expect(unlisted.at(-1)).toBeLessThan(6080)
      // What search engines are told is 2700 of these.
      expect(listed.length).toBeGreaterThan(3)
      expect(listed.at(-1)).toBeLessThan(8950)
    })

    test('only pages that wish to be found are in the site map', async () => {
      const found = matches(await file('sitemap.xml'), /<loc>([^<]*)<\/loc>/g)
      const shy = pages.filter(({ text }) => text.includes('<meta name="robots" content="noindex'))
      const addresses = new Set(shy.map(({ path }) => url + path.replace(/index\.html$/, '')))
      expect(found.filter((link) => addresses.has(link))).toEqual([])
    })
  },
)

/** Publishes a copy of this repository's sample, as a preview, at another address. */
async function publishAt(url: string, work: string): Promise<void> {
  const here = new URL('../../', import.meta.url).pathname
  for (const folder of ['badges', 'awards']) {
    await cp(join(here, folder), join(work, folder), { recursive: true })
  }
  // What was signed of others' work names the address of the sample, and counts at no other.
  await rm(join(work, 'awards/canal-street-makers/repair-cafe-fixer/2026-11-asked-and-agreed.yml'))
  const settings = join(work, 'badges/site.yml')
  const text = await readFile(settings, 'utf8')
  await writeFile(settings, text.replace(/^url: .*$/m, `url: ${url}`))
  await linkRenderer(join(work, '.cinquefoil'))
  await bringPictures(join(work, '.cinquefoil'), 'sample')
  await runScript('../../scripts/build.ts', ['--preview', '--quiet', '--root', work])
}
