import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Serving, serveFolder } from '../../site/serve.ts'
import { launchBrowser } from '../browser.ts'
import { publishHolderCity, type HolderCity } from './holder-city.ts'
import { patience } from '../browsers/visitor.ts'

/** The city as it is published, and a browser to keep its badges in. */
export interface BackpackSite extends Omit<HolderCity, 'folderOf'> {
  readonly browser: Browser
  /** Of the root of the site. */
  readonly url: string
  /** Address of the page of that award. */
  readonly pageOf: (state: string) => string
  readonly close: () => Promise<void>
}

/** Publishes the city, serves it and opens a browser. */
export async function openBackpackSite(): Promise<BackpackSite> {
  const { folderOf, ...city } = await publishHolderCity()
  const [serving, browser] = await Promise.all([serveSite(city.dist), launchBrowser()])
  return {
    ...{ ...city, browser, url: serving.url },
    pageOf: (state) => serving.url + folderOf(state),
    close: async () => {
      await browser.close()
      await serving.close()
    },
  }
}

/** Serves it where it has not been asked for before: what a browser kept of it is of no other. */
export function serveSite(dist: string): Promise<Serving> {
  return serveFolder(dist, { base: '/badges/' })
}

/** Somebody with a browser profile of their own. */
export interface Holder {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses that were asked. */
  readonly asked: readonly string[]
  /** What was thrown and not caught. */
  readonly faults: readonly string[]
}

interface Visited extends Pick<BackpackSite, 'browser' | 'url'> {
  readonly serviceWorkers?: 'allow' | 'block'
}

/**
 * Where the browser keeps the site for days without a network. Elsewhere it does not, as in a private window: that takes
 * two hundred requests, and as long as all else in most stories.
 */
export function keeping<Site extends Visited>(site: Site): Site {
  return { ...site, serviceWorkers: 'allow' }
}

/**
 * Lets somebody new use the site.
 *
 * @param begin - a script that runs before the page's own
 */
export async function asHolder(
  { browser, url, serviceWorkers = 'block' }: Visited,
  use: (holder: Holder) => Promise<void>,
  { path = 'backpack/', begin = '' } = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    serviceWorkers,
  })
  const asked: string[] = []
  const faults: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  context.on('weberror', (error) => faults.push(error.error().message))
  try {
    await context.addInitScript(begin)
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    await page.goto(url + path)
    await use({ page, context, asked, faults })
  } finally {
    await context.close()
  }
}

/** Gives the page files as a visitor chooses them. */
export async function give(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => {
    return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  })
  await page.locator('#kept-file').setInputFiles(given)
}

/** A badge of somebody else, which only they can say anything of. */
export const hosted = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://elsewhere.example/awards/1',
  recipient: { type: 'email', hashed: false, identity: 'ada@pupil.example' },
  badge: {
    ...{ type: 'BadgeClass', id: 'https://elsewhere.example/badge', name: 'Swimmer' },
    ...{ description: 'Swims.', criteria: { narrative: 'Swim.' } },
    image: 'https://elsewhere.example/badge.png',
    issuer: {
      ...{ type: 'Issuer', id: 'https://elsewhere.example/', name: 'Elsewhere' },
      ...{ url: 'https://elsewhere.example/', email: 'a@elsewhere.example' },
    },
  },
  verification: { type: 'hosted' },
  issuedOn: '2020-01-01T00:00:00Z',
}

/** Presses the button that is called just that. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

/** Waits until the backpack says that something has happened. */
export function saysNews(page: Page, text: string | RegExp): Promise<void> {
  return page.locator('.kept-news').getByText(text).waitFor()
}

/** What the badges in sight are called. */
export function keptNames(page: Page): Promise<string[]> {
  return page.locator('.kept-name').allTextContents()
}

/** Presses Tab until what has that text has the focus. */
export async function tabTo(page: Page, text: string): Promise<void> {
  const isThere = (wanted: string) => document.activeElement?.textContent === wanted
  for (let pressed = 0; pressed < 30; pressed++) {
    if (await page.evaluate(isThere, text)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not lead there')
}
