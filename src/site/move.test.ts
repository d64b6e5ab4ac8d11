import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimAddress } from '../awarding/learners/claim-address.ts'
import { readRegister, registerText, type RegisterLine } from '../awarding/register/register.ts'
import { moveLookupOf, sealMoveRequest } from '../proof/move-request.ts'
import { axeFindings } from '../testing/axe.ts'
import { serveSite } from '../testing/backpack/backpack-site.ts'
import { launchBrowser } from '../testing/browser.ts'
import { openPage, savedText } from '../testing/form-visit.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { filesIn } from '../testing/publish/files.ts'
import { leaver, leaverKeys, leaverLine, leaverPlace } from '../testing/publish/leaver.ts'
import { temporaryFolder, write, type Place } from '../testing/publish/place.ts'
import { publish, published } from '../testing/publish/run.ts'
import type { Serving } from './serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// Somebody leaves school, and the mailbox that their badge is tied to will close: the tiny city as it is published, before
// and after.

const { code, name, school } = leaver
const home = 'zoe.canary@home.example'
const secrets = [code, school, home, 'zoe.canary', name]
const root = 'https://tiny.example/badges/'
const line = leaverLine
const { file } = line

let place: Place
let browser: Browser
let serving: Serving
let holder: BrowserContext
let staff: BrowserContext
const faults: string[] = []
beforeAll(async () => {
  place = await leaverPlace()
  serving = await serveSite(place.dist)
  browser = await launchBrowser()
  holder = await browser.newContext({ viewport: { width: 320, height: 800 } })
  staff = await browser.newContext()
  for (const context of [holder, staff]) {
    context.setDefaultTimeout(patience)
    context.on('weberror', (error) => faults.push(error.error().message))
    context.on('request', (request) => {
      const sent = request.url() + (request.postData() ?? '')
      for (const secret of secrets) if (sent.includes(secret)) faults.push('a secret was sent')
    })
  }
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

const open = (context: BrowserContext, path: string) => openPage(context, serving, path)
const given = (text: string, called = 'move-request.json') => ({
  ...{ name: called, mimeType: 'application/octet-stream', buffer: Buffer.from(text) },
})

async function saveRequest(page: Page): Promise<string> {
  await page.getByLabel('Your new e-mail address').fill('zoe')
  await page.getByRole('button', { name: 'Save the request' }).click()
  await page.getByText('That is not an e-mail address.').waitFor()
  await page.getByLabel('Your new e-mail address').fill(home)
  const text = await savedText(page, 'Save the request')
  await page.getByText(/^Saved as move-request-\d{4}-\d\d-\d\d\.json\./).waitFor()
  return text
}

interface Staff {
  readonly page: Page
  readonly say: (request: string, sentence: string) => Promise<void>
}

async function staffWith(lines: readonly RegisterLine[]): Promise<Staff> {
  const page = await open(staff, 'change/')
  await page.getByLabel('Tie a learner’s awards to something else').check()
  if (lines.length > 0) {
    const register = given(registerText(lines), 'register.csv')
    await page.getByLabel('Your register, or several').setInputFiles(register)
    await page.getByText('Awards in your register:').waitFor()
  }
  const say = async (request: string, sentence: string) => {
    await page.getByLabel('The request file').setInputFiles(given(request))
    await page.locator('[role="status"]').getByText(sentence).waitFor()
  }
  return { page, say }
}

const states = (page: Page) =>
  page.locator('.claim-card').evaluateAll((all) => all.map((each) => each.dataset['state']))

const cut = (request: string, at: string, by: string) => {
  const from = request.indexOf(at) + at.length
  return request.slice(0, from) + by + request.slice(from + by.length)
}

async function secretsIn(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of (await filesIn(folder)).keys()) {
    const bytes = await readFile(join(folder, path))
    if (secrets.some((secret) => bytes.includes(secret) || path.includes(secret))) found.push(path)
  }
  return found
}

test('where what makes a request does not come, that is said', async () => {
  const page = await open(holder, claimAddress('claim/', code))
  await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.getByText('My e-mail address will stop working').click()
  await page.getByText('The site did not answer.').waitFor()
  await page.close()
})

let request = ''
test('the holder of a code keeps the badge, and makes a request that names nobody', async () => {
  const backpack = await open(holder, `backpack/#keep=${code}`)
  await backpack.getByText('New in your backpack: 1').waitFor()
  await backpack.close()
  const page = await open(holder, claimAddress('claim/', code))
  await page.getByRole('heading', { name: `Hello, ${name}` }).waitFor()
  await page.getByText('My e-mail address will stop working').click()
  request = await saveRequest(page)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  for (const secret of secrets) expect(request).not.toContain(secret)
  await page.close()
})

test('the same is made in the backpack, where the badge is; a site that does not answer is told so, and asked again', async () => {
  const page = await open(holder, 'backpack/')
  await page.getByRole('button', { name: 'Robot Builder' }).first().click()
  const title = page.getByText('My e-mail address will stop working')
  await page.route('**/claims/**', (route) => route.abort())
  await title.click()
  await page.getByText('The site did not answer.').waitFor()
  await page.unroute('**/claims/**')
  for (let pressed = 0; pressed < 2; pressed++) await title.click()
  await page.getByLabel('Your new e-mail address').waitFor()
  expect(await page.getByText('The site did not answer.').count()).toBe(0)
  const lookup = (text: string) => (JSON.parse(text) as { readonly lookup: string }).lookup
  request = await saveRequest(page)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(lookup(request)).toBe(await moveLookupOf(code, root))
  await page.close()
})

test('a badge that came behind no code that is kept has no such form', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await open(context, 'backpack/')
  const badge = (await filesIn(place.dist)).keys()
  const picture = [...badge].find((path) => /^awards\/.*badge\.png$/.test(path)) ?? ''
  await page.locator('#kept-file').setInputFiles(join(place.dist, picture))
  await page.getByText('New in your backpack: 1').waitFor()
  await page.locator('.kept-name').click()
  await page.getByLabel('My note').waitFor()
  const form = page.getByText('My e-mail address will stop working')
  expect([await form.count(), await form.isVisible()]).toEqual([1, false])
  await context.close()
})

test('a request that is given in the place of the register is taken, with the register or before it', async () => {
  const { page } = await staffWith([])
  await page.getByLabel('Take it back').first().check()
  const first = page.getByLabel('Your register, or several')
  await first.setInputFiles(given(request))
  await page.getByText('No code of your register opens this request.').waitFor()
  expect(await page.getByLabel('Tie a learner’s awards to something else').isChecked()).toBe(true)
  expect(await page.locator('.field-error:not(:empty)').count()).toBe(0)
  await first.setInputFiles(given(registerText([line]), 'register.csv'))
  await page.getByText('asks that these awards (1) be tied').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('without a register, for another site, by another code or changed since, it comes to nothing, and a sentence says why', async () => {
  const alone = await staffWith([])
  await alone.say(request, 'without one, nobody can tell whose it is.')
  await alone.page.close()
  const { page, say } = await staffWith([line])
  const iv = new Uint8Array(12)
  const move = { email: home, made: '2026-09-01', awards: [] }
  await say(
    await sealMoveRequest(move, madeUpId('another code'), root, iv),
    'No code of your register opens this request.',
  )
  await say(
    await sealMoveRequest(move, code, 'https://other.example/', iv),
    'This request is for another site.',
  )
  await say(cut(request, '"sealed": "', 'AAAA'), 'The request has been changed since it was made.')
  await say(cut(request, '"lookup": "', 'aaaa'), 'No code of your register opens this request.')
  await say(request.slice(0, -9), 'Choose a request file that the learner has made here.')
  await say(
    await sealMoveRequest({ ...move, email: 'nobody' }, code, root, iv),
    'The address in the request is not an e-mail address.',
  )
  await page.close()
})

interface Made {
  readonly page: Page
  readonly path: string
  readonly text: string
}

async function moveOne(lines: readonly RegisterLine[]): Promise<Made> {
  const { page, say } = await staffWith(lines)
  await say(request, `${name} asks that these awards (1) be tied to the e-mail address ${home}.`)
  await page.getByLabel('Which award, of which learner').selectOption(line.id)
  const old = await readFile(join(place.root, file), 'utf8')
  await page.getByLabel('The award file as it is').fill(old)
  await page.getByRole('button', { name: 'Make the file' }).click()
  const made = page.locator('.made-file pre')
  const path = (await made.getAttribute('aria-label')) ?? ''
  return { page, path, text: (await made.textContent()) ?? '' }
}

test('staff make an award that takes the place of the old one; published, the old page, the code and the backpack lead to it', async () => {
  const { page, path, text } = await moveOne([line])
  const kept = readRegister(await savedText(page, 'Save your register'))?.lines ?? []
  expect(kept.map(({ id, email, replaces }) => [id === line.id, email, replaces])).toEqual([
    [true, school, ''],
    [false, home, line.id],
  ])
  await page.close()

  const again = await staffWith(kept)
  await again.say(request, 'This request has been carried out already')
  await again.page.close()

  await write(place, path, text)
  await published(place, { keys: leaverKeys })

  const claim = await open(holder, claimAddress('claim/', code))
  await claim.getByText('These 2 badges are yours.').waitFor()
  await expect.poll(() => states(claim)).toContain('superseded')
  expect(new Set(await states(claim))).toEqual(new Set(['superseded', 'valid']))
  const old = claim.locator('[data-state="superseded"]')
  await old.getByText('Replaced by a newer award').waitFor()
  const href = await old.getByRole('link', { name: 'Open its page' }).getAttribute('href')
  const newer = await old.getByRole('link', { name: 'See the newer award' }).getAttribute('href')
  await claim.goto(new URL(href ?? '', serving.url).href)
  await claim.locator('[data-award="superseded"] a[data-newer]').click()
  await claim.waitForURL(new URL(newer ?? '', serving.url).href)
  await claim.locator('[data-award="valid"] .earlier').waitFor()
  await claim.close()

  const backpack = await open(holder, 'backpack/')
  await backpack.getByText('New in your backpack: 1').waitFor()
  const shown = () => backpack.locator('.kept-state').allTextContents()
  await expect.poll(async () => (await shown()).join()).toMatch(/replaced/i)
  expect(await shown()).toHaveLength(2)
  expect(faults).toEqual([])
})

test('with a register from before, it makes a second award in the same place, which no publish lets pass', async () => {
  const { page, path, text } = await moveOne([line])
  await page.close()
  await write(place, path, text)
  const { code: ended, stdout, stderr } = await publish(place, { keys: leaverKeys })
  expect(ended).toBe(1)
  expect(stdout + stderr).toContain('supersedes-twice')
})

test('no address, name or code stands in a file of the repository, the ledger or the site', async () => {
  for (const folder of [place.root, place.ledger, place.dist])
    expect(await secretsIn(folder)).toEqual([])
  // One that does is found.
  const other = await temporaryFolder()
  await writeFile(join(other, 'a.txt'), `for ${home}`)
  expect(await secretsIn(other)).toEqual(['a.txt'])
})
