import { readFile } from 'node:fs/promises'
import process from 'node:process'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openRecipient } from '../../proof/sealing/seal.ts'
import { axeFindings } from '../../testing/axe.ts'
import { formData } from '../../testing/awarding/form-page.ts'
import { openFormSite, type FormSite } from '../../testing/awarding/form-site.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'

let site: FormSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  const { forge: _, ...homeless } = formData
  site = await openFormSite(homeless)
})
afterAll(() => site.close())
beforeEach(async () => {
  context = await site.browser.newContext({
    acceptDownloads: true,
    viewport: { width: 320, height: 800 },
  })
  page = await context.newPage()
  await page.goto(`${site.url}award.html`)
})
afterEach(() => context.close())

const list = () => page.getByLabel('List of learners')
const seal = () => page.getByRole('button', { name: 'Seal the names and make the file' }).click()
const youth = Array.from({ length: 30 }, (_, index) => `Robin O’Pupil${'i'.repeat(index)}`)

async function choose(issuer: string, badge: string): Promise<void> {
  await page.getByLabel('Who gives it').selectOption({ label: issuer })
  await page.getByLabel('Badge', { exact: true }).selectOption({ label: badge })
}

async function saved(button: RegExp | string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  return readFile(await download.path(), 'utf8')
}

async function nameSealed(): Promise<readonly (string | undefined)[]> {
  const text = (await page.locator('.made-file pre').first().textContent()) ?? ''
  const sealed = text.match(/eyJ[\w-]+\.[\w.-]+/g) ?? []
  const opened = await Promise.all(sealed.map((each) => openRecipient(each, openingKey)))
  return opened.map(({ name }) => name)
}

test('a class of thirty is given a badge in seven clicks; no name is in a badge, and cards say names when asked', async () => {
  // One click each: who gives it, the badge, seal, cards, register, the file, its upload page.
  await choose('Riverside School', 'Kind Listener')
  await list().fill(
    `Name\tEmail\n${youth.map((name, at) => `${name}\tp${at}@school.example`).join('\n')}`,
  )
  await seal()
  await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  expect(await saved('Download the claim cards')).not.toContain('O’Pupil')
  expect(await saved('Save your register')).toContain('O’Pupil')
  expect(
    await page.getByRole('button', { name: 'Download a register of these alone' }).count(),
  ).toBe(0)
  expect(await saved('Download the file')).toMatch(/^# yaml/)
  expect(await page.locator('.next-steps > li').count()).toBeGreaterThan(4)
  expect(new Set(await nameSealed())).toEqual(new Set([undefined]))
  expect(await page.locator('.made-file').first().getAttribute('open')).toBeNull()
  await page.getByLabel('Print each learner’s name on their card').check()
  const sheet = await saved('Download the claim cards')
  expect(sheet.match(/class="name"/g)).toHaveLength(30)
  await page.getByText('Or write to one learner at a time').click()
  const first = page.getByRole('link', { name: `Write to ${youth[0]}`, exact: true })
  expect(await first.getAttribute('href')).toMatch(
    /^mailto:p0@school\.example\?subject=Your%20badge/,
  )
  expect(await page.locator('.messages li').count()).toBe(30)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await axeFindings(page)).toEqual([])
  const shots = process.env['CINQUEFOIL_SHOTS']
  if (shots) await page.screenshot({ path: `${shots}/phone.png`, fullPage: true })
  await page.getByText('Or write to one learner at a time').click()
  await expect.poll(() => page.locator('.messages li').count()).toBe(0)
})

test('“Surname, First” is asked about with both readings; one click settles it, and one more puts names in badges', async () => {
  await choose('Riverside School', 'Kind Listener')
  await list().fill("O'Brien, Aoife\nByron, Ada")
  await seal()
  await page.locator('.error-summary').waitFor()
  expect(await page.locator('.made').isHidden()).toBe(true)
  expect(await page.locator('.column-question button').allTextContents()).toEqual([
    "Last name first, so they are: Aoife O'Brien · Ada Byron",
    "First name first, so they are: O'Brien Aoife · Byron Ada",
  ])
  await page.getByRole('button', { name: /^Last name first/ }).click()
  expect(await page.locator('.column-question').count()).toBe(0)
  await page.getByLabel('Yes: sign each name with the badge').check()
  const name = await page.getByLabel('Name of the file').inputValue()
  await seal()
  await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  expect(await nameSealed()).toEqual(["Aoife O'Brien", 'Ada Byron'])
  expect(await page.getByLabel('Name of the file').inputValue()).not.toBe(name)
})

test('last names first in one column are turned round in one click, and the list works without it', async () => {
  await choose('Riverside School', 'Kind Listener')
  await list().fill("Name\tEmail\nO'Brien, Aoife\ta@school.example\nByron, Ada\tb@school.example")
  await page.getByText('Learners ready: 2.').waitFor()
  await page.getByRole('button', { name: /^Last name first, so they are: Aoife O'Brien/ }).click()
  expect(await page.locator('.column-question').count()).toBe(0)
  expect(await page.getByLabel('Column A: Name').inputValue()).toBe('name-turned')
  await page.getByLabel('Yes: sign each name with the badge').check()
  await seal()
  await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  expect(await nameSealed()).toEqual(["Aoife O'Brien", 'Ada Byron'])
})

test('two columns of addresses are asked about; a row without one is told and can be left out', async () => {
  await choose('City Council', 'City Reader')
  await list().fill(
    'Name,School email,Work email\nAda,a@s.example,a@w.example\nGrace,g@s.example,\nAlan,,n@w.example',
  )
  await page.getByText(/all hold addresses/).waitFor()
  await page.getByLabel('Column B: School email').selectOption({ label: 'E-mail address' })
  await page.getByText('Learners ready: 2. Rows with a problem: 1.').waitFor()
  expect(await page.locator('.list-problems th').allTextContents()).toEqual([
    'Row 4, column A (Name)',
  ])
})

test('where the repository is not known, each step has a link, and its address makes them the right ones', async () => {
  await choose('City Council', 'City Reader')
  await list().fill('Ada Byron\tada@school.example')
  await seal()
  const links = () =>
    page
      .locator('.next-steps a')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')))
  await page.getByRole('heading', { name: 'What to do next' }).waitFor()
  expect(new Set(await links())).toEqual(new Set(['https://github.com/']))
  await page.getByLabel('Address of the repository').fill('https://github.com/leicester/badges')
  await page.getByLabel('Address of the repository').press('Tab')
  await page.getByRole('link', { name: /Open on github\.com/ }).waitFor()
  expect(await links()).toEqual([
    expect.stringMatching(/^https:\/\/github\.com\/leicester\/badges\/new\/main\/awards\//),
    'https://github.com/leicester/badges/pulls',
  ])
})
