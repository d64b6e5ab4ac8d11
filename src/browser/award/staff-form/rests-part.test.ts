import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { registerText } from '../../../awarding/register/register.ts'
import { toPathway } from '../../../kinds/pathway/schema.ts'
import { axeFindings } from '../../../testing/axe.ts'
import { launchBrowser } from '../../../testing/browser.ts'
import { formData } from '../../../testing/awarding/form-page.ts'
import { serveForms, type ServedForms } from '../../../testing/awarding/form-site.ts'
import { formDay, recordsOf } from '../../../testing/awarding/records-of.ts'
import { awardIds, batch } from '../../../testing/trees/good-tree.ts'
import { patience } from '../../../testing/browsers/visitor.ts'

const reading = 'awards/city-council/city-reader/2026-07.yml'
const of = (path: string) => path.split('/').slice(1, 3).join('/')
const { steps } = toPathway(
  {
    name: 'A reader',
    description: 'To read.',
    type: 'informal',
    steps: [
      { id: 'explore', name: 'Explore', of: [{ badge: of(batch) }] },
      { id: 'read', name: 'Read', of: [{ badge: of(reading) }] },
    ],
  },
  '',
  'en',
)
const badges = formData.badges.map((badge) =>
  badge.slug === 'kind-listener' ? { ...badge, completes: [{ steps }] } : badge,
)
const codes = ['zu2l6dhmln2rm7xqcj3v5raify', 'au2l6dhmln2rm7xqcj3v5raify'] as const
const unknown = { email: '', other: '', awarded: '2026-07-01', card: '', link: '', replaces: '' }
const line = (name: string, code: string, id: string, file: string) => ({
  ...{ ...unknown, badge: 'A badge', codeSince: '' },
  ...{ name, code, id, file },
})
const register = registerText([
  line('Zoë O’Brien', codes[0], awardIds.first, batch),
  line('Zoë O’Brien', codes[0], awardIds.single, reading),
  line('Ada Byron', codes[1], awardIds.second, batch),
])

let browser: Browser
let sites: Record<'public' | 'private', ServedForms>
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  const served = (repository: 'public' | 'private') =>
    serveForms({ ...formData, badges, repository })
  sites = { public: await served('public'), private: await served('private') }
})
afterAll(async () => {
  await browser.close()
  await Promise.all([sites.public.close(), sites.private.close()])
})
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.clock.setFixedTime(`${formDay}T12:00:00`)
  return () => context.close()
})

const choice = () => page.getByLabel('Say on the badge’s page which badges completed the pathway')

async function fillIn(repository: 'public' | 'private', badge: string) {
  await page.goto(`${sites[repository].url}award.html`)
  await page.getByLabel('Who gives it').selectOption({ label: 'Riverside School' })
  await page.getByLabel('Badge', { exact: true }).selectOption({ label: badge })
  const file = { name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(register) }
  await page.getByLabel('Your register, or several').setInputFiles(file)
  await page.getByLabel('List of learners').fill('name\nZoë O’Brien\nAda Byron\nGrace Hopper')
  await page.getByText('Learners who are in your register keep their code: 2.').waitFor()
}

async function awardsMade() {
  await page.getByRole('button', { name: 'Seal the names and make the file' }).click()
  await page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
  const [made] = await page.locator('.made-file pre').all()
  const path = (await made?.getAttribute('aria-label')) ?? ''
  const { records } = await recordsOf([{ path, text: (await made?.textContent()) ?? '' }])
  return records?.awards.filter(({ file }) => file === path).map(({ award }) => award.restsOn)
}

test('who has done all steps by the register gets an award that names what it rests on, and of others it is said what is left', async () => {
  await fillIn('public', 'Kind Listener')
  await page.getByText('By your register, learners who have done all steps: 1.').waitFor()
  await page.getByText('By your register, Ada Byron has not done yet: Read.').waitFor()
  expect(await choice().isChecked()).toBe(false)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await choice().check()
  const ids = [awardIds.first, awardIds.single]
  expect(await awardsMade()).toEqual([ids, undefined, undefined])
  expect(await page.getByText('Ada Byron').count()).toBe(0)
})

test('in a public repository nothing is named unasked, in a private one it is', async () => {
  await fillIn('public', 'Kind Listener')
  expect(await awardsMade()).toEqual([undefined, undefined, undefined])
  await fillIn('private', 'Kind Listener')
  expect(await choice().isChecked()).toBe(true)
  expect((await awardsMade())?.[0]).toHaveLength(2)
})

test('a badge that ends no pathway is not asked about', async () => {
  await fillIn('private', 'Digital Explorer')
  expect(await choice().isVisible()).toBe(false)
  expect(await awardsMade()).toEqual([undefined, undefined, undefined])
})
