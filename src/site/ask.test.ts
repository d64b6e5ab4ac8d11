import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRegister } from '../awarding/register/register.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { readClaimCode } from '../proof/sealing/claim-code.ts'
import { axeFindings } from '../testing/axe.ts'
import { serveSite } from '../testing/backpack/backpack-site.ts'
import { launchBrowser } from '../testing/browser.ts'
import { openPage, savedText } from '../testing/form-visit.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { filesIn } from '../testing/publish/files.ts'
import { cityPlace, write, type Place } from '../testing/publish/place.ts'
import { published, runScript } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'
import { writeApplication, type Asking } from '../awarding/application/write-application.ts'
import type { Serving } from './serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// A learner asks for a badge on a telephone, a teacher gives it, and it is published: the tiny city.

const root = 'https://tiny.example/badges/'
const name = 'Zoë Canary'
const words = 'I built a robot that follows a lantern along the quay.'
const work = 'https://www.oakfield.example/robots/42'
const path = 'oakfield/robot-builder'
const secrets = [name, 'Canary', encodeURIComponent(name)]
const keys = [...cityKeyLines, citySealingLine]

let place: Place
let browser: Browser
let serving: Serving
let phone: BrowserContext
let desk: BrowserContext
const faults: string[] = []
beforeAll(async () => {
  place = await cityPlace()
  await sealCity(place, citySealingLine)
  const profile = join(place.root, 'badges/oakfield/profile.yml')
  const text = await readFile(profile, 'utf8')
  await write(place, 'badges/oakfield/profile.yml', `${text}applications: true\n`)
  await published(place, { keys })
  serving = await serveSite(place.dist)
  browser = await launchBrowser()
  phone = await browser.newContext({
    viewport: { width: 320, height: 800 },
    serviceWorkers: 'block',
  })
  desk = await browser.newContext()
  for (const context of [phone, desk]) {
    context.setDefaultTimeout(patience)
    context.on('weberror', (error) => faults.push(error.error().message))
    context.on('console', (message) => {
      if (secrets.some((secret) => message.text().includes(secret)))
        faults.push('a secret in a log')
    })
    context.on('request', (request) => {
      const sent = request.url() + (request.postData() ?? '')
      if (secrets.some((secret) => sent.includes(secret))) faults.push('a secret was sent')
      if (!/^(?:http:\/\/127\.0\.0\.1|http:\/\/localhost|blob:|data:)/.test(request.url()))
        faults.push(`a stranger was asked: ${request.url()}`)
    })
  }
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

const open = (context: BrowserContext, path: string) => openPage(context, serving, path)
const given = (text: string | Buffer, called = 'badge-request.json') => ({
  ...{ name: called, mimeType: 'application/json', buffer: Buffer.from(text) },
})
const local = (address: string) => address.replace(root, '')

async function sealingKey() {
  return (await parseKeyLines(citySealingLine)).sealing[0]!.publicKeyJwk
}

async function requestBy(who: string, code: string, more: Partial<Asking> = {}): Promise<string> {
  const asking = { issuer: 'oakfield', badge: 'robot-builder', made: '2026-03-02', name: who, code }
  const to = { site: root, sealingKey: await sealingKey(), page: `${root}requests/` }
  const said = { words: 'I built it, and said why.', evidence: [], ...more }
  return (await writeApplication({ ...asking, ...said }, to)).file
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('What did you do?').fill(words)
  await page.getByLabel('Links to your work').fill(work)
  await page.getByLabel('Your name, as your teacher').fill(name)
}

let collectLink = ''
let sealed = ''
let code = ''

test('a teacher collects: the browser makes a key that nobody can read out, and a link for the class', async () => {
  const page = await open(desk, 'requests/')
  await page.getByRole('button', { name: 'Collect requests' }).click()
  await page.locator('.collect-qr svg').waitFor()
  const link = page.getByRole('textbox', { name: 'The link for your class' })
  await page.getByLabel('For which badge').selectOption({ label: 'Robot Builder' })
  collectLink = await link.inputValue()
  expect(collectLink).toMatch(
    /^https:\/\/tiny\.example\/badges\/ask\/#badge=oakfield\/robot-builder&to=[\w-]{87}$/,
  )
  expect(await axeFindings(page)).toEqual([])
  const extractable = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map((each) => each.name ?? '')
    const opening = indexedDB.open(names.find((each) => each.endsWith(' requests')) ?? '')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const asking = opening.result.transaction('keys').objectStore('keys').getAll()
    await new Promise((resolve) => (asking.onsuccess = resolve))
    return (asking.result as CryptoKeyPair[]).map(({ privateKey }) => privateKey.extractable)
  })
  expect(extractable).toEqual([false])
  await page.close()
  // It is the same when the page is opened again.
  const again = await open(desk, 'requests/')
  await again.getByLabel('For which badge').selectOption({ label: 'Robot Builder' })
  expect(await again.getByRole('textbox', { name: 'The link for your class' }).inputValue()).toBe(
    collectLink,
  )
  await again.close()
})

test('the badge’s page leads a learner to the form; without a teacher’s link it says that the request is not locked', async () => {
  const page = await open(phone, `badges/${path}/`)
  await page.getByRole('link', { name: 'Ask for this badge' }).click()
  await page.getByText('This request is not locked').waitFor()
  expect(await page.getByLabel('Badge', { exact: true }).inputValue()).toBe(path)
  await page.getByRole('heading', { name: 'What it takes' }).waitFor()
  await page.getByRole('button', { name: 'Make my request' }).click()
  await page.getByRole('link', { name: 'Say what you did, or give a link to it.' }).waitFor()
  await page.getByRole('link', { name: /Your name.* is missing/ }).waitFor()
  await page.getByLabel('Links to your work').fill('https://fine.example.org/\njavascript:alert(1)')
  await page.getByRole('button', { name: 'Make my request' }).click()
  await page.getByRole('link', { name: 'Link 2 is not a whole web address' }).waitFor()
  await page.getByLabel('What did you do?').fill('turned \u202e round')
  await page.getByLabel('One that I have').check()
  await page.getByLabel('Your claim code').fill('kq5y')
  await page.getByRole('button', { name: 'Make my request' }).click()
  await page.getByRole('link', { name: /holds a character that cannot be seen/ }).waitFor()
  await page.getByRole('link', { name: /not a whole claim code/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.close()
})

test('a badge that nobody takes requests for has no such link; a link that was cut locks nothing and says so', async () => {
  const other = await open(phone, 'badges/council/town-guide/')
  expect(await other.getByRole('link', { name: 'Ask for this badge' }).count()).toBe(0)
  await other.close()
  const cut = await open(phone, local(collectLink).slice(0, -3))
  await cut.getByText('The link that led here is not whole').waitFor()
  expect(await cut.getByRole('button', { name: 'Make my request' }).count()).toBe(0)
  await cut.close()
})

test('with the link, the request is locked; its file and its message say nothing of the learner, who gets a code to keep', async () => {
  const page = await open(phone, local(collectLink))
  await page.getByText('This request is locked').waitFor()
  await fillIn(page)
  await page.getByRole('button', { name: 'Make my request' }).click()
  await page.getByRole('heading', { name: 'Your request is ready' }).waitFor()
  const reading = readClaimCode((await page.locator('.ask-code').textContent()) ?? '')
  code = reading.kind === 'read' ? reading.codes[0] : ''
  expect(code).toMatch(/^[a-z2-7]{26}$/)
  secrets.push(code)
  sealed = await savedText(page, 'Save the request')
  for (const secret of [...secrets, 'lantern', work]) expect(sealed).not.toContain(secret)
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const keep = await page.getByRole('link', { name: 'Keep it in my backpack' }).getAttribute('href')
  expect(keep).toContain(`backpack/#hold=${code}`)
  await page.close()
  const backpack = await open(phone, `backpack/#hold=${code}`)
  await backpack.getByText('Your code is kept here.').waitFor()
  expect(new URL(backpack.url()).hash).toBe('')
  await backpack.close()
})

test('of many, the teacher takes what is sound and is told what is wrong with each other', async () => {
  const page = await open(desk, 'requests/')
  const bad = [
    given(Buffer.alloc(10_000_000, 'x'), 'ten-megabytes.json'),
    given('{"type":"move-request","version":1}', 'move.json'),
    given(sealed.replace(root, 'https://other.example/'), 'foreign.json'),
    given(sealed.slice(0, -80), 'cut.json'),
    given(await requestBy('A', code, { evidence: ['javascript:alert(1)'] }), 'script.json'),
    given(await requestBy('safe \u202e gpj.exe', code), 'turned.json'),
    given(sealed, 'again.json'),
  ]
  const files = [given(sealed, 'first.json'), ...bad]
  await page.getByLabel('The files, one or many').setInputFiles(files)
  await page.locator('.request-card').waitFor()
  const told = await page.locator('.callout li').allTextContents()
  expect(told.map((each) => each.split(/[:.]/)[0])).toEqual([
    ...['ten-megabytes', 'move', 'foreign', 'cut', 'script', 'turned', 'again'],
  ])
  expect(told.map((each) => each.slice(each.indexOf(': ') + 2).slice(0, 24))).toEqual([
    'This is far larger than ',
    'This is a request to tie',
    'This is for another site',
    'This is no request for a',
    'A link in it is not a sa',
    'A text in it is missing,',
    'The same learner has ask',
  ])
  expect(await page.locator('.request-card').count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
  await page.close()
})

test('a file that is gone when its turn comes is named, and the next is taken', async () => {
  const page = await open(desk, 'requests/')
  await write(place, 'gone.json', sealed)
  const input = page.getByLabel('The files, one or many')
  await input.evaluate((field) => field.parentElement?.append(field.cloneNode()))
  const aside = input.last()
  await aside.setInputFiles(join(place.root, 'gone.json'))
  await rm(join(place.root, 'gone.json'))
  await aside.evaluate((field: HTMLInputElement) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(field.files![0]!)
    field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    field.remove()
  })
  await page.locator('.callout li', { hasText: 'gone.json' }).waitFor()
  await input.setInputFiles(given(sealed, 'next.json'))
  await page.locator('.request-card').waitFor()
  await page.close()
})

let made = { path: '', text: '' }
test('words are public only where staff put them in, and a request can be left out', async () => {
  const page = await open(desk, 'requests/')
  const second = await requestBy('Ada Sample', 'au2l6dhmln2rm7xqcj3v5raify', {
    words: 'Mine is red.',
  })
  const third = await requestBy('Left Out', 'kq5ywzqxlz4ngc3ria4hkrkvju')
  await page
    .getByLabel('The files, one or many')
    .setInputFiles([sealed, second, third].map((each, at) => given(each, `${at}.json`)))
  const card = (who: string) => page.locator('.request-card', { hasText: who })
  await card('Left Out').getByLabel('Give the badge').uncheck()
  await card('Ada Sample').getByLabel('Put words on the badge’s page').check()
  await card('Ada Sample').getByLabel('Words for everybody').fill('Ada Sample built a red robot.')
  await page.getByRole('button', { name: 'Make the file' }).click()
  await page.getByRole('link', { name: /Words for everybody says “Ada Sample”/ }).waitFor()
  await card('Ada Sample').getByLabel('Words for everybody').fill('Built a red robot.')
  await card('Ada Sample').getByLabel('Day it was earned').count()
  await page.getByLabel('Day it was earned').fill('2026-03-02')
  await page.getByRole('button', { name: 'Make the file' }).click()
  const file = page.locator('.made-file pre')
  made = {
    path: (await file.getAttribute('aria-label')) ?? '',
    text: (await file.textContent()) ?? '',
  }
  expect(made.path).toMatch(/^awards\/oakfield\/robot-builder\/.*\.yml$/)
  expect(made.text.match(/recipient: eyJ/g)).toHaveLength(2)
  expect(made.text).toContain('Built a red robot.')
  for (const own of [...secrets, 'lantern', 'Ada', work]) expect(made.text).not.toContain(own)
  const register = readRegister(await savedText(page, 'Save your register'))
  expect(register?.lines.map(({ name: who, code: known }) => [who, known])).toEqual([
    [name, ''],
    ['Ada Sample', ''],
  ])
  // Who was left out is still there.
  expect(await page.locator('.request-card h2').allTextContents()).toEqual(['Left Out'])
  await page.close()
})

test('the file passes the check; published, the learner’s own code opens the badge, and nobody’s name or code is public', async () => {
  await write(place, made.path, made.text)
  const check = await runScript('validate.ts', ['--root', place.root])
  expect([check.code, check.stdout + check.stderr]).toEqual([0, expect.any(String)])
  await published(place, { keys })
  const claim = await open(phone, 'claim/')
  await claim.getByLabel('claim code').first().fill(code)
  await claim.getByRole('button', { name: 'Open', exact: true }).click()
  await claim.locator('[data-state="valid"]').waitFor()
  await claim.close()
  const backpack = await open(phone, 'backpack/')
  await backpack.getByText('New in your backpack: 1').waitFor()
  await backpack.close()
  const leaks: string[] = []
  for (const folder of [place.root, place.ledger, place.dist])
    for (const file of (await filesIn(folder)).keys()) {
      const bytes = await readFile(join(folder, file))
      if (secrets.some((secret) => bytes.includes(secret) || file.includes(secret)))
        leaks.push(file)
      if (bytes.includes('lantern along the quay')) leaks.push(`${file}: the learner’s words`)
    }
  expect(leaks).toEqual([])
  expect(faults).toEqual([])
})
