import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../testing/browser.ts'
import { builtSiteOf, type BuiltSite } from '../testing/built-site.ts'
import { latinSentencesIn } from '../testing/latin-sentences.ts'
import { brokenLinksOf } from '../testing/links.ts'
import { filesOf, pagesOf, type FileOfSite } from '../testing/pages-of.ts'
import { siteData } from '../testing/site-data.ts'
import { languages } from './strings/languages.ts'

// All pages of a site in all languages that there are: each says what it is written in, and is.

const url = 'https://badges.example/'
const tags = Object.keys(languages)
const data = siteData(url)
let site: BuiltSite
let pages: readonly FileOfSite[]
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await builtSiteOf({ ...data, site: { ...data.site, languages: tags } })
  pages = await pagesOf(site.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

/** What can be seen in a page's source: each text that is not code, and whether somebody marked it as foreign. */
interface Seen {
  readonly lang: string
  readonly dir: string
  readonly emptyHeadings: number
  readonly texts: readonly string[]
  readonly own: readonly string[]
}

/** Pages that were seen, by their source: most are asked about twice. */
const seen = new Map<string, Promise<Seen>>()

function see(text: string): Promise<Seen> {
  const before = seen.get(text)
  if (before !== undefined) return before
  const now = look(text)
  seen.set(text, now)
  return now
}

function look(text: string): Promise<Seen> {
  return page.evaluate((source) => {
    const found = new DOMParser().parseFromString(source, 'text/html')
    for (const each of found.querySelectorAll('script, style, pre, code, textarea')) each.remove()
    const walker = found.createTreeWalker(found.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    const own: string[] = []
    while (walker.nextNode()) {
      const said = walker.currentNode.nodeValue?.trim() ?? ''
      if (said === '') continue
      texts.push(said)
      if (!walker.currentNode.parentElement?.closest('[lang]:not(html), bdi')) own.push(said)
    }
    const { lang, dir } = found.documentElement
    const headings = [...found.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    const isEmpty = (heading: Element) =>
      heading.textContent?.trim() === '' && heading.querySelector('img[alt]:not([alt=""])') === null
    return { lang, dir, texts, own, emptyHeadings: headings.filter(isEmpty).length }
  }, text)
}

/** Of programs and standards, which have no other. */
const names = [
  'Learner Credential Wallet',
  'RSA Badge Standard',
  'Credential Transparency Description Language',
]

const languageAt = (path: string) =>
  tags.find((tag) => path.startsWith(`${tag}/`)) ?? data.site.language

test('there are pages in every language', () => {
  for (const tag of tags.filter((each) => languages[each]?.words !== languages['en']?.words))
    expect(pages.filter(({ path }) => path.startsWith(`${tag}/`)).length, tag).toBeGreaterThan(5)
})

test('every page says its language and direction, fills in all its words, and has no heading without words', async () => {
  const wrong: string[] = []
  for (const { path, text } of pages) {
    const wanted = languageAt(path)
    const { lang, dir, texts, emptyHeadings } = await see(text)
    const direction = languages[wanted.split('-')[0] ?? '']?.words.direction
    if (lang !== wanted) wrong.push(`${path}: is said to be in ${lang}`)
    if (dir !== direction) wrong.push(`${path}: is said to run ${dir}`)
    if (emptyHeadings > 0) wrong.push(`${path}: has a heading without words`)
    const bare = texts.filter((each) => /\{\w*\}|\bundefined\b|\[object |\bNaN\b/.test(each))
    wrong.push(...bare.map((each) => `${path}: ${each.slice(0, 80)}`))
  }
  expect(wrong).toEqual([])
}, 300_000)

test('every link of every page leads to something', async () => {
  const files = new Set(await filesOf(site.folder))
  expect(brokenLinksOf(pages, url, files)).toEqual([])
})

describe.each(['gu', 'pa', 'ur'])('in %s, which is in another script', (tag) => {
  test('English that stands on a page is marked as that', async () => {
    const found = new Map<string, string>()
    for (const { path, text } of pages.filter((each) => each.path.startsWith(`${tag}/`)))
      for (const sentence of (await see(text)).own.flatMap(latinSentencesIn))
        if (!names.includes(sentence)) found.set(sentence, path)
    expect([...found]).toEqual([])
  }, 300_000)
})

describe.each(['pl', 'so'])('in %s, a draft in Latin letters', (tag) => {
  test('no sentence of a page is that of the English page, unless it is marked as English', async () => {
    const found = new Map<string, string>()
    for (const { path, text } of pages.filter((each) => each.path.startsWith(`${tag}/`))) {
      const english = pages.find((each) => each.path === path.slice(tag.length + 1))
      if (english === undefined) continue
      const said = new Set(
        (await see(english.text)).own.filter((each) => each.split(' ').length > 3),
      )
      for (const sentence of (await see(text)).own.filter((each) => said.has(each)))
        found.set(sentence, path)
    }
    expect([...found]).toEqual([])
  }, 300_000)
})

test('the page for an address that leads nowhere says so in every language, and leads to the first page in it', () => {
  const { text = '' } = pages.find(({ path }) => path === '404.html') ?? {}
  for (const tag of tags.filter((each) => each !== data.site.language)) {
    const { notFound, direction } = languages[tag]!.words
    const item = `<li lang="${tag}" dir="${direction}"> ${notFound.title}: <a href="/${tag}/" hreflang="${tag}"> ${notFound.home} </a> </li>`
    expect(text.replaceAll(/\s+/g, ' ')).toContain(item)
  }
})

test('an award’s page in a preview says first what the verifier says of it', () => {
  const { title } = languages['en']!.words.verifier.element.verdict.findings.preview
  const awards = pages.filter(({ path }) => path.startsWith('awards/'))
  expect(awards.length).toBeGreaterThan(3)
  for (const { path, text } of awards) {
    const [, first] = /<div class="status [^>]*>\s*<div>\s*<p>([^<]*)/.exec(text) ?? []
    expect(first, path).toBe(title)
  }
})
