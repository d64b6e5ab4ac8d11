import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readClaimCode } from '../proof/sealing/claim-code.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { sealRecipient } from '../proof/sealing/seal.ts'
import { axeFindings } from '../testing/axe.ts'
import { serveSite } from '../testing/backpack/backpack-site.ts'
import { launchBrowser } from '../testing/browser.ts'
import { openPage, savedText } from '../testing/form-visit.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { filesIn } from '../testing/publish/files.ts'
import { cityPlace, edit, write, type Place } from '../testing/publish/place.ts'
import { published, runScript } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'
import type { Serving } from './serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// A learner asks for a badge, three who hold it judge, a teacher gives it, and it is published: the tiny city.

const root = 'https://tiny.example/badges/'
const name = 'Zoë Canary'
const words = 'My robot follows a lantern along the quay.'
const concern = 'The battery canary gets warm.'
const praise = 'It never left the line.'
const holders = ['first', 'second', 'third'].map((each) => madeUpId(`code of the ${each} holder`))
const secrets = [name, 'Canary', encodeURIComponent(name), ...holders]
/** What is for the learner and the teacher alone. */
const unpublished = ['lantern along the quay', 'battery canary', 'How heavy']
const keys = [...cityKeyLines, citySealingLine]
const today = '2026-03-04'
const policy =
  'peerAssessment:\n  from: 2026-03-04\n  assessors: 3\n  by: holders\n  criteria: [steering]\n  within: P90D\nexpires: P2Y'

let place: Place
let browser: Browser
let serving: Serving
const contexts: BrowserContext[] = []
const faults: string[] = []

async function device(width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 844 } })
  contexts.push(context)
  context.setDefaultTimeout(patience)
  await context.clock.setFixedTime(`${today}T12:00:00Z`)
  context.on('weberror', (error) => faults.push(error.error().message))
  context.on('console', (message) => {
    if (secrets.some((secret) => message.text().includes(secret))) faults.push('a secret in a log')
  })
  context.on('request', (request) => {
    const sent = request.url() + (request.postData() ?? '')
    if (secrets.some((secret) => sent.includes(secret))) faults.push('a secret was sent')
    if (!/^(?:http:\/\/127\.0\.0\.1|http:\/\/localhost|blob:|data:)/.test(request.url()))
      faults.push(`a stranger was asked: ${request.url()}`)
  })
  return context
}

beforeAll(async () => {
  place = await cityPlace()
  await sealCity(place, citySealingLine)
  const profile = join(place.root, 'badges/oakfield/profile.yml')
  const text = await readFile(profile, 'utf8')
  await write(place, 'badges/oakfield/profile.yml', `${text}applications: true\n`)
  await edit(place, 'badges/oakfield/robot-builder/badge.md', 'expires: P2Y', policy)
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  const entries = holders.map(async (code, index) => {
    const recipient = await sealRecipient(
      { identities: [{ type: 'claim', value: code }] },
      publicKeyJwk,
    )
    return `  - id: ${madeUpId(`holder ${index}`)}\n    recipient: ${recipient}\n`
  })
  const held = `awarded: 2026-03-01\nawards:\n${(await Promise.all(entries)).join('')}`
  await write(place, 'awards/oakfield/robot-builder/holders.yml', held)
  await published(place, { keys })
  serving = await serveSite(place.dist)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

const open = (context: BrowserContext, path: string) => openPage(context, serving, path)
const given = (text: string | Buffer, called = 'a.json') => ({
  ...{ name: called, mimeType: 'application/json', buffer: Buffer.from(text) },
})
const looksRight = async (page: Page, width: number) => {
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

let code = ''
let application = ''
let request = ''

test('a learner is told whom to ask, and gets what those need: nothing of the code is in it', async () => {
  const page = await open(await device(390), 'ask/#badge=oakfield/robot-builder')
  await page.getByLabel('What did you do?').fill(words)
  await page.getByLabel('Links to your work').fill('https://www.oakfield.example/robots/42')
  await page.getByLabel('Your name, as your teacher').fill(name)
  await page.getByRole('button', { name: 'Make my request' }).click()
  await page.getByRole('heading', { name: 'Ask 3 people who hold “Robot Builder”' }).waitFor()
  await page.getByRole('img', { name: 'QR code of the link for those who judge' }).waitFor()
  const reading = readClaimCode((await page.locator('.ask-code').textContent()) ?? '')
  code = reading.kind === 'read' ? reading.codes[0] : ''
  secrets.push(code)
  request = await savedText(page, 'Save what they need')
  application = await savedText(page, 'Save the request')
  for (const secret of [code, 'recipient', 'eyJ', ...holders]) expect(request).not.toContain(secret)
  await looksRight(page, 390)
  await page.close()
})

const judge = async (page: Page, said: { readonly level: string; readonly code?: string }) => {
  await page.getByRole('heading', { name: `${name} asks for “Robot Builder”` }).waitFor()
  await page.getByRole('radio', { name: said.level }).check()
  if (said.code !== undefined) await page.getByLabel('Your claim code').fill(said.code)
}
const sign = async (page: Page) => {
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByRole('heading', { name: 'It is signed. Hand it back' }).waitFor()
  return savedText(page, 'Save what I signed')
}
const signed: string[] = []

test('what is no request is named; a sound one shows who, what and where its links lead, and leaves nothing in the address', async () => {
  const page = await open(await device(390), 'assess/')
  const refusals: readonly (readonly [string, string])[] = [
    [request.slice(0, -80), 'It is no request for a judgement'],
    [request.replace(root, 'https://other.example/'), 'It is for another site'],
    [`${request}${' '.repeat(2_000_000)}`, 'This is far larger than'],
    [request.replace(name, 'safe \u202e gpj.exe'), 'A text in it is missing'],
    [application, 'It is what the learner hands to their teacher'],
  ]
  for (const [text, told] of refusals) {
    await page.getByLabel('The file that you were given').setInputFiles(given(text))
    await page.getByText(told).waitFor()
  }
  await page.getByLabel('Or the link').fill(`Look: ${root}assess/#request=eyJ`)
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByText('It is not as it was made').waitFor()
  await page.getByLabel('The file that you were given').setInputFiles(given(request))
  await page.getByText('Leads to www.oakfield.example').waitFor()
  await looksRight(page, 390)
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByRole('link', { name: 'Steering: choose one.' }).waitFor()
  await page.getByRole('link', { name: 'That is not a whole claim code.' }).waitFor()
  await page.close()
})

test('a holder judges on a telephone by the link that came: their praise is shown with their consent, and names nobody', async () => {
  const {
    site: _site,
    type: _type,
    version: _version,
    ...said
  } = JSON.parse(request) as {
    readonly site: string
    readonly type: string
    readonly version: number
  }
  const letters = Buffer.from(JSON.stringify({ site: root, ...said })).toString('base64url')
  const page = await open(await device(390), `assess/#request=${letters}`)
  await judge(page, { level: 'Steady', code: holders[0]! })
  expect(new URL(page.url()).hash).toBe('')
  await page.getByText('With this you agree that the badge is earned.').waitFor()
  await page.getByLabel('Yes, show my praise').check()
  expect(await page.getByLabel('Your name, if you want').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByRole('link', { name: 'Write some praise' }).waitFor()
  await page.getByLabel('Praise', { exact: true }).fill('Zoë did it.')
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByRole('link', { name: 'leave out the learner’s name' }).waitFor()
  await page.getByLabel('Praise', { exact: true }).fill(praise)
  signed.push(await sign(page))
  await page.getByText('Nothing is kept on this device').waitFor()
  await looksRight(page, 390)
  await page.close()
})

test('the second has a question and a worry; the third takes the code from the backpack, and is told when they judge again', async () => {
  const desk = await open(await device(1280), 'assess/')
  await desk.getByLabel('The file that you were given').setInputFiles(given(request))
  await judge(desk, { level: 'Steady', code: holders[1]! })
  await desk.getByLabel('A question').fill('How heavy is it?')
  await desk.getByLabel('A worry').fill(concern)
  signed.push(await sign(desk))
  await desk.close()
  const own = await device(1280)
  const backpack = await open(own, `backpack/#hold=${holders[2]!}`)
  await backpack.getByText('Your code is kept here.').waitFor()
  await backpack.close()
  const page = await open(own, 'assess/')
  await page.getByLabel('The file that you were given').setInputFiles(given(request))
  await judge(page, { level: 'Steady' })
  const start = holders[2]!.slice(0, 4)
  expect(await page.getByLabel(`kept on this device that begins with ${start}`).isChecked()).toBe(
    true,
  )
  signed.push(await sign(page))
  await page.getByText('are kept in your backpack').waitFor()
  await page.getByRole('button', { name: 'Open another request' }).click()
  await page.getByLabel('The file that you were given').setInputFiles(given(request, 'again.json'))
  await page.getByText('judged on this device before, on 4 March 2026').waitFor()
  expect(await savedText(page, 'Save it again')).toBe(signed[2])
  await page.getByText('What was judged on this device').click()
  await page.getByText('Robot Builder, on 4 March 2026').waitFor()
  await page.close()
  for (const text of signed)
    for (const secret of [...secrets, 'lantern']) expect(text).not.toContain(secret)
})

test('staff make their key and are given its line; a key is made once', async () => {
  const context = await device(1280)
  const line = async () => {
    const page = await open(context, 'assess/')
    await page.getByText('For staff who judge').click()
    const make = page.getByRole('button', { name: 'Make my key' })
    const lines = page.locator('.assess-staff pre')
    await make.or(lines).waitFor()
    if (await make.isVisible()) await make.click()
    const text = await lines.textContent()
    await page.close()
    return text
  }
  const first = await line()
  expect(first).toMatch(/^assessors:\n {2}- did:key:z6Mk\w{44}\n$/)
  expect(await line()).toBe(first)
})

let made = { path: '', text: '' }
test('staff drop all in any order: they see who agrees and what is missing, and what is forged is left out', async () => {
  const page = await open(await device(1280), 'requests/')
  const drop = (...files: readonly string[]) =>
    page
      .getByLabel('The files, one or many')
      .setInputFiles(files.map((text, index) => given(text, `${index}.json`)))
  await drop(signed[0]!, signed[1]!)
  await page.getByText('2 files of people who judged fit none of these requests yet').waitFor()
  await drop(application)
  await page.getByText('2 of 3 agree. 1 more is needed.').waitFor()
  await page.locator('.request-card').getByText(concern).waitFor()
  await page.getByLabel('Day it was earned').fill(today)
  await page.getByRole('button', { name: 'Make the file' }).click()
  await page.getByRole('link', { name: `${name}: too few have agreed` }).waitFor()
  const forged = signed[2]!.replace(/\.([\w-]+)\./, (_, body: string) => {
    const text = Buffer.from(body, 'base64url').toString()
    return `.${Buffer.from(text.replace('steady', 'wobbly')).toString('base64url')}.`
  })
  await drop(forged, signed[0]!, signed[2]!.replaceAll(root, 'https://other.example/'), request)
  const told = page.locator('.callout li')
  await expect.poll(() => told.count()).toBe(4)
  const texts = (await told.allTextContents()).map((each) => each.slice(each.indexOf(': ') + 2))
  expect(texts.map((each) => each.slice(0, 27))).toEqual([
    'Its signature does not fit ',
    'One person has judged the s',
    'This is for another site.',
    'This is what the learner ha',
  ])
  await drop(signed[2]!)
  await page.getByText('3 of 3 agree.').waitFor()
  await page.getByText('It comes to: Steering: Steady').waitFor()
  await looksRight(page, 1280)
  await page.getByRole('button', { name: 'Make the file' }).click()
  const file = page.locator('.made-file pre')
  made = {
    path: (await file.getAttribute('aria-label')) ?? '',
    text: (await file.textContent()) ?? '',
  }
  expect(made.text).toMatch(/results:\n {2}- of: steering\n {4}level: steady\n/)
  expect(made.text.match(/^ {2}- eyJ/gm)).toHaveLength(3)
  await page.close()
})

test('the file passes the check and is published; its holder opens it, and no name, code or worry is anywhere', async () => {
  await write(place, made.path, made.text)
  const check = await runScript('validate.ts', ['--root', place.root])
  expect([check.code, check.stdout + check.stderr]).toEqual([0, expect.any(String)])
  await published(place, { keys })
  const claim = await open(await device(390), 'claim/')
  await claim.getByLabel('claim code').first().fill(code)
  await claim.getByRole('button', { name: 'Open', exact: true }).click()
  await claim.locator('[data-state="valid"]').waitFor()
  await claim.close()
  const leaks: string[] = []
  for (const folder of [place.root, place.ledger, place.dist])
    for (const file of (await filesIn(folder)).keys()) {
      const bytes = await readFile(join(folder, file))
      const found = [...secrets, ...unpublished].filter(
        (each) => bytes.includes(each) || file.includes(each),
      )
      if (found.length > 0) leaks.push(file)
    }
  expect(leaks).toEqual([])
  expect(faults).toEqual([])
})
