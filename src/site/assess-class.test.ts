import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeApplication } from '../awarding/application/write-application.ts'
import { writeAssessmentRequest } from '../awarding/assessment/write-assessment-request.ts'
import { writeHanded } from '../awarding/assessment/handed-assessment.ts'
import { parseKeyLines } from '../proof/keys/key-line.ts'
import { aboutRecipient, assessorKey, signedBy } from '../testing/assessments/sign-assessment.ts'
import { serveSite } from '../testing/backpack/backpack-site.ts'
import { launchBrowser } from '../testing/browser.ts'
import { patience } from '../testing/browsers/visitor.ts'
import { openPage, savedText } from '../testing/form-visit.ts'
import { assess, assessedCity, codes } from '../testing/publish/assessed-city.ts'
import { madeUpId } from '../testing/publish/big-class.ts'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { filesIn } from '../testing/publish/files.ts'
import { edit, write, type Place } from '../testing/publish/place.ts'
import { published, runScript } from '../testing/publish/run.ts'
import type { Serving } from './serve.ts'

// Staff who decide themselves, and a class of thirty on whom three others decide: from request to page.

const site = 'https://tiny.example/badges/'
const today = '2026-03-06'
const keys = [...cityKeyLines, citySealingLine]
const { publicKeyJwk: sealingKey } = (await parseKeyLines(citySealingLine)).sealing[0]!
const teacher = assessorKey(1)

let place: Place
let browser: Browser
let serving: Serving
beforeAll(async () => {
  place = await assessedCity()
  const profile = await readFile(join(place.root, 'badges/oakfield/profile.yml'), 'utf8')
  const lines = `${profile}applications: true\nassessors:\n  - ${teacher.did}\n`
  await write(place, 'badges/oakfield/profile.yml', lines)
  const coach = 'badges/oakfield/robot-coach/badge.md'
  await edit(place, coach, 'assessors: 2', 'assessors: 3')
  const policy = `peerAssessment:\n  from: ${today}\n  assessors: 1\n  by: staff\n  criteria: [steering]\n`
  await edit(
    place,
    'badges/oakfield/robot-builder/badge.md',
    'expires: P2Y',
    `${policy}expires: P2Y`,
  )
  await published(place, { keys })
  serving = await serveSite(place.dist)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

async function device(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } })
  context.setDefaultTimeout(patience)
  await context.clock.setFixedTime(`${today}T12:00:00Z`)
  return context
}

/** What a learner hands to staff, and to those who judge. */
async function asking(badge: string, name: string, code: string) {
  const said = {
    ...{ issuer: 'oakfield', badge, made: '2026-03-05', name },
    ...{ words: 'I helped three others.', evidence: [] },
  }
  const to = { site, sealingKey, page: `${site}requests/` }
  const { file, recipient } = await writeApplication({ ...said, code }, to)
  const about = aboutRecipient(recipient)
  const request = writeAssessmentRequest({ ...said, about }, { site, page: `${site}assess/` })
  return { name, file, recipient, request: request.file }
}

type Files = readonly (readonly [name: string, text: string])[]
const drop = (page: Page, files: Files) =>
  page.getByLabel('The files, one or many').setInputFiles(
    files.map(([name, text]) => ({
      ...{ name, mimeType: 'application/json', buffer: Buffer.from(text) },
    })),
  )
const handed = (assessment: string) =>
  writeHanded({ assessment, remarks: [] }, { site, page: `${site}requests/` }).file
const tokenIn = (file: string) => (JSON.parse(file) as { readonly assessment: string }).assessment

/** Presses the button, and writes the files that the page shows. */
async function makeFiles(page: Page): Promise<readonly string[]> {
  await page.getByLabel('Day it was earned').fill(today)
  await page.getByRole('button', { name: 'Make the file' }).click()
  await page.locator('.made-file pre').first().waitFor({ state: 'attached' })
  const files = await page.locator('.made-file pre').all()
  return Promise.all(
    files.map(async (file) => {
      const path = (await file.getAttribute('aria-label')) ?? ''
      await write(place, path, (await file.textContent()) ?? '')
      return path
    }),
  )
}

async function problemsOf(paths: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runScript('validate.ts', ['--root', place.root, '--format', 'json'])
  const { problems } = JSON.parse(stdout) as {
    readonly problems: readonly {
      readonly file: string
      readonly line: number
      readonly code: string
    }[]
  }
  return problems
    .filter(({ file }) => paths.includes(file))
    .map(({ line, code }) => `${line} ${code}`)
}

/** Judges a request on the page for assessors, with the key that this device makes. */
async function judged(context: BrowserContext, request: string, isListed: boolean) {
  const page = await openPage(context, serving, 'assess/')
  await page.getByText('For staff who judge').click()
  await page.getByRole('button', { name: 'Make my key' }).click()
  const line = await page.locator('.assess-staff pre').textContent()
  const buffer = Buffer.from(request)
  const file = { name: 'request.json', mimeType: 'application/json', buffer }
  await page.getByLabel('The file that you were given').setInputFiles(file)
  await page.getByRole('radio', { name: 'Steady' }).check()
  const unlisted = page.getByText('This key is not in the profile of Oakfield School yet')
  await unlisted.waitFor({ state: isListed ? 'hidden' : 'visible' })
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByRole('heading', { name: 'It is signed. Hand it back' }).waitFor()
  const signed = await savedText(page, 'Save what I signed')
  await page.close()
  return { line, signed }
}

/** The device of the teacher whose key the profile lists: the key that it makes is always the same. */
async function teachersDevice(): Promise<BrowserContext> {
  const context = await device()
  const jwk = teacher.privateKey.export({ format: 'jwk' })
  await context.addInitScript((made) => {
    const { d: _, ...half } = made
    const key = (each: JsonWebKey, use: KeyUsage, isOpen: boolean) =>
      crypto.subtle.importKey('jwk', each, 'Ed25519', isOpen, [use])
    Object.assign(crypto.subtle, {
      generateKey: async () => ({
        privateKey: await key(made, 'sign', false),
        publicKey: await key(half, 'verify', true),
      }),
    })
  }, jwk as JsonWebKey)
  return context
}

test('where staff decide, one of them signs with the key that is listed; who only says that they are staff counts for nothing', async () => {
  const ask = await asking('robot-builder', 'Zoë Canary', madeUpId('the code of zoë'))
  const stranger = await judged(await device(), ask.request, false)
  expect(stranger.line).not.toContain(teacher.did)
  const page = await openPage(await device(), serving, 'requests/')
  await drop(page, [
    ['zoe.json', ask.file],
    ['stranger.json', stranger.signed],
  ])
  await page.getByText('0 of 1 agree. 1 more is needed.').waitFor()
  await page.getByText('Is by a key that the issuer’s profile does not list.').waitFor()
  const body = tokenIn(stranger.signed).split('.')
  const named = signedBy(
    assessorKey(9),
    JSON.parse(Buffer.from(body[1]!, 'base64url').toString()) as object,
    teacher.did,
  )
  await drop(page, [['named.json', handed(named)]])
  await page.locator('.callout li').getByText('Its signature does not fit').waitFor()
  await page.getByLabel('Day it was earned').fill(today)
  await page.getByRole('button', { name: 'Make the file' }).click()
  await page.getByRole('link', { name: 'Zoë Canary: too few have agreed' }).waitFor()
  const { line, signed } = await judged(await teachersDevice(), ask.request, true)
  expect(line).toBe(`assessors:\n  - ${teacher.did}\n`)
  await drop(page, [['teacher.json', signed]])
  await page.getByText('1 of 1 agrees.').waitFor()
  await page.getByText('It comes to: Steering: Steady').waitFor()
  const [path = ''] = await makeFiles(page)
  await page.context().close()
  expect(await problemsOf([path])).toEqual([])
  const text = await readFile(join(place.root, path), 'utf8')
  expect(text).not.toContain(tokenIn(stranger.signed))
  // Somebody puts it in by hand.
  await edit(place, path, tokenIn(signed), tokenIn(stranger.signed))
  const at = text.split('\n').findIndex((each) => each.includes(tokenIn(signed))) + 1
  expect(await problemsOf([path])).toEqual([`${at} assessment-key-unlisted`])
  await write(place, path, text)
})

const { ada = '', ben = '', cem = '' } = codes
const holders = [ada, ben, cem]
/** A name that is found again, whoever writes it. */
const learner = (index: number) =>
  `Quill Canary ${String.fromCharCode(65 + (index % 26), 97 + index)}son`

/** The same files in an order of no meaning. */
function mixed(files: Files): Files {
  return files
    .map((file, index) => [(index * 37) % 101, file] as const)
    .sort(([one], [other]) => one - other)
    .map(([, file]) => file)
}

/** A class, what three holders signed of each, and what does not belong there. */
async function classFiles() {
  const asked = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      asking('robot-coach', learner(index), madeUpId(`the code of learner ${index}`)),
    ),
  )
  const made = { made: today }
  const judge = async (recipient: string, holder: number, key: number, more: object = {}) =>
    handed(await assess(recipient, { code: holders[holder]!, key, assessment: made, ...more }))
  const signed = await Promise.all(
    asked.flatMap(({ recipient }, index) =>
      holders.map((_, holder) =>
        judge(recipient, holder, 100 + index * 3 + holder, {
          assessment: { ...made, levels: { patient: holder === 0 ? 'always' : 'often' } },
        }),
      ),
    ),
  )
  const [first, second] = [asked[0]!, asked[1]!]
  const others = await Promise.all([
    judge('nobody here', 0, 400),
    judge('nor here', 1, 401),
    judge(first.recipient, 1, 402, { comment: { comment: `${second.name} was helped.` } }),
    judge(first.recipient, 2, 403, { assessment: { ...made, site: 'https://other.example/' } }),
  ])
  const [head, , tail] = tokenIn(signed[5]!).split('.')
  const forged = handed([head, tokenIn(signed[8]!).split('.')[1], tail].join('.'))
  const again = [
    asked[3]!.file,
    asked[4]!.file,
    signed[7]!,
    signed[40]!,
    signed[89]!,
    first.request,
  ]
  const texts = [...asked.map(({ file }) => file), ...signed, ...others, forged, ...again]
  return {
    names: asked.map(({ name }) => name),
    files: mixed(texts.map((text, index) => [`${index}.json`, text])),
  }
}

test('thirty requests and what ninety times was signed of them, in any order, come to thirty awards; what does not belong there is named', async () => {
  const { names, files } = await classFiles()
  const page = await openPage(await device(), serving, 'requests/')
  // Counts how often the page has its turn: one that stands still has none.
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    const { dataset } = document.documentElement
    port1.onmessage = () => {
      dataset['turns'] = String(Number(dataset['turns'] ?? 0) + 1)
      if (document.querySelector('.request-card') === null) port2.postMessage('')
    }
    document
      .querySelector('input[type=file]')
      ?.addEventListener('change', () => port2.postMessage(''))
  })
  await drop(page, files)
  await expect.poll(() => page.locator('.request-card').count()).toBe(30)
  const turns = await page.evaluate(() => Number(document.documentElement.dataset['turns']))
  expect(turns).toBeGreaterThan(10)
  expect(await page.locator('.request-card h2').allTextContents()).toEqual(
    expect.arrayContaining(names) as string[],
  )
  expect(await page.getByText('3 of 3 agree.').count()).toBe(30)
  expect(await page.getByText('It comes to: Patience: Often').count()).toBe(30)
  await page.getByText('2 files of people who judged fit none of these requests yet').waitFor()
  await page.getByText('Lets everybody read what must not be public').waitFor()
  const told = (await page.locator('.callout li').allTextContents()).map((each) =>
    each.slice(each.indexOf(': ') + 2).slice(0, 20),
  )
  expect(told.toSorted()).toEqual([
    'Its signature does n',
    ...Array<string>(3).fill('One person has judge'),
    ...Array<string>(2).fill('The same learner has'),
    'This is for another ',
    'This is what the lea',
  ])
  const paths = await makeFiles(page)
  await page.context().close()
  const texts = paths.map((path) => readFile(join(place.root, path), 'utf8'))
  const text = (await Promise.all(texts)).join('')
  expect(text.match(/^ {6}- eyJ/gm)).toHaveLength(90)
  expect(text.match(/of: patient\n +level: often/g)).toHaveLength(30)
  expect(await problemsOf(paths)).toEqual([])
})

test('all of it is published: pages say who agreed, and no name or code is anywhere', async () => {
  expect(await published(place, { keys })).toMatchObject({ issued: 31 })
  const files = await filesIn(place.dist)
  const pages = [...files]
    .filter(([path]) => /^awards\/\w+\/index\.html$/.test(path))
    .map(([, bytes]) => bytes.toString())
  expect(
    pages.filter((each) => each.includes('3 people who hold this badge agreed.')),
  ).toHaveLength(30)
  expect(pages.filter((each) => each.includes('agreed.'))).toHaveLength(31)
  const secrets = [
    'Canary',
    ...holders,
    madeUpId('the code of zoë'),
    madeUpId('the code of learner 0'),
  ]
  for (const folder of [place.root, place.ledger, place.dist])
    for (const [path, bytes] of await filesIn(folder))
      expect(secrets.filter((each) => path.includes(each) || bytes.includes(each))).toEqual([])
})
