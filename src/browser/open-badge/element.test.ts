import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder, type Serving } from '../../site/serve.ts'
import { axeFindings } from '../../testing/axe.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { builtSite } from '../../testing/built-site.ts'
import { publishedCity } from '../../testing/publish/published-city.ts'
import { patience } from '../../testing/browsers/visitor.ts'
import { quoted } from '../../testing/pages-of.ts'

// Pages of another website, at another origin, with the script of the tiny city.

const site = 'https://tiny.example/badges/'
let browser: Browser
let serving: Serving
let dist: string
/** A site in two languages. */
let other: Serving
/** An award of the city that stands. */
let credential: string

beforeAll(async () => {
  ;({ dist } = await publishedCity())
  serving = await serveFolder(dist, { base: '/badges/' })
  other = await serveFolder((await builtSite('https://city.example/repo/')).folder, {
    base: '/repo/',
  })
  browser = await launchBrowser()
  credential = await standingAward()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
  await other?.close()
})

interface Host {
  readonly html: string
  /** Of the answer's header. */
  readonly policy?: string
  readonly lang?: string
  readonly context?: BrowserContextOptions
  /** Whose script it is; the tiny city's. */
  readonly from?: Serving
}

/** A page of a stranger, with what was asked of whom. */
async function visit(
  { html, policy, lang = 'en', context = {}, from = serving }: Host,
  use: (page: Page, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const text = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A</title><main><h1>A</h1>${html}</main><script type="module" src="${from.url}open-badge.js"></script></html>`
  const server = createServer((request, response) => {
    const isPage = request.url === '/'
    response.writeHead(isPage ? 200 : 404, {
      'Content-Type': 'text/html',
      ...(policy !== undefined && { 'Content-Security-Policy': policy }),
    })
    response.end(isPage ? text : '')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const own = await browser.newContext(context)
  const page = await own.newPage()
  page.setDefaultTimeout(patience)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  try {
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => customElements.get('open-badge') !== undefined)
    await use(page, asked)
  } finally {
    await own.close()
    server.close()
    server.closeAllConnections()
  }
}

const press = (page: Page, at = 0) => page.locator('open-badge button').nth(at).click()
const verdictOf = (page: Page, at = 0) =>
  page.locator('open-badge [part~="verdict"]').nth(at).getAttribute('data-finding')
const inside = '<a href="https://tiny.example/">My badge</a>'
const badge = (src: string, more = '') => `<open-badge src="${src}" ${more}>${inside}</open-badge>`

test('nothing is asked of anybody before the button is pressed; then the badge says what it is', async () => {
  await visit({ html: badge(credential) }, async (page, asked) => {
    const before = [...asked]
    expect(before.filter((url) => url.startsWith(serving.url))).toEqual([
      `${serving.url}open-badge.js`,
    ])
    expect(await page.getByRole('link', { name: 'My badge' }).isVisible()).toBe(true)
    await press(page)
    expect(await verdictOf(page)).toMatch(/^genuine/)
    expect(await page.getByRole('link', { name: 'My badge' }).isVisible()).toBe(false)
    expect(await page.locator('open-badge [part~="name"]').innerText()).not.toBe('')
    expect(await page.evaluate(focusedText)).toMatch(/^Genuine/)
    const hosts = new Set(asked.map((url) => new URL(url).host))
    expect([...hosts].filter((host) => !host.startsWith('localhost'))).toEqual([
      new URL(serving.url).host,
      ...(hosts.has('') ? [''] : []),
    ])
    expect(await axeFindings(page)).toEqual([])
  })
})

test('a page that says eager has its badge checked at once, and nobody is moved to it', async () => {
  await visit({ html: badge(credential, 'eager') }, async (page) => {
    expect(await verdictOf(page)).toMatch(/^genuine/)
    expect(await page.evaluate(focusedText)).toBe('')
  })
})

test('several on one page are several; each is checked by itself', async () => {
  const html = badge(credential) + badge(credential) + badge('javascript:alert(1)')
  await visit({ html }, async (page) => {
    await press(page, 1)
    expect(await verdictOf(page)).toMatch(/^genuine/)
    expect(await page.locator('open-badge [part~="verdict"]').count()).toBe(1)
    await press(page, 0)
    await page.locator('open-badge [part~="verdict"]').nth(1).waitFor()
    expect(await page.getByRole('link', { name: 'My badge' }).count()).toBe(1)
  })
})

test('another badge in the same element begins anew', async () => {
  await visit({ html: badge('data:text/plain,x') }, async (page) => {
    await page
      .locator('open-badge')
      .evaluate((element, src) => element.setAttribute('src', src), credential)
    await press(page)
    expect(await verdictOf(page)).toMatch(/^genuine/)
  })
})

test.each([
  ['javascript:', 'javascript:alert(1)'],
  ['data:', 'data:application/json,{}'],
  ['plain http', 'http://tiny.example/badges/awards/x/credential.json'],
  ['a path of a page that has no https', 'badge.json'],
  ['a name and a password', 'https://me:secret@tiny.example/'],
  ['nothing', ''],
])('an address with %s is not opened: it is said, and what stands inside stays', async (_, src) => {
  await visit({ html: badge(src) }, async (page) => {
    expect(await page.getByRole('status').innerText()).toContain('has to begin with https://')
    expect(await page.locator('open-badge button').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'My badge' }).isVisible()).toBe(true)
  })
})

const elsewhere = 'https://elsewhere.example/badge.json'
const open = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' }

describe('a website of a badge', () => {
  test('that lets no other website read it is named, and what stands inside stays', async () => {
    await visit({ html: badge(elsewhere) }, async (page) => {
      const headers = { ...open, 'Access-Control-Allow-Origin': 'https://nobody.example' }
      await page.route(elsewhere, (route) => route.fulfill({ body: '{}', headers }))
      await press(page)
      const said = page.locator('open-badge [part~="result"]')
      expect(await said.innerText()).toContain('elsewhere.example gave no answer, or does not let')
      expect(await said.getByRole('link').getAttribute('href')).toBe(elsewhere)
      expect(await page.getByRole('link', { name: 'My badge' }).isVisible()).toBe(true)
    })
  })

  test('that gives something else than a badge is not called silent', async () => {
    await visit({ html: badge(elsewhere) }, async (page) => {
      await page.route(elsewhere, (route) => route.fulfill({ body: '{"a":1}', headers: open }))
      await press(page)
      const said = await page.locator('open-badge [part~="result"]').innerText()
      expect(said).toContain('There is no badge here that we can read')
    })
  })

  test('cannot bring markup, scripts or its own letters’ direction into the page', async () => {
    const text = JSON.parse(await readFile(join(dist, pathOf(credential)), 'utf8')) as {
      credentialSubject: { achievement: { name: string } }
    }
    text.credentialSubject.achievement.name = '<img src=x onerror="document.title=1">\u202eevil'
    await visit({ html: badge(elsewhere) }, async (page) => {
      await page.route(elsewhere, (route) =>
        route.fulfill({ body: JSON.stringify(text), headers: open }),
      )
      await press(page)
      await answerQuestions(page)
      expect(await page.locator('open-badge [part~="verdict"]').getAttribute('data-verdict')).toBe(
        'invalid',
      )
      expect(await page.locator('open-badge [part~="name"]').innerText()).toContain('<img src=x')
      expect(await page.title()).toBe('A')
    })
  })
})

describe('a page with a strict policy', () => {
  const strict = (more: string) =>
    `default-src 'none'; script-src ${origin()}; connect-src ${origin()}; ${more}`
  const origin = () => new URL(serving.url).origin

  test('has its badge checked where it lets a worker of ours run', async () => {
    const faults: string[] = []
    const policy = strict(`worker-src blob: ${origin()}; img-src ${origin()}`)
    await visit({ html: badge(credential), policy }, async (page) => {
      page.on('console', (message) => faults.push(message.text()))
      await press(page)
      expect(await verdictOf(page)).toMatch(/^genuine/)
      expect(faults.filter((text) => text.includes('style'))).toEqual([])
    })
  })

  test('that lets none run is told, and led to the page that checks', async () => {
    await visit({ html: badge(credential), policy: strict('') }, async (page) => {
      await press(page)
      const link = page.getByRole('status').getByRole('link')
      expect(await link.getAttribute('href')).toBe(
        `${serving.url}verify/#${encodeURIComponent(credential)}`,
      )
      expect(await page.getByRole('link', { name: 'My badge' }).isVisible()).toBe(true)
    })
  })
})

test.each([
  ['gu', 'આ બૅજ ચકાસો'],
  ['gu-IN', 'આ બૅજ ચકાસો'],
  ['en-US', 'Check this badge'],
  ['cy', 'Check this badge'],
])('on a page in %s the button says %j', async (lang, label) => {
  await visit({ html: badge(credential), lang, from: other }, async (page) => {
    expect(await page.locator('open-badge button').innerText()).toBe(label)
  })
})

test('the verdict is in the language of the page, too', async () => {
  const text = await readFile(join(dist, pathOf(credential)), 'utf8')
  await visit({ html: badge(elsewhere), lang: 'gu', from: other }, async (page) => {
    await page.route(elsewhere, (route) => route.fulfill({ body: text, headers: open }))
    await press(page)
    await answerQuestions(page)
    expect(await page.locator('open-badge .title').innerText()).toMatch(/\p{Script=Gujarati}/u)
  })
})

test.each([
  ['in the dark', { colorScheme: 'dark' }, '<style>body{background:#111;color:#eee}</style>'],
  ['in colours of one’s own', { forcedColors: 'active' }, ''],
  ['on a narrow page', { viewport: { width: 320, height: 640 } }, ''],
] as const)('it can be read and worked with the keyboard %s', async (_, context, style) => {
  await visit({ html: style + badge(credential), context }, async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await verdictOf(page)).toMatch(/^genuine/)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      page.viewportSize()?.width,
    )
  })
})

test('without a script what stands inside is all there is', async () => {
  await browser.newContext({ javaScriptEnabled: false }).then(async (context) => {
    const page = await context.newPage()
    await page.setContent(badge(credential))
    expect(await page.getByText('My badge').isVisible()).toBe(true)
    await context.close()
  })
})

test('the script is one small file that names no other before it is asked', async () => {
  const text = await readFile(join(dist, 'open-badge.js'), 'utf8')
  expect(text).not.toMatch(/(^|[;}\n])import\s*["'{]/)
  expect(text).not.toMatch(/eval\(|new Function|cinquefoil-|\.style\b|innerHTML/)
  expect(gzipSync(text).length).toBeLessThan(4_000)
})

/** To every question whether a host may be asked: no. */
async function answerQuestions(page: Page): Promise<void> {
  const refuse = page.locator('open-badge .question button').nth(1)
  const done = page.locator('open-badge [part~="verdict"]')
  while (!(await done.isVisible())) {
    await refuse.or(done).first().waitFor()
    if (await refuse.isVisible()) await refuse.click()
  }
}

function focusedText(): string {
  const active = document.activeElement?.shadowRoot?.activeElement
  return active?.textContent ?? ''
}

const pathOf = (url: string) => url.slice(site.length)

async function standingAward(): Promise<string> {
  for (const slug of await readdir(join(dist, 'awards'))) {
    const page = quoted(await readFile(join(dist, 'awards', slug, 'index.html'), 'utf8'))
    if (page.includes('data-award="valid"')) return `${site}awards/${slug}/credential.json`
  }
  throw new RangeError('no award stands')
}
