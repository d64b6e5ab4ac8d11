import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bakePng } from '../../baking/png/png.ts'
import { axeFindings } from '../../testing/axe.ts'
import { goodPng } from '../../testing/pictures/make-png.ts'
import {
  asHolder,
  type BackpackSite,
  give,
  hosted,
  keptNames,
  openBackpackSite,
  press,
  saysNews,
} from '../../testing/backpack/backpack-site.ts'

// Older pictures hold no badge, only the address where it lies; and some of those websites are gone.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const elsewhere = 'https://elsewhere.example/**'
const picture = () => bakePng(goodPng(), [{ keyword: 'openbadges', text: hosted.id }])

async function silence(page: Page): Promise<void> {
  await page.context().unroute(elsewhere)
  await page.context().route(elsewhere, (route) => route.abort())
}

async function answer(page: Page): Promise<void> {
  const documents = [hosted, hosted.badge, hosted.badge.issuer]
  const headers = { 'access-control-allow-origin': '*' }
  await page.context().unroute(elsewhere)
  await page.context().route(elsewhere, (route) => {
    const json = documents.find(({ id }) => id === route.request().url())
    return route.fulfill(json === undefined ? { status: 404, headers } : { json, headers })
  })
}

test('a picture whose website is silent is kept, seen after a reload, and becomes the whole badge when that answers', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await silence(page)
    await give(page, { 'Swimming gala.png': picture() })
    await press(page, 'Yes, ask them')
    await saysNews(page, 'New in your backpack: 1')
    await page.reload()
    await page.getByText('Badges: 1').waitFor()
    await expect.poll(() => keptNames(page)).toEqual(['Swimming gala'])
    const card = await page.locator('.kept-card').innerText()
    expect(card).toContain('elsewhere.example')
    expect(card).toContain('Could not check: elsewhere.example did not answer')
    const own = page.locator('.kept-card img')
    const width = () => own.evaluate((image) => (image as HTMLImageElement).naturalWidth)
    await expect.poll(width).toBeGreaterThan(0)
    await page.getByLabel('Search').fill('gala nowhere')
    await page.getByText('No badge is like that.').waitFor()
    await page.getByLabel('Search').fill('gala elsew')
    await page.getByText('Badges: 1').waitFor()

    await page.getByLabel('Search').fill('')
    await press(page, 'Swimming gala')
    const shown = await page.locator('.kept-badge').innerText()
    expect(shown).toContain(
      `The file holds only an address. The badge itself is there: ${hosted.id}`,
    )
    expect(await page.locator('.kept-badge .kept-pack').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await answer(page)
    await press(page, 'Check it again')
    await page.getByRole('heading', { name: 'Swimmer', level: 2 }).waitFor()
    expect(await page.locator('.kept-badge').innerText()).not.toContain('holds only an address')
    await page.locator('.kept-badge .kept-pack').waitFor()
    await press(page, 'Back to all badges')
    await expect.poll(() => keptNames(page)).toEqual(['Swimmer'])

    await give(page, { 'again.json': Buffer.from(JSON.stringify(hosted)) })
    await saysNews(page, 'kept as another form of the same badge: 1')
    await expect.poll(() => keptNames(page)).toEqual(['Swimmer'])
    await page.locator('.kept-card img').waitFor()
    expect(faults).toEqual([])
  })
})

test('of an address alone that is silent nothing is kept, which is said, and it can be asked again', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await silence(page)
    await page.locator('textarea').first().fill(hosted.id)
    await press(page, 'Add')
    await saysNews(page, 'Nothing was kept: there is only the address, and no file.')
    await page.getByText('Your backpack is empty.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await answer(page)
    await press(page, 'Ask again')
    await press(page, 'Yes, ask them')
    await saysNews(page, 'New in your backpack: 1')
    await expect.poll(() => keptNames(page)).toEqual(['Swimmer'])
    expect(faults).toEqual([])
  })
})
