import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  asHolder,
  type BackpackSite,
  give,
  hosted,
  openBackpackSite,
} from '../../testing/backpack/backpack-site.ts'

// The code that is the badge, where its holder looks at it: behind a claim code, and in the backpack.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const published = 'https://tiny.example/badges/'

const ask = (page: Page) => page.getByText('Show the badge itself as a QR code').first().click()

/** The link in the code that is shown, as a camera reads it from the screen. */
async function scanned(page: Page): Promise<string> {
  const code = page.locator('.badge-code[open] .qr')
  await code.scrollIntoViewIfNeeded()
  const { data, width, height } = PNG.sync.read(await code.screenshot({ scale: 'device' }))
  return decodeQR({ data, width, height })
}

/** What the verifier says of it, at the copy that is served here. */
async function opened(page: Page, link: string): Promise<string | null> {
  expect(link).toMatch(/^https:\/\/tiny\.example\/badges\/verify\/#\d{500,}$/)
  await page.goto(site.url + link.slice(published.length))
  await page.waitForSelector('.verifier-report')
  return page.locator('.verdict-title').first().textContent()
}

const maker = (asked: readonly string[]) => asked.filter((each) => /squeeze|shown-code/.test(each))

test('behind a claim code each badge has its own, which is made only when it is asked for', async () => {
  await asHolder(
    site,
    async ({ page, asked, faults }) => {
      await page.locator('.claim-card[data-state="valid"]').first().waitFor()
      expect(await page.locator('.claim-card .badge-code').count()).toBe(2)
      expect(maker(asked)).toEqual([])
      await ask(page)
      await page.getByText('This code does not lead to the badge: it is the badge.').waitFor()
      expect(await axeFindings(page)).toEqual([])
      const link = await scanned(page)
      expect(asked.filter((each) => each.includes(site.code))).toEqual([])
      expect(faults).toEqual([])
      expect(await opened(page, link)).toMatch(/^Genuine/)
    },
    { path: claimAddress('claim/', site.code) },
  )
})

test('in the backpack a picture has the code of the badge in it, and a badge that no code holds says so', async () => {
  await asHolder(site, async ({ page, asked, faults }) => {
    await give(page, {
      'badge.png': await site.documentOf('valid', 'badge.png'),
      'token.jwt': await site.documentOf('revoked', 'credential.jwt'),
    })
    await page.getByText('Badges: 2').waitFor()
    await page.locator('[data-standing="holds"] .kept-name').click()
    await ask(page)
    await page.getByText('This code does not lead to the badge: it is the badge.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const link = await scanned(page)
    await page.getByRole('button', { name: 'Back to all badges' }).click()
    await page.locator('[data-standing="gone"] .kept-name').click()
    await ask(page)
    await page.getByText('There is no such code for this badge').waitFor()
    expect(asked.filter((each) => !each.startsWith(site.url))).toEqual([])
    expect(faults).toEqual([])
    expect(await opened(page, link)).toMatch(/^Genuine/)
  })
})

test('one that is too large leads to its page where that is on the site, and an award that cannot be had is asked for again', async () => {
  await asHolder(
    site,
    async ({ page, context }) => {
      await page.locator('.claim-card[data-state="valid"]').first().waitFor()
      await context.route(/credential\.json$/, (route) => route.fulfill({ status: 500 }))
      await ask(page)
      await page.getByText('The file could not be read just now.').waitFor()
      await context.unroute(/credential\.json$/)
      await context.route(/credential\.json$/, async (route) => {
        const response = await route.fetch()
        const credential = (await response.json()) as object
        const random = Array.from({ length: 600 }, (_, at) => ((at * 7919) % 9973).toString(36))
        await route.fulfill({ json: { ...credential, name: random.join('') } })
      })
      await ask(page)
      await ask(page)
      await page.getByText('The code leads to the page of this award.').waitFor()
      expect(await scanned(page)).toMatch(/^https:\/\/tiny\.example\/badges\/awards\/\w+\/$/)
    },
    { path: claimAddress('claim/', site.code) },
  )
})

test('in the backpack a badge of elsewhere fits whole, and nobody is asked for its words', async () => {
  await asHolder(site, async ({ page, asked }) => {
    await give(page, { 'hosted.json': new TextEncoder().encode(JSON.stringify(hosted)) })
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.locator('.kept-name').click()
    await ask(page)
    await page.getByText('This code does not lead to the badge: it is the badge.').waitFor()
    expect(await scanned(page)).toMatch(/^https:\/\/tiny\.example\/badges\/verify\/#\d+$/)
    expect(asked.filter((each) => !each.startsWith(site.url))).toEqual([])
  })
})
