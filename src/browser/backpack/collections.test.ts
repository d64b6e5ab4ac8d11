import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPackData } from '../../backpack/pack/pack-data.ts'
import { packShown, unpackShown } from '../../backpack/show/show-link.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  asHolder,
  type BackpackSite,
  give,
  openBackpackSite,
  press,
} from '../../testing/backpack/backpack-site.ts'

// Somebody shows badges to a college.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const saved = async (page: Page, act: () => Promise<void>) => {
  const awaited = page.waitForEvent('download')
  await act()
  return readFile(await (await awaited).path())
}
const looksRight = async (page: Page) => {
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
}
const inside = (page: Page) => page.locator('.kept-item h3').allTextContents()

let link = ''
let copy = Buffer.alloc(0)

test('a collection is put together by keyboard, is there after a reload, and goes into a link, a zip file and a copy', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await give(page, {
      'a.json': await site.documentOf('valid', 'credential.json'),
      'b.png': await site.documentOf('expired', 'badge.png'),
    })
    await page.getByText('Badges: 2').waitFor()
    await page.getByLabel('Title').fill('For college')
    await press(page, 'Begin a collection')
    await page.getByText('Nothing is in it yet').waitFor()
    for (const rest of [1, 0]) {
      await page.locator('.kept-offered button').first().press('Enter')
      await expect.poll(() => page.locator('.kept-offered li').count()).toBe(rest)
    }
    const [first = '', second = ''] = await inside(page)
    const cannot = () =>
      page
        .locator('.kept-movers [aria-disabled="true"]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
    expect(await cannot()).toEqual([`Further up: ${first}`, `Further down: ${second}`])
    await page.getByRole('button', { name: `Further down: ${first}` }).press('Enter')
    await expect.poll(() => inside(page)).toEqual([second, first])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Further down: ${first}`,
    )
    expect(await cannot()).toEqual([`Further up: ${second}`, `Further down: ${first}`])
    await page.keyboard.press('Enter')
    expect(await inside(page)).toEqual([second, first])
    await page.locator('.kept-item textarea').first().fill('I did <b>this</b> by the river')
    await page.getByLabel('What you want to say about them').fill('My two best')
    await page.getByText('Saved.').waitFor()
    await looksRight(page)
    await press(page, 'Make a link')
    link = await page.locator('.kept-share textarea').inputValue()
    const zip = unzipSync(await saved(page, () => press(page, 'Save it as web pages')))
    expect(Object.keys(zip).filter((path) => path.startsWith('originals/'))).toHaveLength(2)
    await page.locator('.kept-share .kept-pack summary').waitFor()
    const html = Buffer.from(zip['index.html']!).toString()
    expect(html).toContain('<h1>For college</h1>')
    expect(html).toContain('I did &#60;b&#62;this&#60;/b&#62; by the river')
    expect(html).not.toContain('<script')

    await page.reload()
    await press(page, 'For college')
    await expect.poll(() => inside(page)).toEqual([second, first])
    await press(page, 'Back to all badges')
    copy = await saved(page, () => press(page, 'Save everything'))
    expect(faults).toEqual([])
  })
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { 'copy.zip': copy })
    await press(page, 'For college')
    await expect.poll(() => inside(page)).toHaveLength(2)
    await press(page, 'Delete this collection')
    await press(page, 'Yes, delete it')
    await page.getByText('Badges: 2').waitFor()
    expect(await page.getByRole('button', { name: 'For college' }).count()).toBe(0)
    expect(faults).toEqual([])
  })
})

test('of a presentation with two badges only the one that is shown goes into a link, web pages and a pack', async () => {
  const [chosen, other] = await Promise.all(
    (['valid', 'expired'] as const).map(async (state) =>
      (await site.documentOf(state, 'credential.json')).toString().trim(),
    ),
  )
  const { name, id } = JSON.parse(other!) as { readonly name: string; readonly id: string }
  const both = `{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation","verifiableCredential":[${chosen},${other}]}`
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { 'both.json': Buffer.from(both) })
    await page.getByText('Badges: 2').waitFor()
    await page.getByLabel('Title').fill('One of two')
    await press(page, 'Begin a collection')
    await page.locator('#kept-find').fill('town guide')
    await page.locator('.kept-offered button').first().click()
    await expect.poll(() => inside(page)).toEqual(['Town Guide'])
    await press(page, 'Make a link')
    const field = page.locator('.kept-share textarea')
    const shown = await unpackShown((await field.inputValue()).split('#show=')[1]!)
    expect(shown?.badges.map(({ text }) => text)).toEqual([chosen])
    const zip = unzipSync(await saved(page, () => press(page, 'Save it as web pages')))
    const files = Object.entries(zip).filter(([path]) => path.startsWith('originals/'))
    expect(files.map(([, bytes]) => Buffer.from(bytes).toString())).toEqual([chosen])
    await page.locator('.kept-share .kept-pack summary').click()
    const parts = unzipSync(await saved(page, () => press(page, 'Save as a zip with the parts')))
    const [path = '', page0] = Object.entries(parts).find(([each]) => each.endsWith('.html'))!
    expect(path).toMatch(/^one.of.two/i)
    const [, behind = ''] = Buffer.from(page0).toString().split(' id="pack-data">')
    const pack = await readPackData(behind.split('<')[0] ?? '')
    expect(pack?.collection).toEqual({ title: 'One of two', words: '' })
    for (const bytes of Object.values(parts)) {
      expect(Buffer.from(bytes).includes(name)).toBe(false)
      expect(Buffer.from(bytes).includes(id)).toBe(false)
    }
    expect(faults).toEqual([])
  })
})

test('the title of a new collection stays while badges arrive, and one that is opened meanwhile stays open', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { 'a.json': await site.documentOf('valid', 'credential.json') })
    await page.getByText('Badges: 1').waitFor()
    await page.getByLabel('Title').fill('For college')
    await give(page, { 'b.png': await site.documentOf('expired', 'badge.png') })
    await press(page, 'Begin a collection')
    await page.getByText('Nothing is in it yet').waitFor()
    await press(page, 'Back to all badges')
    await page.getByText('Badges: 2').waitFor()
    await page.getByRole('button', { name: 'For college' }).waitFor()
    expect(await page.getByLabel('Title').inputValue()).toBe('')
    expect(faults).toEqual([])
  })
})

test('who opens the link sees each badge with what was found of it, also one that was altered, and keeps nothing', async () => {
  const letters = link.split('#show=')[1]!
  const path = (of: string) => ({ path: `backpack/#show=${of}` })
  await asHolder(
    site,
    async ({ page, asked, faults }) => {
      await page.locator('[data-finding="genuine-until"], [data-finding="genuine"]').waitFor()
      await page.locator('[data-finding="expired"]').waitFor()
      await page.getByRole('heading', { name: 'For college' }).waitFor()
      await page.getByText('I did <b>this</b> by the river').waitFor()
      await looksRight(page)
      expect(asked.filter((each) => each.includes(letters.slice(0, 40)))).toEqual([])
      expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
      expect(faults).toEqual([])
    },
    path(letters),
  )
  const shown = (await unpackShown(letters))!
  const [badge] = shown.badges
  const text = badge!.text.replace('"awardedDate"', '"awardedDates"').replace('2026', '2025')
  const forged = await packShown({ ...shown, badges: [{ ...badge!, text }] })
  await asHolder(
    site,
    async ({ page }) => {
      await page.locator('.verifier-report:not([data-verdict="valid"])').waitFor()
    },
    path(forged!),
  )
  await asHolder(
    site,
    async ({ page }) => {
      await page.getByText('This link is not whole').waitFor()
    },
    path(letters.slice(0, -9)),
  )
})
