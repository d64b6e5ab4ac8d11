import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../testing/browser.ts'
import { builtSiteOf, type BuiltSite } from '../testing/built-site.ts'
import { siteWithLongWords } from '../testing/long-words.ts'
import { serveFolder, type Serving } from './serve.ts'

// Words of 81 letters, and text of twice the size: nothing runs out of the page, out of its box or over its neighbour.

let site: BuiltSite
let serving: Serving
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await builtSiteOf(siteWithLongWords('https://city.example/repo/'))
  serving = await serveFolder(site.folder, { base: '/repo/' })
  browser = await launchBrowser()
  page = await browser.newPage({ serviceWorkers: 'block' })
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

const paths = () => [
  '',
  'badges/',
  'issuers/',
  `issuers/${site.data.issuers[0]?.slug}/`,
  `badges/${site.data.badges[0]?.issuer}/${site.data.badges[0]?.slug}/`,
  'awards/listedaaaaaaaaaaaaaaaaaaaa/',
  'awards/supersededaaaaaaaaaaaaaaaa/',
  'verify/',
  'award/',
  'gu/',
]

/** Elements whose letters reach past the window or past a box that cuts them off. */
function cutOff(): readonly string[] {
  const wide = document.documentElement.clientWidth
  const isCut = (element: Element, right: number) => {
    for (let box = element; box !== document.body && box.parentElement; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box)
      if (overflowX !== 'visible' && right > box.getBoundingClientRect().right + 1)
        return overflowX !== 'auto' && overflowX !== 'scroll'
    }
    return right > wide + 1
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || !element.checkVisibility()) continue
    if (element.closest('body > a, [hidden], svg, script, details:not([open]) > :not(summary)'))
      continue
    // Read aloud only.
    if (element.getBoundingClientRect().width <= 1) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width > 1 && box.height > 1 && (isCut(element, box.right) || box.left < -1))
      found.push(`${element.tagName} ${element.className} ${node.textContent.trim().slice(0, 30)}`)
  }
  return found
}

describe.each([
  [320, 100],
  [390, 100],
  [1280, 100],
  [320, 200],
  [1280, 200],
])('at a width of %i with text of %i per cent', (width, size) => {
  test('every page holds its words', async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ media: 'screen' })
    const found: string[] = []
    for (const path of paths()) {
      await page.goto(serving.url + path)
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), size)
      await page.evaluate(() => document.fonts.ready)
      found.push(...(await page.evaluate(cutOff)).map((each) => `${path}: ${each}`))
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth)
      if (scrolls > width) found.push(`${path}: is ${scrolls} wide`)
    }
    expect(found).toEqual([])
  })
})

test.each([
  [320, 100],
  [320, 200],
  [1280, 100],
  [1280, 200],
])(
  'at a width of %i with text of %i per cent the first page breaks no common word',
  async (width, size) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ media: 'screen' })
    await page.goto(serving.url)
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), size)
    await page.evaluate(() => document.fonts.ready)
    const lines = await page.evaluate(() =>
      ['.hero h1', 'body > header > div > a span'].map((selector) => {
        const place = document.querySelector(selector)!
        place.textContent = 'Leicester'
        const range = document.createRange()
        range.selectNodeContents(place)
        return range.getClientRects().length
      }),
    )
    expect(lines).toEqual([1, 1])
  },
)

test('on paper the certificate holds its words', async () => {
  // A4 without its margins, at 96 dots an inch.
  await page.setViewportSize({ width: 672, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const found: string[] = []
  for (const path of paths()) {
    await page.goto(serving.url + path)
    found.push(...(await page.evaluate(cutOff)).map((each) => `${path}: ${each}`))
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 672) found.push(path)
  }
  expect(found).toEqual([])
})

describe.each(['ltr', 'rtl'])('printed %s', (direction) => {
  test.each([
    ['validaaaaaaaaaaaaaaaaaaaaa', 'with words without end'],
    ['longaaaaaaaaaaaaaaaaaaaaaa', 'of a holder with a long name'],
    ['arabicaaaaaaaaaaaaaaaaaaaa', 'in another script'],
    ['revokedaaaaaaaaaaaaaaaaaaa', 'that was taken back'],
  ])('the award %s %s is one page of A4, and one of A5', async (slug) => {
    await page.emulateMedia({ media: null })
    await page.goto(`${serving.url}awards/${slug}/`)
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction)
    await page.waitForSelector('.paper .qr', { state: 'attached' })
    for (const format of ['A4', 'A5']) expect([format, await sheets(format)]).toEqual([format, 1])
  })
})

const sheets = async (format: string) =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

test('the QR code on paper opens the page, which prints whole when that is asked for', async () => {
  const slug = 'validaaaaaaaaaaaaaaaaaaaaa'
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${serving.url}awards/${slug}/`)
  const picture = PNG.sync.read(await page.locator('.paper .qr').screenshot({ scale: 'device' }))
  expect(decodeQR({ ...picture, data: new Uint8Array(picture.data) })).toBe(
    `https://city.example/repo/awards/${slug}/`,
  )
  expect(await page.locator('.paper-verdict').textContent()).toMatch(/^Preview: proves nothing \(/)
  expect(await page.locator('.evidence').first().isVisible()).toBe(false)
  await page.evaluate(() => (globalThis.print = () => undefined))
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Print the whole page' }).click()
  // What is printed is made ready first.
  await page.waitForSelector('html.print-whole')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.evidence').first().isVisible()).toBe(true)
})
