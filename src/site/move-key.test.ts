import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRegister, registerText } from '../awarding/register/register.ts'
import { isKeyDid } from '../model/identity.ts'
import { axeFindings } from '../testing/axe.ts'
import { serveSite } from '../testing/backpack/backpack-site.ts'
import { launchBrowser } from '../testing/browser.ts'
import { openPage, savedText } from '../testing/form-visit.ts'
import { filesIn } from '../testing/publish/files.ts'
import { leaver, leaverKeys, leaverLine, leaverPlace } from '../testing/publish/leaver.ts'
import { write, type Place } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import type { Serving } from './serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// Somebody leaves school, and has no other address that will last: their badge is tied to a key of their own browser.

const { code, name } = leaver
const title = 'My e-mail address will stop working'
const choice = 'A key that this browser keeps'
const sign = 'Save it as a presentation that this device signs'

let place: Place
let browser: Browser
let serving: Serving
let holder: BrowserContext
const faults: string[] = []
beforeAll(async () => {
  place = await leaverPlace()
  serving = await serveSite(place.dist)
  browser = await launchBrowser()
  holder = await somebody()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

async function somebody(): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 800 },
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(patience)
  context.on('weberror', (error) => faults.push(error.error().message))
  return context
}

const open = (context: BrowserContext, path: string) => openPage(context, serving, path)
const given = (text: string, called: string) => ({
  ...{ name: called, mimeType: 'application/octet-stream', buffer: Buffer.from(text) },
})

/** Keeps what the code opens, and opens the form that asks for something else. */
async function formOf(context: BrowserContext): Promise<Page> {
  const page = await open(context, `backpack/#keep=${code}`)
  await page.getByText('New in your backpack: 1').waitFor()
  await page.getByRole('button', { name: 'Robot Builder' }).first().click()
  await page.getByText(title).click()
  return page
}

/** Signs all that is kept with the key of the browser, and has the site's page check it. @returns what it says of holders */
async function signedAndChecked(context: BrowserContext): Promise<readonly string[]> {
  const page = await open(context, 'backpack/')
  await page.getByLabel('Title').fill('For college')
  await page.getByRole('button', { name: 'Begin a collection', exact: true }).click()
  const offered = page.locator('.kept-offered button')
  await offered.first().waitFor()
  for (let left = await offered.count(); left > 0; left--) {
    await offered.first().press('Enter')
    await expect.poll(() => offered.count()).toBe(left - 1)
  }
  const presentation = await savedText(page, sign)
  await page.close()
  const check = await open(context, 'verify/')
  await check.locator('#verifier-file').setInputFiles(given(presentation, 'my-badges.vp.json'))
  await check.locator('.verifier-report').nth(1).waitFor()
  const said = await check
    .locator('.verifier-report')
    .evaluateAll((all) => all.map((report) => report.textContent ?? ''))
  await check.close()
  return said.map((text) => ofHolder.exec(text)?.[0] ?? '').toSorted()
}

const ofHolder = /Whom the badge names has (?:not )?signed|Whether its holder sent it (?:is|cannot)/

let request = ''
let did = ''
test('the holder asks for a key of their browser in the backpack, where what that means is said, and the request names nobody', async () => {
  const page = await formOf(holder)
  const hint = page.getByText('The key is made here and cannot leave this browser')
  await page.getByLabel(choice).waitFor()
  expect(await hint.isVisible()).toBe(false)
  await page.getByLabel(choice).check()
  await hint.waitFor()
  expect(await page.getByLabel('Your new e-mail address').isVisible()).toBe(false)
  request = await savedText(page, 'Save the request')
  await page.getByText(/^Saved as move-request-\d{4}-\d\d-\d\d\.json\./).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  for (const secret of [code, name, 'did:key', 'z6Mk']) expect(request).not.toContain(secret)
  await page.close()
})

test('a browser that makes no such keys says so', async () => {
  const other = await somebody()
  // A page that is no site yet has no such thing.
  const content = `if (crypto.subtle) crypto.subtle.generateKey = () =>
    Promise.reject(new DOMException('no', 'NotSupportedError'))`
  await other.addInitScript({ content })
  const page = await formOf(other)
  await page.getByLabel(choice).check()
  await page.getByRole('button', { name: 'Save the request' }).click()
  await page.getByText('This browser cannot make such a key.').waitFor()
  await other.close()
})

test('the page that opens codes keeps no key, and offers none', async () => {
  const page = await open(holder, `claim/#${code}`)
  await page.getByText(title).click()
  await page.getByLabel('My claim code alone').waitFor()
  expect(await page.getByLabel(choice).count()).toBe(0)
  await page.close()
})

test('staff read which key it is, and make an award that takes the place of the old one', async () => {
  const page = await open(await somebody(), 'change/')
  await page.getByLabel('Tie a learner’s awards to something else').check()
  const register = given(registerText([leaverLine]), 'register.csv')
  await page.getByLabel('Your register, or several').setInputFiles(register)
  await page.getByText('Awards in your register:').waitFor()
  await page.getByLabel('The request file').setInputFiles(given(request, 'move-request.json'))
  const says = page.getByText(`${name} asks that these awards (1) be tied to a key`)
  did = /did:key:\w+/.exec((await says.textContent()) ?? '')?.[0] ?? ''
  expect(isKeyDid(did)).toBe(true)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await page.getByLabel('Which award, of which learner').selectOption(leaverLine.id)
  const old = await readFile(join(place.root, leaverLine.file), 'utf8')
  await page.getByLabel('The award file as it is').fill(old)
  await page.getByRole('button', { name: 'Make the file' }).click()
  const made = page.locator('.made-file pre')
  await write(
    place,
    (await made.getAttribute('aria-label')) ?? '',
    (await made.textContent()) ?? '',
  )
  const kept = readRegister(await savedText(page, 'Save your register'))?.lines ?? []
  expect(kept.map(({ email, other, replaces }) => [email, other, replaces])).toEqual([
    [leaver.school, '', ''],
    ['', did, leaverLine.id],
  ])
  await published(place, { keys: leaverKeys })
  await page.close()
})

test('the backpack follows, and what the browser signs then is told to be of whom the new award names', async () => {
  const page = await open(holder, 'backpack/')
  await page.getByText('New in your backpack: 1').waitFor()
  await page.close()
  // The old award is tied to an address.
  expect(await signedAndChecked(holder)).toEqual([
    'Whether its holder sent it cannot',
    'Whom the badge names has signed',
  ])
  expect(faults).toEqual([])
})

test('whoever has the code and the badge, but not that browser, is told apart', async () => {
  const thief = await somebody()
  const page = await open(thief, `backpack/#keep=${code}`)
  await page.getByText('New in your backpack: 2').waitFor()
  await page.close()
  expect(await signedAndChecked(thief)).toEqual([
    'Whether its holder sent it cannot',
    'Whom the badge names has not signed',
  ])
  expect(faults).toEqual([])
})

test('no file of the repository, the ledger or the site names the key', async () => {
  for (const folder of [place.root, place.ledger, place.dist]) {
    for (const path of (await filesIn(folder)).keys()) {
      const bytes = await readFile(join(folder, path))
      expect([path, bytes.includes(did), bytes.includes(code)]).toEqual([path, false, false])
    }
  }
})
