import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../testing/axe.ts'
import { launchBrowser } from '../testing/browser.ts'
import { pagesOf } from '../testing/pages-of.ts'
import type { Place } from '../testing/publish/place.ts'
import { publishedCity } from '../testing/publish/published-city.ts'
import { whileServing } from '../testing/serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// The tiny city as `npm run build` publishes it, looked at on this machine instead of at its public address.

let place: Place
let browser: Browser
/** The folder of one award in each state. */
let awardIn: (state: string) => string

beforeAll(async () => {
  place = await publishedCity()
  const awards = (await pagesOf(place.dist)).filter(({ path }) => path.startsWith('awards/'))
  awardIn = (state) => {
    const found = awards.find(({ text }) => text.includes(`class="status status-${state}"`))
    if (!found) throw new RangeError(`no award is ${state}`)
    return found.path.replace('index.html', '')
  }
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

interface Visited {
  readonly page: Page
  readonly url: string
  /** Addresses that were asked, in order. */
  readonly asked: readonly string[]
  /** What the browser complained of. */
  readonly faults: readonly string[]
}

/** Of somebody who looks in once: nothing is kept for days without a network. */
const telephone: BrowserContextOptions = {
  viewport: { width: 390, height: 800 },
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
}

async function visit(
  path: string,
  use: (visited: Visited) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await whileServing(place.dist, { base: '/badges/' }, async (url) => {
    const context = await browser.newContext({ ...telephone, ...options })
    const asked: string[] = []
    const faults: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(patience)
      page.on('console', (message) => faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(error.message))
      await page.goto(url + path)
      await use({ page, url, asked, faults })
    } finally {
      await context.close()
    }
  })
}

const documentOf = (state: string, name: string) => readFile(join(place.dist, awardIn(state), name))

/** Lets go of a file over the page, as a mouse would. */
async function drop(page: Page, bytes: Buffer): Promise<void> {
  await page.waitForSelector('.verifier-intake')
  const transfer = await page.evaluateHandle((base64) => {
    const data = new DataTransfer()
    data.items.add(
      new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], 'badge.png'),
    )
    return data
  }, bytes.toString('base64'))
  await page.dispatchEvent('.verifier-drop', 'drop', { dataTransfer: transfer })
}

async function verdicts(page: Page): Promise<readonly (string | null)[]> {
  await page.waitForSelector('.verifier-report')
  const reports = await page.locator('.verifier-report').all()
  return Promise.all(reports.map((report) => report.getAttribute('data-verdict')))
}

const sentence = (page: Page) => page.locator('.verdict-title').first().textContent()

describe('the page that checks badges', () => {
  test('takes a picture that is dropped, asks this site alone, and says that it is a copy', async () => {
    const visited = async ({ page, url, asked, faults }: Visited) => {
      await drop(page, await documentOf('valid', 'badge.png'))
      expect(await verdicts(page)).toEqual(['valid'])
      expect(await sentence(page)).toMatch(/^Genuine/)
      for (const standard of ['2.0', '3.0'])
        expect(await page.getByText(`Open Badges ${standard}`, { exact: true }).count()).toBe(1)
      await page.getByText('a copy of https://tiny.example/badges/').waitFor()
      expect(asked.filter((each) => !each.startsWith(url))).toEqual([])
      expect(faults).toEqual([])
    }
    await visit('verify/', visited, { serviceWorkers: 'allow' })
  })

  test('takes the address at which the copy shows an award', async () => {
    await visit('verify/', async ({ page, url, asked }) => {
      await page.fill('#verifier-text', `${url}${awardIn('valid')}`)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await verdicts(page)).toEqual(['valid'])
      expect(asked.filter((each) => !each.startsWith(url))).toEqual([])
    })
  })

  test('a keyboard is enough', async () => {
    await visit('verify/', async ({ page }) => {
      await page.focus('#verifier-file')
      await page.keyboard.press('Tab')
      await page.keyboard.type(`https://tiny.example/badges/${awardIn('revoked')}credential.json`)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await verdicts(page)).toEqual(['invalid'])
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
        /^Taken back by the issuer on \d+ \w+ 2026: ./,
      )
      await page.getByText('It has been withdrawn').first().waitFor()
    })
  })

  test.each(['light', 'dark'] as const)(
    'axe finds nothing in a report in the %s, and it fits a telephone',
    async (colorScheme) => {
      await visit(
        'verify/',
        async ({ page }) => {
          await drop(page, await documentOf('suspended', 'badge.png'))
          await verdicts(page)
          await page.fill('#verifier-holder', 'nobody@example.org')
          await page.keyboard.press('Enter')
          await page.waitForSelector('.verifier-holder-answer[data-outcome="failed"]')
          for (const each of await page.locator('summary').all()) await each.click()
          expect(await axeFindings(page)).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        },
        { colorScheme },
      )
    },
  )

  test('on a telephone the lines of a verdict are as long as there is room', async () => {
    const shown = async ({ page }: Visited) => {
      await drop(page, await documentOf('valid', 'badge.png'))
      await page.waitForSelector('.verdict > p')
      const { room, title, text } = await page.locator('.verdict').evaluate((verdict) => {
        const { paddingLeft, paddingRight } = getComputedStyle(verdict)
        const widthOf = (each: Element | null) => each?.getBoundingClientRect().width ?? 0
        return {
          room:
            verdict.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
          title: widthOf(verdict.querySelector('.verdict-title')),
          text: widthOf(verdict.querySelector('p')),
        }
      })
      expect(room).toBeGreaterThan(250)
      expect(text).toBeCloseTo(room, 0)
      expect(title).toBeGreaterThan(room - 60)
    }
    await visit('verify/', shown, { viewport: { width: 360, height: 800 } })
  })

  test.each([
    ['assertion.json', 100_000],
    ['credential.json', 130_000],
  ])('a first check of %s loads less than %i bytes of compressed script', async (name, most) => {
    await visit('verify/', async ({ page, url, asked }) => {
      await page.waitForSelector('.verifier-intake')
      expect(await weightOf(asked, url)).toBeLessThan(10_000)
      await drop(page, await documentOf('valid', name))
      await verdicts(page)
      expect(await weightOf(asked, url)).toBeLessThan(most)
      expect(asked.some((each) => each.includes('jsonld'))).toBe(name === 'credential.json')
    })
  })

  test('explains without scripts how it is done by hand', async () => {
    await visit(
      'verify/',
      async ({ page }) => {
        expect(await page.locator('.guide-section:visible').count()).toBeGreaterThan(3)
        expect(await page.locator('cinquefoil-verifier').boundingBox()).toMatchObject({ height: 0 })
      },
      { javaScriptEnabled: false },
    )
  })
})

describe('without a network', () => {
  test('the page that was opened once still checks, says since when, and keeps nothing about a person', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    try {
      await whileServing(place.dist, { base: '/badges/' }, async (url) => {
        await page.goto(`${url}verify/`)
        await drop(page, await documentOf('valid', 'badge.png'))
        await verdicts(page)
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
        await page.reload()
        await drop(page, await documentOf('valid', 'badge.png'))
        await verdicts(page)
      })
      await page.reload()
      await drop(page, await documentOf('valid', 'credential.json'))
      expect(await verdicts(page)).toEqual(['valid'])
      await page.getByText('There was no network').waitFor()
      const kept = await page.evaluate(keptPaths)
      expect(kept).toContain('/badges/verify/')
      const ofIssuers =
        /^\/badges\/(did\.json|pathways\/progress\.json|issuers\/\w+\/did\.json|issuers\/\w+\/status\/[\w-]+\.json|issuers\/\w+\/keys\/[\w-]{43}\.jwk\.json|badges\/.+\/v\/\w+\/achievement\.json)$/
      const ofPages = /^\/badges\/(verify\/(words\.json)?|logo\.svg|assets\/[^/]+)$/
      expect(kept.some((path) => ofIssuers.test(path))).toBe(true)
      expect(kept.filter((path) => !ofPages.test(path) && !ofIssuers.test(path))).toEqual([])
    } finally {
      await context.close()
    }
  })
})

describe('the page of an award', () => {
  test('checks its award in place as a stranger would, and asks this site alone', async () => {
    await visit(awardIn('valid'), async ({ page, url, asked, faults }) => {
      const button = page.getByRole('button', { name: 'Check it now' })
      await button.waitFor()
      // What comes when the page has been shown, too.
      await page.waitForSelector('.paper-proof .qr', { state: 'attached' })
      expect(await weightOf(asked, url)).toBeLessThan(10_000)
      expect(asked.some((each) => each.includes('worker'))).toBe(false)
      await button.press('Enter')
      expect(await verdicts(page)).toEqual(['valid'])
      expect(asked).toContain(`${url}${awardIn('valid')}credential.json`)
      expect(asked.filter((each) => !each.startsWith(url))).toEqual([])
      await page.getByText('a copy of https://tiny.example/badges/').waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(faults).toEqual([])
    })
  })

  test.each([
    ['revoked', /^Taken back by the issuer on \d+ \w+ 2026: ./],
    ['superseded', /^Replaced by a newer one$/],
    ['suspended', /^Genuine, but on hold since \d+ \w+ 2026: ./],
    ['expired', /^Genuine, but expired on \d+ \w+ 20\d\d; what it says still happened$/],
  ])('of one that is %s says so in the words of its banner', async (state, words) => {
    await visit(awardIn(state), async ({ page }) => {
      await page.getByRole('button', { name: 'Check it now' }).click()
      expect(await verdicts(page)).toEqual(['invalid'])
      expect(await sentence(page)).toMatch(words)
    })
  })
})

/** Bytes of the scripts among some addresses, compressed as a host does. */
async function weightOf(asked: readonly string[], url: string): Promise<number> {
  const scripts = new Set(asked.filter((each) => each.endsWith('.js')))
  const sizes = [...scripts].map(async (each) => {
    const bytes = await readFile(join(place.dist, each.slice(url.length)))
    return gzipSync(bytes).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Runs in the page. */
async function keptPaths(): Promise<string[]> {
  const names = await caches.keys()
  const stores = await Promise.all(names.map((name) => caches.open(name)))
  const requests = await Promise.all(stores.map((store) => store.keys()))
  return requests.flat().map(({ url }) => new URL(url).pathname)
}

test('the page of an award shows whatever was signed of it', async () => {
  const pages = (await pagesOf(place.dist)).filter(({ path }) => path.startsWith('awards/'))
  const facts = pages.flatMap(({ text }) =>
    [...text.matchAll(/<dt>([^<]*)(?:<\/dt>)?\s*<dd[^>]*>([^<]*)</g)].map(
      ([, name = '', value = '']) => `${name}: ${value.trim()}`,
    ),
  )
  const signed = [
    'Role: Builder',
    'Term: Spring',
    'Licence number: G-12',
    'When it was done: 5 January 2026 to 9 February 2026',
  ]
  expect(signed.filter((each) => !facts.includes(each))).toEqual([])
  expect(pages.filter(({ text }) => text.includes('Approved'))).toEqual([])
})
