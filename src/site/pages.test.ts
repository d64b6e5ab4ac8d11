import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtSite, runScript, temporaryFolder, type BuiltSite } from '../testing/built-site.ts'
import { brokenLinksOf, leadsToFile, matches, scriptsOf } from '../testing/links.ts'
import { filesOf, pagesOf, quoted, type FileOfSite } from '../testing/pages-of.ts'
import { awardPages } from '../testing/site-awards.ts'
import { weightOfWords } from '../testing/words-weight.ts'
import { tightAward } from './tight-html.ts'

describe.each(['https://badges.example/', 'https://city.example/repo/'])(
  'the site at %s',
  (url) => {
    let site: BuiltSite
    let pages: readonly FileOfSite[]
    let files: ReadonlySet<string>
    const base = new URL(url).pathname

    beforeAll(async () => {
      site = await builtSite(url)
      pages = await pagesOf(site.folder)
      files = new Set(await filesOf(site.folder))
    })

    test('every link inside the site leads to a file of the site', () => {
      expect(brokenLinksOf(pages, url, files)).toEqual([])
    })

    test('no page fetches anything from elsewhere', () => {
      const fetched = pages.flatMap(({ text }) => [
        ...matches(
          text,
          /<(?:img|script|iframe|source|audio|video|use|image)\b[^>]*?(?:src|href)="([^"]*)"/g,
        ),
        ...matches(text, /<link rel="(?:preload|stylesheet|icon)"[^>]*?href="([^"]*)"/g),
      ])
      expect(fetched.filter((link) => !link.startsWith(base))).toEqual([])
    })

    test('every page says first what it may load, and holds no script and no inline style', () => {
      for (const { path, text } of pages) {
        expect(text, path).toMatch(
          /^<!doctype html>\s*<html[^>]*>\s*(?:<head>\s*)?<meta http-equiv="Content-Security-Policy" content="default-src 'none'/i,
        )
        expect(text, path).not.toMatch(
          /<script(?! type="application\/ld\+json"| type="module" src="[^"]+"><)|<style| style="| on[a-z]+="/,
        )
        const runs = scriptsOf(text).length > 0
        expect(/^[^>]*script-src 'self'/.test(text.slice(text.indexOf('content="'))), path).toBe(
          runs,
        )
      }
    })

    test.each(['claim/index.html', 'gu/claim/index.html'])(
      '%s loads at most 30 KB of text, style and script',
      async (path) => {
        const { total, files: loaded } = await weightOfWords(site.folder, base, path)
        expect(loaded.filter((each) => each.endsWith('.css')).length).toBeGreaterThan(1)
        // What the page names, and what that imports.
        for (const script of ['claim.', 'shared-all.'])
          expect(loaded.filter((each) => each.startsWith(`assets/${script}`))).not.toEqual([])
        expect(total).toBeLessThanOrEqual(30_000)
      },
    )

    test('no page but those that check, claim, keep and award a badge loads more than 10 KB of script', async () => {
      const heavy = /(^|\/)(verify|keep|backpack|award|propose|change|who|requests)\/index\.html$/
      const claim = /(^|\/)claim\/index\.html$/
      expect(pages.some(({ path }) => claim.test(path))).toBe(true)
      for (const { path, text } of pages.filter(({ path }) => !heavy.test(path))) {
        const scripts = await Promise.all(
          scriptsOf(text).map((link) => file(link.slice(base.length))),
        )
        const weight = scripts.reduce((sum, { text }) => sum + text.length, 0)
        expect(weight, path).toBeLessThan(claim.test(path) ? 15_000 : 10_000)
      }
    })

    test('the backpack loads at most 60 KB of script, as it is sent, before the verifier is wanted', async () => {
      for (const { text } of pages.filter(({ path }) => path.includes('backpack/'))) {
        const links = scriptsOf(text).map((link) => file(link.slice(base.length)))
        const scripts = await Promise.all(links)
        expect(scripts).not.toEqual([])
        expect(gzipSync(scripts.map((each) => each.text).join('')).length).toBeLessThan(60_000)
      }
    })

    test('an unlisted award is nowhere but on its own page, and asks not to be found', async () => {
      const unlisted = awardPages(site.data).filter(({ listed }) => !listed)
      const told = [
        ...pages.filter(({ path }) => !/^(?:gu\/|ur\/)?awards\//.test(path)),
        await file('sitemap.xml'),
        await file('feed.xml'),
      ]
      for (const { slug } of unlisted) {
        expect(told.filter(({ text }) => text.includes(slug)).map(({ path }) => path)).toEqual([])
        const own = await file(`awards/${slug}/index.html`)
        expect(own.text).toContain('<meta name="robots" content="noindex,noarchive,nosnippet">')
        expect(own.text).toContain('<meta name="referrer" content="no-referrer">')
        expect(own.text).not.toMatch(/og:desc|application\/ld\+json">\{|rel="canonical"/)
        // Whoever was sent the address sees which badge it is of.
        const members = [...own.text.matchAll(/property="og:(\S+)" content="([^"]*)"/g)]
        const shown = Object.fromEntries(members.map(([, name, value]) => [name, value]))
        const preview = {
          'image:width': '1200',
          'image:height': '630',
          url: url + `awards/${slug}/`,
        }
        if (own.text.includes('data-award="erased"')) expect(members).toEqual([])
        else expect(shown).toMatchObject({ ...preview, 'image:alt': shown['title'] })
      }
    })

    test('the site map names pages that are there, and every listed award', async () => {
      const { text } = await file('sitemap.xml')
      const urls = matches(text, /<loc>([^<]*)<\/loc>/g)
      expect(urls.filter((link) => !leadsToFile(link, '', url, files))).toEqual([])
      expect(urls).toContain(`${url}awards/listedaaaaaaaaaaaaaaaaaaaa/`)
      expect(new Set(urls).size).toBe(urls.length)
    })

    async function file(path: string): Promise<FileOfSite> {
      return { path, text: quoted(await readFile(join(site.folder, path), 'utf8')) }
    }
  },
)

describe('the pages', () => {
  let site: BuiltSite
  let pages: readonly FileOfSite[]
  beforeAll(async () => {
    site = await builtSite('https://badges.example/')
    pages = await pagesOf(site.folder)
  })

  test('are valid HTML', async () => {
    const recommended = { extends: ['html-validate:recommended'], rules: judgedOtherwise }
    const judge = new HtmlValidate(recommended)
    // What a browser makes of pages of awards, which leave tags and quotes out, `spare-tags.test.ts` says.
    const judgeOfAwards = new HtmlValidate({
      ...recommended,
      rules: {
        ...judgedOtherwise,
        'no-implicit-close': 'off',
        'attr-quotes': ['error', { unquoted: true }],
      },
    })
    const faults: string[] = []
    for (const { path } of pages) {
      const report = await (path.includes('awards/') ? judgeOfAwards : judge).validateString(
        await readFile(join(site.folder, path), 'utf8'),
        path,
      )
      for (const { messages } of report.results) {
        for (const { line, column, message, ruleId } of messages) {
          faults.push(`${path}:${line}:${column} ${ruleId} ${message}`)
        }
      }
    }
    expect(faults).toEqual([])
  })

  test('of awards are byte for byte what a plain build makes of the same components', async () => {
    const work = await temporaryFolder()
    const awards = awardPages(site.data)
    await writeFile(join(work, 'awards.json'), JSON.stringify(awards))
    await runScript('./stock-award-pages.ts', [
      '--awards',
      join(work, 'awards.json'),
      '--work',
      join(work, 'stock'),
    ])
    const together = await site.renderer.renderAwards(awards)
    for (const [index, award] of awards.entries()) {
      const built = await readFile(
        join(work, 'stock/dist/awards', award.slug, 'index.html'),
        'utf8',
      )
      const stock = tightAward(built, JSON.stringify(award), 'ltr')
      expect(together[index]).toBe(stock)
      expect(await site.renderer.renderAwards([award])).toEqual([stock])
    }
    await rm(work, { recursive: true })
  })

  test('of awards stay the same when a container is renewed', async () => {
    const [award] = awardPages(site.data)
    if (!award) throw new RangeError('no sample award')
    const [first] = await site.renderer.renderAwards([award])
    for (let times = 0; times < 700; times += 1) {
      if ((await site.renderer.renderAwards([award]))[0] !== first)
        throw new Error(`differs after ${times} renders`)
    }
  })

  test('of an erased award say nothing of what it was', async () => {
    const page = pages.find(({ path }) => path.includes('erased'))
    expect(page?.text).toContain('Erased on 1 April 2026')
    expect(page?.text).not.toMatch(/Sourdough|Riverside|criteria|badge\.png/)
  })

  test.each([
    ['valid', 'Valid until 1 June 2028'],
    ['expired', 'Expired on 1 June 2025'],
    ['suspended', 'Suspended since 2 May 2026'],
    ['revoked', 'Revoked on 20 May 2026'],
    ['superseded', 'Replaced by a newer award'],
  ])('of an award that is %s say so in words', (state, words) => {
    expect(pages.find(({ path }) => path.startsWith(`awards/${state}`))?.text).toContain(words)
  })

  test('weigh less than 30 KB with their stylesheet', async () => {
    const stylesheet = (await filesOf(site.folder)).find((path) => path.endsWith('.css'))
    const css = await readFile(join(site.folder, stylesheet ?? ''))
    const awards = pages.filter(({ path }) => path.startsWith('awards/'))
    for (const { text, path } of awards) {
      expect(gzipSync(text).length + gzipSync(css).length, path).toBeLessThan(30_000)
    }
  })
})

/** Rules of taste. */
const judgedOtherwise = {
  'doctype-style': 'off',
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  'tel-non-breaking': 'off',
} as const
