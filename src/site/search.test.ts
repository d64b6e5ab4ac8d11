import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../testing/browser.ts'
import { builtSite, type BuiltSite } from '../testing/built-site.ts'
import { awardPages } from '../testing/site-awards.ts'
import { skillsIn } from './skills.ts'
import { searchIndex } from './search-index.ts'
import { serveFolder, type Serving } from './serve.ts'
import { viewOf } from './view.ts'

let site: BuiltSite
let serving: Serving
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await builtSite('https://city.example/repo/')
  serving = await serveFolder(site.folder, { base: '/repo/' })
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

const cards = () => page.locator('.badge-card:visible')
const told = () => page.locator('[role=status]').textContent()

test('typing finds badges and those who give them, and nothing brings all of them back', async () => {
  await page.goto(`${serving.url}badges/`)
  const all = await cards().count()
  const resting = await told()
  await page.locator('input[type=search]').fill('sourdough')
  await expect.poll(told).toBe('1 found')
  expect(await cards().locator('a').getAttribute('href')).toBe(
    '/repo/badges/riverside-college/sourdough-baker/',
  )
  expect(new URL(page.url()).search).toBe('?q=sourdough')
  await page.locator('input[type=search]').fill('riverside')
  await expect
    .poll(() =>
      page.locator('.badge-card a[href="/repo/issuers/riverside-college/"]:visible').count(),
    )
    .toBe(1)
  await page.locator('input[type=search]').fill('')
  await expect.poll(told).toBe(resting)
  expect(await cards().count()).toBe(all)
})

test('a badge of another publisher is found, says where it is, and leads there', async () => {
  const hosts: string[] = []
  page.on('request', (request) => hosts.push(new URL(request.url()).host))
  await page.goto(`${serving.url}badges/`)
  await page.locator('input[type=search]').fill('miller')
  await expect.poll(told).toBe('1 found')
  expect(await cards().locator('a').getAttribute('href')).toBe(
    'https://next-town.example/badges/mill/miller/',
  )
  expect(await cards().locator('.badge-card-issuer').textContent()).toBe(
    'The old mill · On another site: Badges of the next town',
  )
  await page.locator('input[type=search]').fill('alert')
  await expect.poll(() => cards().locator('a').textContent()).toContain('<script>')
  expect(await cards().locator('img').count()).toBe(0)
  expect(new Set(hosts)).toEqual(new Set([new URL(serving.url).host]))
})

test('the way back leads to what was asked, and what is not there is said', async () => {
  await page.goto(`${serving.url}badges/?q=%3Cimg+src%3Dx%3E`)
  await expect.poll(told).toMatch(/^Nothing found/)
  expect(await cards().count()).toBe(0)
  const empty = page.locator('[data-none]')
  expect(await empty.isVisible()).toBe(true)
  await empty.getByRole('link', { name: 'Show all badges' }).click()
  await expect.poll(() => cards().count()).toBeGreaterThan(0)
  expect(await page.locator('[data-none]').isVisible()).toBe(false)
})

test('each language has its own words', async () => {
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  await page.goto(`${serving.url}gu/badges/`)
  await page.locator('input[type=search]').fill('કૌશલ્ય')
  await expect.poll(() => cards().count()).toBeGreaterThan(0)
  expect(faults).toEqual([])
})

test('without scripts there is no search field, and every badge and filter', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${serving.url}badges/`)
  expect(await plain.locator('input[type=search]').isVisible()).toBe(false)
  const others = plain.locator('.badge-card-other:visible')
  expect(await plain.locator('.badge-card:visible').count()).toBe(
    site.data.badges.length + (await others.count()),
  )
  expect(await others.count()).toBe(2)
  expect(await plain.locator('.filters .chip').count()).toBeGreaterThan(3)
  await context.close()
})

test('the index holds every badge and issuer, every skill that a badge shows, and nothing of any award', () => {
  const index = searchIndex(viewOf(site.data), site.data)
  const { all, badgesOf } = skillsIn(site.data)
  const skills = all.filter((skill) => badgesOf(skill).length > 0)
  expect(skills.map(({ item }) => item.code)).toEqual(['PBD', 'PBD3', '2'])
  const others = site.data.publishers.flatMap(({ badges }) => badges)
  expect(index).toHaveLength([site.data.badges, skills, others, site.data.issuers].flat().length)
  const text = JSON.stringify(index)
  for (const { slug, displayName } of awardPages(site.data)) {
    expect(text).not.toContain(slug)
    if (displayName) expect(text).not.toContain(displayName)
  }
})
