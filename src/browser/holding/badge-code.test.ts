import { appendFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../../testing/axe.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { awardPicture } from '../../testing/publish/award-picture.ts'
import { cityPlace, type Place } from '../../testing/publish/place.ts'
import { published } from '../../testing/publish/run.ts'
import { whileServing } from '../../testing/serve.ts'
import { patience } from '../../testing/browsers/visitor.ts'
import { quoted } from '../../testing/pages-of.ts'

// The tiny city as it is published: the code that is the badge, from the page of an award to whoever scans it.

const site = 'https://tiny.example/badges/'
const short = 'river-watch'
let place: Place
let browser: Browser
/** The folder of one award in each state. */
const folders = new Map<string, string>()

beforeAll(async () => {
  place = await cityPlace()
  for (const badge of await readdir(join(place.root, 'badges'), { recursive: true })) {
    // One badge is short enough to be in its code whole; the words of the others are left to the site.
    if (!badge.endsWith('badge.md') || badge.includes(short)) continue
    await appendFile(
      join(place.root, 'badges', badge),
      `\n\n${'Explain what you did. '.repeat(90)}\n`,
    )
  }
  await published(place)
  for (const slug of await readdir(join(place.dist, 'awards'))) {
    const html = quoted(await readFile(join(place.dist, 'awards', slug, 'index.html'), 'utf8'))
    const state = /class="status status-(\w+)"/.exec(html)?.[1]
    if (state !== undefined) folders.set(state, `awards/${slug}/`)
  }
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const awardIn = (state: string) => folders.get(state) ?? ''

/** A form of the award that is valid. */
async function formOf(name: 'credential.json' | 'credential.jwt' | 'badge-3.svg'): Promise<Buffer> {
  const read = (path: string) => readFile(join(place.dist, path))
  if (name !== 'badge-3.svg') return read(awardIn('valid') + name)
  const [, slug = ''] = awardIn('valid').split('/')
  return (await awardPicture(slug, name, { site, read }))!
}

interface Visited {
  readonly page: Page
  readonly context: BrowserContext
  readonly url: string
  readonly asked: readonly string[]
}

async function visit(use: (visited: Visited) => Promise<void>): Promise<void> {
  await whileServing(place.dist, { base: '/badges/' }, async (url) => {
    const context = await browser.newContext({
      ...{ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 },
      // What is kept for days without a network is two hundred requests.
      serviceWorkers: 'block',
    })
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(patience)
      await use({ page, context, url, asked })
    } finally {
      await context.close()
    }
  })
}

/** What a camera sees of a part of the page. */
async function scanned(page: Page, selector: string): Promise<string> {
  const { data, width, height } = PNG.sync.read(await page.locator(selector).screenshot())
  return decodeQR({ data, width, height })
}

/** The link in the code on the paper of an award. */
async function onPaper(page: Page): Promise<string> {
  await page.waitForSelector('.paper-proof.has-code', { state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  const link = await scanned(page, '.paper-proof .qr')
  await page.emulateMedia({ media: 'screen' })
  return link
}

/** Notes what stands on paper when printing begins: a browser without a screen opens no dialog. */
async function watchPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const isThere = document.querySelector('.paper-proof.has-code') !== null
      document.documentElement.dataset['printed'] = isThere ? 'badge' : 'page'
    }
  })
}
const printedWith = (page: Page) =>
  page
    .waitForFunction(() => document.documentElement.dataset['printed'])
    .then((each) => each.jsonValue())

async function opened(page: Page): Promise<string | null> {
  await page.waitForSelector('.verifier-report')
  return page.locator('.verdict-title').first().textContent()
}

/** The same digits, at the copy that is served here. */
const here = (link: string, url: string) => url + link.slice(site.length)

describe('on the page of an award', () => {
  test('nothing is made before somebody is about to want it, and then the paper has the badge itself', async () => {
    await visit(async ({ page, url, asked }) => {
      await watchPrinting(page)
      await page.goto(url + awardIn('valid'))
      await page.waitForSelector('.paper-proof .qr', { state: 'attached' })
      expect(
        asked.filter((each) => /arithmetic-coder|badge-code|credential\.json/.test(each)),
      ).toEqual([])
      await page.emulateMedia({ media: 'print' })
      expect(await scanned(page, '.paper-proof .qr')).toBe(site + awardIn('valid'))
      await page.emulateMedia({ media: 'screen' })
      await page.keyboard.press('Control+P')
      expect(await printedWith(page)).toBe('badge')
      expect(await onPaper(page)).toMatch(/^https:\/\/tiny\.example\/badges\/verify\/#\d{500,}$/)
      const words = await page.locator('.paper-proof .code-says').textContent()
      expect(words).toContain('The code is the badge itself.')
    })
  })

  test('where the award’s own file does not come, that is said, and it is asked for again when somebody opens it again', async () => {
    await visit(async ({ page, context, url }) => {
      const own = '**/credential.json'
      await context.route(own, (route) => route.abort())
      await page.goto(url + awardIn('valid'))
      const part = page.locator('[data-badge-code]')
      await part.locator('summary').click()
      await part.getByText('The file could not be read just now.').waitFor()
      expect(await part.locator('.qr').count()).toBe(0)
      await context.unroute(own)
      for (let clicks = 0; clicks < 2; clicks += 1) await part.locator('summary').click()
      await part.locator('.qr').waitFor()
      expect(await part.textContent()).not.toContain('could not be read')
    })
  })

  test('the button that prints waits for it', async () => {
    await visit(async ({ page, url }) => {
      await watchPrinting(page)
      await page.goto(url + awardIn('valid'))
      await page.locator('[data-print]').click()
      expect(await printedWith(page)).toBe('badge')
    })
  })

  test('where it cannot be made the code that leads to the page stays, and printing goes on', async () => {
    await visit(async ({ page, context, url }) => {
      await watchPrinting(page)
      await context.route(/credential\.json$/, (route) => route.fulfill({ status: 500 }))
      await page.goto(url + awardIn('valid'))
      await page.waitForSelector('.paper-proof .qr', { state: 'attached' })
      await page.locator('[data-print]').click()
      expect(await printedWith(page)).toBe('page')
      await page.emulateMedia({ media: 'print' })
      expect(await scanned(page, '.paper-proof .qr')).toBe(site + awardIn('valid'))
    })
  })

  test('a badge that is too large for a code says so, and the code leads to the page', async () => {
    await visit(async ({ page, context, url }) => {
      await context.route(/credential\.json$/, async (route) => {
        const response = await route.fetch()
        const credential = (await response.json()) as object
        const random = Array.from({ length: 300 }, (_, index) =>
          ((index * 7919) % 9973).toString(36),
        )
        await route.fulfill({ json: { ...credential, name: random.join('') } })
      })
      await page.goto(url + awardIn('valid'))
      await page.getByText('Show the badge itself as a QR code').click()
      await page.getByText('This badge holds too much for a QR code').waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await scanned(page, '.paper-proof .qr')).toBe(site + awardIn('valid'))
      await page.locator('.paper').getByText('The badge itself is too large for one.').waitFor()
    })
  })

  test('it is shown on request, and axe finds nothing', async () => {
    await visit(async ({ page, url }) => {
      await page.goto(url + awardIn('valid'))
      await page.getByText('Show the badge itself as a QR code').click()
      await page.waitForSelector('#share .has-code .qr')
      expect(await scanned(page, '#share .has-code .qr')).toMatch(/\/verify\/#\d+$/)
      expect(await axeFindings(page)).toEqual([])
    })
  })
})

describe('who scans it', () => {
  test.each([
    ['valid', /^Genuine/],
    ['revoked', /^Taken back by the issuer/],
    ['expired', /^Genuine, but expired/],
  ])(
    'of an award that is %s is told so, by a page that sends nothing of the badge',
    async (state, words) => {
      await visit(async ({ page, url, asked }) => {
        await page.goto(url + awardIn(state))
        await page.keyboard.press('Control')
        const link = await onPaper(page)
        const digits = link.split('#')[1] ?? ''
        const before = asked.length
        await page.goto(here(link, url))
        expect(await opened(page)).toMatch(words)
        await page.getByText('This badge was in the QR code itself.').waitFor()
        expect(page.url()).toBe(`${url}verify/`)
        const later = asked.slice(before)
        expect(later.filter((each) => !each.startsWith(url))).toEqual([])
        expect(later.filter((each) => each.includes('/awards/'))).toEqual([])
        expect(later.filter((each) => each.split('#')[0]?.includes(digits.slice(0, 40)))).toEqual(
          [],
        )
      })
    },
  )

  test.each([
    ['digits that mean something else', () => '9'.repeat(34), 'are not the code of a badge'],
    [
      'a later version',
      (digits: string) =>
        String(Number(digits.slice(0, 17)) + 2 ** 48).padStart(17, '0') + digits.slice(17),
      'made by a newer version',
    ],
    [
      'half of it',
      (digits: string) => digits.slice(0, digits.length / 2),
      'The end of this code is missing',
    ],
    [
      'another digit',
      (digits: string) =>
        `${digits.slice(0, 99)}${(Number(digits[99]) + 1) % 10}${digits.slice(100)}`,
      'are not what they were',
    ],
  ])('of %s is told what is wrong', async (_, change, words) => {
    await visit(async ({ page, url }) => {
      await page.goto(url + awardIn('valid'))
      await page.keyboard.press('Control')
      const link = await onPaper(page)
      await page.goto(`${url}verify/#${change(link.split('#')[1] ?? '')}`)
      await page.locator('.verifier-news').getByText(words).waitFor()
      expect(await page.locator('.verifier-report').count()).toBe(0)
      expect(page.url()).toBe(`${url}verify/`)
    })
  })

  test('where the website has other words for the badge is told that it could not be put together', async () => {
    await visit(async ({ page, context, url }) => {
      await page.goto(url + awardIn('valid'))
      await page.keyboard.press('Control')
      const link = await onPaper(page)
      await context.route(/achievement\.json$/, (route) => route.fulfill({ json: { id: 'x' } }))
      await page.goto(here(link, url))
      await page
        .getByText('says something else of this badge than when this code was made')
        .waitFor()
      await context.unroute(/achievement\.json$/)
      await context.route(/achievement\.json$/, (route) => route.abort())
      await page.goto('about:blank')
      await page.goto(here(link, url))
      await page.getByText('Go online, and scan the code again.').waitFor()
    })
  })
})

describe('without a network', () => {
  test('a telephone that has opened the page once checks a code, and says since when it has not heard of the issuer', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    let link = ''
    let address = ''
    try {
      await whileServing(place.dist, { base: '/badges/' }, async (url) => {
        await page.goto(url + awardIn('valid'))
        await page.keyboard.press('Control')
        link = await onPaper(page)
        address = here(link, url)
        await page.goto(`${url}backpack/`)
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      })
      await page.goto('about:blank')
      await page.goto(address)
      expect(await opened(page)).toMatch(/^Genuine/)
      await page.getByText('There was no network, so the badge was checked with what').waitFor()
      await page.evaluate(async () => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name)
          for (const request of await cache.keys())
            if (/did\.json|status\//.test(request.url)) await cache.delete(request)
        }
      })
      await page.goto('about:blank')
      await page.goto(address)
      expect(await opened(page)).toMatch(/no answer|did not answer|could not/i)
      expect(await page.locator('.verifier-report').getAttribute('data-verdict')).toBe(
        'could-not-check',
      )
    } finally {
      await context.close()
    }
  })

  test.each(['credential.json', 'credential.jwt', 'badge-3.svg'] as const)(
    'a telephone that has opened the page once checks %s, with the keys that it names',
    async (name) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      let verify = ''
      try {
        await whileServing(place.dist, { base: '/badges/' }, async (url) => {
          verify = `${url}verify/`
          await page.goto(`${url}backpack/`)
          await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
        })
        await page.goto(verify)
        const file = { name, mimeType: '', buffer: await formOf(name) }
        await page.locator('#verifier-file').setInputFiles(file)
        expect(await opened(page)).toMatch(/^Genuine/)
        await page.getByText('There was no network, so the badge was checked with what').waitFor()
        const logo = page.locator('img.logo').first()
        expect(await logo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).not.toBe(0)
      } finally {
        await context.close()
      }
    },
  )
})
