import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFindings } from '../testing/axe.ts'
import { launchBrowser } from '../testing/browser.ts'
import { builtSite, type BuiltSite } from '../testing/built-site.ts'
import { kindsOfPage } from '../testing/kinds-of-page.ts'
import { serveFolder, type Serving } from './serve.ts'

let site: BuiltSite
let serving: Serving
let browser: Browser

beforeAll(async () => {
  site = await builtSite('https://city.example/repo/')
  serving = await serveFolder(site.folder, { base: '/repo/' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

/** What a page asked for since it was opened, and what the browser complained of. */
let asked: string[]
let faults: string[]

describe('every kind of page', () => {
  const page = openPage({ viewport: { width: 320, height: 640 } }, beforeAll)
  beforeAll(() => {
    page().on('request', (request) => asked.push(request.url()))
    page().on('console', (message) => faults.push(message.text()))
  })

  // Each is opened once, on a telephone in the light, and stays open when its window grows and it gets dark.
  describe.each(Object.entries(kindsOfPage))('%s', (_, path) => {
    beforeAll(async () => {
      asked = []
      faults = []
      await page().setViewportSize({ width: 320, height: 640 })
      await page().emulateMedia({ colorScheme: 'light' })
      await visit(page(), path)
    })

    test('axe finds nothing on a telephone in the light, and it fits', async () => {
      expect(await axeFindings(page())).toEqual([])
      expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })

    test('on a desk in the dark it asks nobody else for anything, and has colours that can be told apart', async () => {
      await page().setViewportSize({ width: 1280, height: 900 })
      await page().emulateMedia({ colorScheme: 'dark' })
      expect(await axeFindings(page(), ['color-contrast', 'link-in-text-block'])).toEqual([])
      expect(asked.filter((url) => !url.startsWith(serving.url))).toEqual([])
      expect(faults.filter((text) => !isOfTheMachine(text))).toEqual([])
      expect(await page().evaluate(fontsForNothing)).toEqual([])
    })
  })
})

describe('on a telephone', () => {
  const page = openPage({ viewport: { width: 390, height: 844 } }, beforeAll)

  test('the map of a pathway keeps the size of its letters, and is moved within its own box', async () => {
    await visit(page(), String(kindsOfPage['pathway']))
    const map = page().locator('.pathway-map svg')
    const width = await map.evaluate((svg) => svg.getBoundingClientRect().width)
    expect(width).toBe(Number(await map.getAttribute('width')))
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('a link to a badge ends with its name, not with a space that is underlined', async () => {
    const links = await page().locator('.pathway-badges span > a').allTextContents()
    expect(links.length).toBeGreaterThan(1)
    expect(links).toEqual(links.map((name) => name.trim()))
  })

  test.each(['requests/', 'assess/'])('a part of %s is a box like any other', async (path) => {
    await visit(page(), path)
    const style = await page()
      .locator('fieldset.step')
      .first()
      .evaluate((step) => [getComputedStyle(step).borderStyle, getComputedStyle(step).borderRadius])
    expect(style[0]).toBe('solid')
    expect(style[1]).not.toBe('0px')
  })
})

test('axe finds what is wrong: all of it, or what one rule says', async () => {
  const page = await browser.newPage()
  await page.setContent('<html lang="en"><title>A</title><main><h1>A</h1><img src="x"><input>')
  const found = await axeFindings(page)
  expect(found.map((each) => each.split(':')[0])).toEqual(['image-alt', 'label'])
  expect(await axeFindings(page, ['label'])).toEqual(['label: <input>'])
  expect(await axeFindings(page, ['color-contrast'])).toEqual([])
  await page.setContent('<iframe srcdoc="<p>A page of its own"></iframe>')
  await expect(axeFindings(page)).rejects.toThrow('without its frames')
  await page.close()
})

test('axe looks at colours that change by and by once they are there, and waits for nothing that never ends', async () => {
  const page = await browser.newPage()
  await page.setContent(`<html lang="en"><title>A</title><style>
    p { background: #fff; color: #eee; transition: color 1s step-end }
    @keyframes turn { to { rotate: 1turn } }
    i { display: block; width: 0; animation: turn 3s infinite }
  </style><main><h1>A</h1><p>Words<i></i></main>`)
  expect(await axeFindings(page, ['color-contrast'])).toEqual([
    'color-contrast: <p>Words<i></i></p>',
  ])
  await page.evaluate(() => (document.querySelector('p')!.style.color = '#000'))
  expect(await axeFindings(page, ['color-contrast'])).toEqual([])
  await page.close()
})

describe.each([390, 1280])('at a width of %i', (width) => {
  // Each of a profile of its own: no font is there already.
  const page = openPage({ viewport: { width, height: 850 } }, beforeEach)

  test.each(['', 'badges/', 'awards/listedaaaaaaaaaaaaaaaaaaaa/'])(
    '%j hardly moves when the fonts come late',
    async (path) => {
      let late = 0
      await page().route('**/*.woff2', async (route) => {
        late += 1
        await new Promise((later) => setTimeout(later, 700))
        await route.continue()
      })
      await page().goto(serving.url + path)
      await page().evaluate(fontsCame)
      expect(late).toBeGreaterThan(0)
      expect(await page().evaluate(layoutShift)).toBeLessThan(0.05)
    },
  )

  test.each(['gu/', 'gu/badges/', 'gu/verify/'])(
    '%j does not move when they come in time',
    async (path) => {
      await page().goto(serving.url + path)
      await page().evaluate(fontsCame)
      expect(await page().evaluate(layoutShift)).toBeLessThan(0.01)
    },
  )
})

/** What the browser complains of where a file is meant to be missing, or where this machine was too slow for a font that may be late. */
function isOfTheMachine(text: string): boolean {
  return text.includes('404') || text.includes('was preloaded using link preload but not used')
}

/** Fonts that are fetched early and that no rule of the page names. Runs in the page. */
function fontsForNothing(): readonly string[] {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
  const named = rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(({ style, parentStyleSheet }) => {
      const [, address = ''] = /url\("([^"]+)"\)/.exec(style.getPropertyValue('src')) ?? []
      return new URL(address, parentStyleSheet?.href ?? document.baseURI).href
    })
  const early = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')
  return [...early].map(({ href }) => href).filter((href) => !named.includes(href))
}

/** Waits until each font that the page asked for has come and been drawn with. Runs in the page. */
async function fontsCame(): Promise<void> {
  await document.fonts.ready
  if ([...document.fonts].some(({ status }) => status === 'loading')) throw new Error('not yet')
  for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn))
}

/** How much of the window moved how far since the page began, as Chrome counts it. Runs in the page. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 200)
  })
}

/** A page for all the tests of a group, as a browser is slow to open another, or one for each. */
function openPage(
  options: BrowserContextOptions,
  before: typeof beforeAll | typeof beforeEach,
): () => Page {
  let page: Page | undefined
  before(async () => {
    await page?.context().close()
    page = await (await browser.newContext({ ...options, reducedMotion: 'reduce' })).newPage()
  })
  return () => {
    if (!page) throw new Error('no page is open yet')
    return page
  }
}

/** Goes there and opens everything that can be opened. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(serving.url + path)
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
