import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../testing/axe.ts'
import {
  type BackpackSite,
  asHolder,
  give,
  openBackpackSite,
  tabTo,
} from '../../../testing/backpack/backpack-site.ts'

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

/** What stands above what, as it is seen and as it is read. */
const order = (page: Page) =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll('.kept-card, .verifier-intake')]
    const tops = found.map((each) => each.getBoundingClientRect().top)
    const isSorted = tops.every((top, at) => at === 0 || top >= tops[at - 1]!)
    return { names: found.map(({ className }) => className), isSorted }
  })

test('on a telephone badges that are kept stand before the ways in, and the filters are folded away until they are wanted', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await page.getByText('Your backpack is empty.').waitFor()
    expect((await order(page)).names).toEqual(['verifier-intake'])
    await give(page, { 'a.png': await site.documentOf('valid', 'badge.png') })
    await page.getByText('Badges: 1').waitFor()
    await page.reload()
    await page.getByText('Badges: 1').waitFor()
    expect(await order(page)).toEqual({ names: ['kept-card', 'verifier-intake'], isSorted: true })
    expect(await page.getByLabel('How it stands').isVisible()).toBe(false)

    await tabTo(page, 'Filter and sort')
    await page.keyboard.press('Enter')
    await page.getByLabel('How it stands').selectOption({ label: 'Not checked' })
    await page.getByText('Filter and sort (1 set)').waitFor()
    await page.getByText('No badge is like that').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('How it stands').selectOption({ label: 'All' })

    await page.getByRole('button', { name: 'Add badges' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kept-file')
    expect(faults).toEqual([])
  })
})

test('where there is room, the ways in stay first, and nothing is folded away', async () => {
  await asHolder(site, async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 800 })
    await give(page, { 'a.png': await site.documentOf('valid', 'badge.png') })
    await page.getByText('Badges: 1').waitFor()
    await page.reload()
    await page.getByText('Badges: 1').waitFor()
    expect(await order(page)).toEqual({ names: ['verifier-intake', 'kept-card'], isSorted: true })
    expect(await page.getByLabel('How it stands').isVisible()).toBe(true)
    expect(await page.locator('.kept-filters summary').isVisible()).toBe(false)
  })
})
