import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  asHolder,
  give,
  keeping,
  openBackpackSite,
  type BackpackSite,
} from '../../testing/backpack/backpack-site.ts'

// Somebody who looks how far they are: the pathway of the tiny city.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const pathways = (page: Page) => page.locator('.kept-pathways')
const steps = (page: Page) => pathways(page).locator('ol li').allInnerTexts()
const keepAll = (page: Page) => page.getByRole('link', { name: 'Keep all in my backpack' }).click()
/** The credential of somebody who has what the first step asks for, and has it still. */
function robotBuilder(): string {
  const awards = join(site.dist, 'awards')
  const read = (slug: string, name: string) => readFileSync(join(awards, slug, name), 'utf8')
  const found = readdirSync(awards)
    .filter((slug) => existsSync(join(awards, slug, 'credential.json')))
    .filter((slug) => read(slug, 'index.html').includes('status-valid'))
    .map((slug) => read(slug, 'credential.json'))
    .find((text) => /"id":\s*"[^"]+\/robot-builder\/v\//.test(text))
  if (found === undefined) throw new RangeError('nobody has built a robot')
  return found
}
const claiming = () => ({ path: claimAddress('claim/', site.code) })

test('two badges that are claimed show how far their holder is, and that one has run out, which nobody is told; without a network it says of which day it is', async () => {
  await asHolder(
    keeping(site),
    async ({ page, context, asked, faults }) => {
      await keepAll(page)
      await pathways(page).getByText('1 of 1 step').waitFor()
      expect(await pathways(page).getByRole('link', { name: 'Out and about' }).count()).toBe(1)
      expect((await steps(page)).map((each) => each.replaceAll(/\s+/g, ' ').trim())).toEqual([
        '✓ Done: Build something',
        '○ Next: Look after the river (if you like)',
        '· Later: Be a good neighbour (if you like)',
      ])
      // The other has run out.
      await pathways(page).getByText('1 of your badges does not count here').waitFor()
      await pathways(page).getByText('You have everything that “Town Guide” asks for').waitFor()
      expect(asked.filter((each) => !each.startsWith(new URL(site.url).origin))).toEqual([])
      expect(await axeFindings(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true)

      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await page.reload()
      await pathways(page).getByText('1 of 1 step').waitFor()
      await context.setOffline(true)
      await page.reload()
      await pathways(page)
        .getByText('There is no network. This is what the pathways were')
        .waitFor()
      await pathways(page).getByText('1 of 1 step').waitFor()
      expect(faults).toEqual([])
    },
    claiming(),
  )
})

test('a badge that was altered does not count, and the same as its issuer signed it does', async () => {
  await asHolder(site, async ({ page }) => {
    const credential = robotBuilder()
    const altered = credential.replace(/"validFrom":\s*"20/, '"validFrom":"19')
    expect(altered).not.toBe(credential)
    await give(page, { 'altered.json': Buffer.from(altered) })
    await pathways(page).getByText('0 of 1 step').waitFor()
    await pathways(page).getByText('does not count here').waitFor()
    expect(await pathways(page).locator('[data-state=done]').count()).toBe(0)
    await give(page, { 'mine.json': Buffer.from(credential) })
    await expect.poll(() => pathways(page).locator('[data-state=done]').count()).toBe(1)
  })
})

test('who has no badge of a pathway, or opens one badge, sees none', async () => {
  await asHolder(
    site,
    async ({ page }) => {
      await keepAll(page)
      await pathways(page).getByText('1 of 1 step').waitFor()
      await page.locator('.kept-name').first().click()
      await expect.poll(() => pathways(page).isVisible()).toBe(false)
    },
    claiming(),
  )
  await asHolder(site, async ({ page }) => {
    await page.getByText('Your backpack is empty.').waitFor()
    expect(await pathways(page).innerText()).toBe('')
  })
})
