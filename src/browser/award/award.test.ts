import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkedClaimCode } from '../../proof/sealing/claim-code.ts'
import { plainFields, plainFieldWords } from '../../awarding/files/plain-fields.ts'
import { openRecipient } from '../../proof/sealing/seal.ts'
import { axeFindings } from '../../testing/axe.ts'
import { formData } from '../../testing/awarding/form-page.ts'
import { openFormSite, serveForms, type FormSite } from '../../testing/awarding/form-site.ts'
import { openingKey } from '../../testing/awarding/opening-key.ts'
import { formDay, recordsOf } from '../../testing/awarding/records-of.ts'
import { plantedList } from '../../testing/awarding/planted-list.ts'
import { goodTree, batch as batchPath, awardIds } from '../../testing/trees/good-tree.ts'

let site: FormSite
let context: BrowserContext
let page: Page
let requests: string[]

beforeAll(async () => {
  site = await openFormSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  context = await site.browser.newContext({
    acceptDownloads: true,
    viewport: { width: 390, height: 844 },
  })
  page = await context.newPage()
  await page.clock.setFixedTime(`${formDay}T12:00:00`)
  requests = []
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')))
  page.on('pageerror', (error) => requests.push(`error ${error.message}`))
  page.on('console', (message) => requests.push(`console ${message.text()}`))
})
afterEach(() => context.close())

async function filesShown(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const blocks = await page.locator('.made-file pre').all()
  return Promise.all(
    blocks.map(async (block) => ({
      path: (await block.getAttribute('aria-label')) ?? '',
      text: (await block.textContent()) ?? '',
    })),
  )
}

async function saved(button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

async function choose(issuer: string, badge: string): Promise<void> {
  await page.getByLabel('Who gives it').selectOption({ label: issuer })
  await page.getByLabel('Badge', { exact: true }).selectOption({ label: badge })
}

const seal = () => page.getByRole('button', { name: 'Seal the names and make the file' }).click()

test('from an empty form to a file that the records reader takes, whose recipients open with the key', async () => {
  await page.goto(`${site.url}award.html`)
  await choose('City Council', 'City Reader')
  await page.getByLabel('Day it was earned').fill('2026-06-12')
  await page.getByLabel('Name of the file').fill('2026-06-library')
  await page
    .getByLabel('List of learners')
    .fill('Ada Byron\tada@school.example\nGrace Hopper\tgrace@school.example')
  await page.getByLabel('Evidence in words').fill('Ten reading diaries.')
  await page.getByText('More about it').click()
  for (const field of plainFields) {
    const { label, example } = plainFieldWords[field]
    await page.getByLabel(label).fill(example)
  }
  await page.getByLabel('They ask for a whole record').check()
  await page.getByLabel('Ended on').fill('2026-04-19')
  await page.getByText('More about it').click()
  await seal()
  await page.locator('.error-summary').getByText('Ended on is before the day').click()
  await page.getByLabel('Ended on').fill(plainFieldWords.activityEnd.example)
  await seal()
  await page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
  const files = await filesShown()
  expect(files.map(({ path }) => path)).toEqual([
    'awards/city-council/city-reader/2026-06-library.yml',
  ])
  const { records, problems } = await recordsOf(files)
  expect(problems).toEqual([])
  const awards = records?.awards.filter(({ file }) => file === files[0]?.path) ?? []
  const opened = await Promise.all(
    awards.map(({ award }) => openRecipient(String(award.recipient), openingKey)),
  )
  expect(awards.map(({ award }) => award.wholeRecord)).toEqual([true, true])
  const said = plainFields.map((field) => String(awards[0]?.award[field]))
  expect(said).toEqual(plainFields.map((field) => plainFieldWords[field].example))
  const code: unknown = expect.stringMatching(/^[a-z2-7]{26}$/)
  expect(opened).toEqual([
    { identities: [{ type: 'email', value: 'ada@school.example' }], name: 'Ada Byron', code },
    { identities: [{ type: 'email', value: 'grace@school.example' }], name: 'Grace Hopper', code },
  ])
  const link = new URL(
    (await page.getByRole('link', { name: /Open on github\.com/ }).getAttribute('href')) ?? '',
  )
  expect(link.searchParams.get('value')).toBe(files[0]?.text)
  expect(link.pathname).toBe('/leicester/badges/new/main/awards/city-council/city-reader')
})

test.each([
  ['What they did', 'Grace led the team.'],
  ['Evidence in words', 'A film by Ada Byron.'],
  ['Web address of evidence', 'https://example.org/films/ada-byron'],
  ['Name of the file', '2026-06-hopper'],
])('a name of the list is refused in “%s”, and nothing is made', async (label, text) => {
  await page.goto(`${site.url}award.html`)
  await choose('City Council', 'City Reader')
  await page
    .getByLabel('List of learners')
    .fill('Ada Byron\tada@school.example\nGrace Hopper\tgrace@school.example')
  await page.getByLabel(label).fill(text)
  await seal()
  const summary = page.getByRole('alert').filter({ hasText: 'a name on your list' })
  await summary.waitFor()
  expect(await summary.getByRole('link').allTextContents()).toEqual([
    expect.stringContaining(label),
  ])
  expect(await filesShown()).toEqual([])
  await page
    .getByLabel(label)
    .fill(label === 'Web address of evidence' ? 'https://example.org/films' : '2026-06')
  await seal()
  await page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
})

test('a name, an address, a number and a code that are typed in are found nowhere else', async () => {
  const canaries = ['Zephyrine', 'canary.bird', '+447700900857', 'qqqqqqqqqqqqqqqqqqqqqqqqqa']
  await page.goto(`${site.url}award.html`)
  await choose('City Council', 'City Reader')
  const rows = `name,email,telephone,claim\nZephyrine Quill,canary.bird@school.example,+447700900857,qqqqqqqqqqqqqqqqqqqqqqqqqa\n`
  await page.getByLabel('List of learners').fill(rows)
  await seal()
  await page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
  const seen = [
    ...requests,
    JSON.stringify(await filesShown()),
    await page.content(),
    await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
    ),
  ].join('\n')
  for (const canary of canaries) expect(seen).not.toContain(canary)
  expect(await page.getByLabel('List of learners').inputValue()).toBe(rows)
  const own = await saved('Save your register')
  expect(own).toContain('Zephyrine Quill')
  expect(
    requests.filter((each) => !each.startsWith(site.url) && !each.startsWith('blob:')),
  ).toEqual([])
})

test('young learners get claim codes without a list, and cards to print; no code is in the page or the file', async () => {
  await page.goto(`${site.url}award.html`)
  await choose('Riverside School', 'Digital Explorer')
  expect(await page.getByLabel('With a claim code on a card').isChecked()).toBe(true)
  await page.getByLabel('How many learners?').fill('30')
  await page.getByLabel('Grade').selectOption('Merit')
  await seal()
  const sheet = await saved('Download the claim cards')
  const codes = [...sheet.matchAll(/<b>(.*?)<\/b>/g)].map(
    ([, code]) => code?.replaceAll(/-|<wbr>/g, '') ?? '',
  )
  expect(new Set(codes).size).toBe(30)
  const files = await filesShown()
  const seen = JSON.stringify([requests, files, await page.content()])
  expect(codes.filter((code) => seen.includes(code))).toEqual([])
  const { records, problems } = await recordsOf(files)
  expect(problems).toEqual([])
  const awards = records?.awards.filter(({ file }) => file === files[0]?.path) ?? []
  const opened = await Promise.all(
    awards.map(({ award }) => openRecipient(String(award.recipient), openingKey)),
  )
  expect(opened.map(({ identities }) => checkedClaimCode(identities[0]?.value ?? ''))).toEqual(
    codes,
  )
  expect(awards[0]?.award.results).toEqual([{ of: 'grade', value: 'Merit' }])
  expect(await page.getByRole('link', { name: /upload page/ }).getAttribute('href')).toBe(
    'https://github.com/leicester/badges/upload/main/awards/riverside-school/digital-explorer',
  )
})

test('a list of 500 rows tells each problem by row and column, and goes on without those rows', async () => {
  const { text, faults } = plantedList()
  await page.goto(`${site.url}award.html`)
  await choose('Riverside School', 'Digital Explorer')
  await page.getByLabel('With the e-mail address or code in the list').check()
  const file = { name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.getByLabel('Or choose a list saved as CSV').setInputFiles(file)
  // The badge is chosen above the list, so a row that names none is in order.
  const real = faults.filter(({ code }) => code !== 'badge-missing')
  await expect.poll(() => page.locator('.list-problems tr').count()).toBe(39)
  const places = await page.locator('.list-problems th').allTextContents()
  const wanted = [...real]
    .sort((a, b) => a.row - b.row)
    .map(({ row, column }) => `Row ${row}, column ${column}`)
  expect(places.map((place) => place.replace(/ \(.*/, ''))).toEqual(wanted)
  await seal()
  await expect
    .poll(() => page.locator('.error-summary a').allTextContents())
    .toEqual(['Put the list right, or tick “Leave these rows out”.'])
  await page.getByLabel('Leave these rows out').check()
  await seal()
  await page.getByText('Awards in it: 461.').waitFor()
  const { records, problems } = await recordsOf(await filesShown())
  expect(problems).toEqual([])
  expect(
    records?.awards.filter(({ award }) => award.narrative?.startsWith('Found three')),
  ).toHaveLength(461)
})

test('with the keyboard alone an award is given, and the summary leads to what is missing', async () => {
  await page.goto(`${site.url}award.html`)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.getByRole('button', { name: /Seal/ }).focus()
  await press('Enter')
  await page.locator('.error-summary').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.className)
  expect(await focused()).toBe('error-summary')
  await press('Tab', 'Enter')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe(
    'true',
  )
  await page.keyboard.type('City')
  await press('Tab')
  await page.getByLabel('List of learners').focus()
  await page.keyboard.type('ada@school.example')
  await press('Tab')
  await page.getByRole('button', { name: /Seal/ }).focus()
  await press('Enter')
  await page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your file is ready')
})

test('a text that everybody can read may not hold an address, and the message does not repeat it', async () => {
  await page.goto(`${site.url}award.html`)
  await choose('City Council', 'City Reader')
  await page.getByLabel('List of learners').fill('ada@school.example')
  await page.getByLabel('What they did').fill('Ask canary.bird@school.example')
  await seal()
  const summary = await page.locator('.error-summary').textContent()
  expect(summary).toContain('looks as if it holds an e-mail address')
  expect(summary).not.toContain('canary')
  expect(await page.locator('.made').isHidden()).toBe(true)
})

test('an award is taken back by a change that leaves everything else as it was', async () => {
  const text = String(goodTree.get(batchPath))
  await page.goto(`${site.url}change.html`)
  await page.getByLabel('The award file as it is').fill(text)
  await page.getByLabel('Where the file is').fill(batchPath)
  await page.getByLabel('Which award of the file').selectOption(awardIds.first)
  await page.getByLabel('From which day').fill('2026-11-20')
  await page.getByLabel('Why').fill('Given twice by mistake.')
  await page.getByRole('button', { name: 'Make the file' }).click()
  const [file] = await filesShown()
  expect(file?.text).toBe(
    text.replace(
      `  - id: ${awardIds.second}`,
      `    revoked:\n      on: 2026-11-20\n      reason: Given twice by mistake.\n  - id: ${awardIds.second}`,
    ),
  )
  expect(await page.getByRole('link', { name: /Open the file/ }).getAttribute('href')).toBe(
    `https://github.com/leicester/badges/edit/main/${batchPath}`,
  )
  await page.getByLabel('Give its holder a whole record').check()
  expect(await page.getByLabel('From which day').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Make the file' }).click()
  const asked = `    wholeRecord: true\n  - id: ${awardIds.second}`
  expect((await filesShown())[0]?.text).toBe(text.replace(`  - id: ${awardIds.second}`, asked))
})

test.each([
  ['of the site', formData.badges, 'Like awards/riverside-school/digital-explorer/'],
  ['of nobody, where the site has no badge', [], 'Like awards/your-school/your-badge/'],
])('the example of where a file is, is one %s', async (_, badges, example) => {
  const other = await serveForms({ ...formData, badges })
  await page.goto(`${other.url}change.html`)
  expect(await page.getByText(/^Like awards/).textContent()).toContain(example)
  await page.getByLabel('Where the file is').fill('somewhere.yml')
  await page.getByRole('button', { name: 'Make the file' }).click()
  await page.locator('.error-summary').getByText(example).waitFor()
  await other.close()
})

test('a badge is proposed, and the records reader takes it', async () => {
  await page.goto(`${site.url}propose.html`)
  await page.getByLabel('Who gives it').selectOption({ label: 'Riverside School' })
  await page.getByLabel('Name of the badge').fill('Bee Watcher')
  expect(await page.getByLabel('Its folder').inputValue()).toBe('bee-watcher')
  await page
    .getByLabel('In one or two sentences')
    .fill('Watches bees and can tell five kinds apart.')
  await page.getByLabel('What it takes').fill('## What you do\n\nWatch bees on five days.')
  await page.getByLabel('What the picture shows').fill('A bee on a flower.')
  await page.getByLabel('an interest').check()
  await page.getByLabel('Topics').fill('bees, nature, Bees')
  const lengths = page.getByLabel('How long an award is valid').locator('option')
  expect((await lengths.allTextContents()).slice(0, 3)).toEqual(['for ever', '1 year', '2 years'])
  await page.getByRole('button', { name: 'Make the file' }).click()
  const files = await filesShown()
  const { records, problems } = await recordsOf(files)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const badge = records?.badges.find(({ slug }) => slug === 'bee-watcher')?.badge
  expect(badge).toMatchObject({
    name: 'Bee Watcher',
    recognises: ['interest'],
    tags: ['bees', 'nature'],
  })
})

test.each(['award', 'propose', 'change'])('axe finds nothing on the form to %s', async (name) => {
  await page.goto(`${site.url}${name}.html`)
  await page.getByRole('button', { name: /make the file/i }).click()
  expect(await axeFindings(page)).toEqual([])
})

test('where one alone gives badges, and has one, nothing has to be chosen, and the form is as if it had been', async () => {
  const [council] = formData.issuers
  const reader = formData.badges.filter(({ issuer }) => issuer === council?.slug)
  const other = await serveForms({ ...formData, badges: reader })
  await page.goto(`${other.url}award.html`)
  const asListed = page.getByLabel('With the e-mail address or code in the list')
  expect(await asListed.isChecked()).toBe(true)
  expect(await page.getByLabel('How many learners?').isVisible()).toBe(false)
  await page.getByLabel('List of learners').fill('Ada Byron\tada@school.example')
  await seal()
  await page.getByRole('heading', { name: 'Your file is ready' }).waitFor()
  expect((await filesShown())[0]?.path).toMatch(/^awards\/city-council\/city-reader\//)
  await page.goto(`${site.url}award.html`)
  const chosen = async (label: string) => page.getByLabel(label, { exact: true }).inputValue()
  expect([await chosen('Who gives it'), await chosen('Badge')]).toEqual(['', ''])
  await page.getByLabel('Who gives it').selectOption({ label: 'Riverside School' })
  expect(await chosen('Badge')).toBe('')
  await other.close()
})

test('a site without a sealing key says so and takes no names', async () => {
  const { sealingKey: _, ...rest } = formData
  const other = await serveForms(rest)
  await page.goto(`${other.url}award.html`)
  await page.getByText('no key to seal names with').waitFor()
  expect(await page.locator('input, textarea').count()).toBe(0)
  await other.close()
})
