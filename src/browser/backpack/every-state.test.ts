import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder, type Serving } from '../../site/serve.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  type BackpackSite,
  asHolder,
  give,
  hosted,
  openBackpackSite,
} from '../../testing/backpack/backpack-site.ts'
import { builtSite } from '../../testing/built-site.ts'

// Each state of the backpack on a small phone, by day and by night, and from right to left. What is pressed is found by
// its place, as the words are of two languages.

let site: BackpackSite
let city: Serving
beforeAll(async () => {
  site = await openBackpackSite()
  city = await serveFolder((await builtSite('https://city.example/repo/')).folder, {
    base: '/repo/',
  })
})
afterAll(async () => {
  await site?.close()
  await city?.close()
})

/** All that axe knows by day, colours by night, and whether it fits. */
async function looksRight(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  const found = [...(await axeFindings(page))]
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await axeFindings(page, ['color-contrast', 'link-in-text-block'])))
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect([state, found, width]).toEqual([state, [], 320])
}

const open = (page: Page, summary: string) => page.locator(`${summary} > summary`).first().click()
const files = async () => ({
  'a.json': await site.documentOf('valid', 'credential.json'),
  'b.jwt': await site.documentOf('expired', 'credential.jwt'),
})
const ways = (page: Page) => page.locator('.kept-share ul button')

/** What a button saves. */
async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const awaited = page.waitForEvent('download')
  await press()
  return readFile(await (await awaited).path())
}

async function keepTwo(page: Page): Promise<void> {
  await give(page, await files())
  await page.locator('.verifier-ask .button-quiet, .kept-card >> nth=1').first().waitFor()
  const question = page.locator('.verifier-ask .button-quiet').first()
  if (await question.isVisible()) await question.click()
  await page.locator('.kept-card').nth(1).waitFor()
}

async function oneBadge(page: Page): Promise<void> {
  await page.locator('.kept-name').first().click()
  await page.locator('.kept-badge h2').waitFor()
  await open(page, '.kept-badge .kept-transfer')
  await page.locator('.kept-transfer-code').waitFor()
  await looksRight(page, 'one badge, with its codes for another device')
  await page.locator('.kept-badge > button').first().click()
}

async function copies(page: Page): Promise<void> {
  await page.locator('.kept-copy input').first().fill('correct horse battery')
  await looksRight(page, 'a copy with a passphrase')
  const again = page.locator('.kept-copy input').nth(1)
  if (await again.isVisible()) await again.fill('correct horse battery')
  const copy = await saved(page, () => page.locator('.kept-copy form .button:not([type])').click())
  await give(page, { 'copy.locked.json': copy })
  await page.locator('.kept-unlock').waitFor()
  await looksRight(page, 'a copy that is locked')
  await page.locator('.kept-unlock button').last().click()
}

/** @returns a presentation of it */
async function collection(page: Page): Promise<Buffer> {
  await page.locator('.kept-shown form input').first().fill('For college')
  await page.locator('.kept-shown form button').click()
  await page.locator('.kept-offered button').first().click()
  await page.locator('.kept-item').waitFor()
  await looksRight(page, 'a collection')
  await ways(page).first().click()
  await page.locator('.kept-share textarea').waitFor()
  await looksRight(page, 'a link to a collection')
  const presentation = await saved(page, () => ways(page).nth(4).click())
  await looksRight(page, 'a collection that was saved as a presentation')
  await ways(page).nth(1).click()
  await page.locator('.kept-cv').waitFor()
  await looksRight(page, 'a page for a CV')
  return presentation
}

async function checked(page: Page, address: string, presentation: Buffer): Promise<void> {
  await page.goto(address)
  const file = { name: 'vp.json', mimeType: 'application/json', buffer: presentation }
  await page.locator('input[type="file"]').first().setInputFiles(file)
  await page.locator('.verifier-ask button, .verifier-presentation').first().waitFor()
  const question = page.locator('.verifier-ask button').last()
  if (await question.isVisible()) await question.click()
  await page.locator('.verifier-presentation').waitFor()
  await looksRight(page, 'the check of a presentation')
}

test.each([
  ['in English', () => site.url, ''],
  ['in Urdu, from right to left', () => city.url, 'ur/'],
])('axe finds nothing in any state of the backpack %s', async (_, at, language) => {
  const path = `${language}backpack/`
  await asHolder(
    { browser: site.browser, url: at() },
    async ({ page, faults }) => {
      await keepTwo(page)
      await oneBadge(page)
      await copies(page)
      const presentation = await collection(page)
      await checked(page, `${at()}${language}verify/`, presentation)
      expect(faults).toEqual([])
    },
    { path },
  )
})

test('the card of a badge whose issuer has a name of 5,000 letters stays as small as others, with or without spaces', async () => {
  const named = (name: string, id: string) => {
    const issuer = { ...hosted.badge.issuer, name }
    return Buffer.from(JSON.stringify({ ...hosted, id, badge: { ...hosted.badge, issuer } }))
  }
  await asHolder(site, async ({ page, faults }) => {
    await give(page, {
      'a.json': named('Elsewhere', 'https://elsewhere.example/awards/1'),
      'b.json': named('x'.repeat(5000), 'https://elsewhere.example/awards/2'),
      'c.json': named('long name '.repeat(500), 'https://elsewhere.example/awards/3'),
    })
    await page.locator('.verifier-ask .button-quiet').first().click()
    await page.locator('.kept-card').nth(2).waitFor()
    const heights = await page
      .locator('.kept-card')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(heights).toHaveLength(3)
    // At most half of the small window more.
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(400)
    await looksRight(page, 'issuers with long names')
    expect(faults).toEqual([])
  })
})
