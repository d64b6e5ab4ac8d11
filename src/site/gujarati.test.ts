import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, builtSite } from '../testing/built-site.ts'
import { launchBrowser } from '../testing/browser.ts'
import { latinSentencesOn } from '../testing/latin-sentences.ts'
import { pagesOf } from '../testing/pages-of.ts'
import { goodPng } from '../testing/pictures/make-png.ts'
import { cityPlace, write, type Place } from '../testing/publish/place.ts'
import { published } from '../testing/publish/run.ts'
import { whileServing } from '../testing/serve.ts'
import { type Serving, serveFolder } from './serve.ts'
import { patience } from '../testing/browsers/visitor.ts'

// Whoever reads Gujarati is told in Gujarati what is wrong, too: with badges, with forms, with codes.

let place: Place
let sample: BuiltSite
let browser: Browser
let awardIn: (state: string) => string
/** What the records say, which is shown as it was written. */
let records: string

beforeAll(async () => {
  ;[place, sample] = await Promise.all([cityPlace(), builtSite('https://badges.example/')])
  const site = await readFile(join(place.root, 'badges/site.yml'), 'utf8')
  const both = site.replace('language: en\n', 'language: en\nlanguages: [en, gu]\n')
  await write(place, 'badges/site.yml', both)
  await published(place)
  const awards = (await pagesOf(place.dist)).filter(({ path }) => path.startsWith('awards/'))
  awardIn = (state) =>
    awards.find(({ text }) => text.includes(`status-${state}"`))!.path.replace('index.html', '')
  const paths = await readdir(place.root, { recursive: true })
  const texts = paths.filter((path) => /\.(?:yml|md)$/.test(path))
  const written = texts.map((path) => readFile(join(place.root, path), 'utf8'))
  records = [JSON.stringify(sample.data), ...(await Promise.all(written))].join()
  browser = await launchBrowser()
})
/** Nothing is kept for one without a network. */
const firstVisit = { viewport: { width: 1000, height: 800 }, serviceWorkers: 'block' } as const

/** One for all that are handed over, each to a page that is loaded anew: a browser reads our scripts slowly the first time. */
let tab: Page
let serving: Serving
beforeAll(async () => {
  serving = await serveFolder(place.dist, { base: '/badges/' })
  tab = await browser.newPage(firstVisit)
  tab.setDefaultTimeout(patience)
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

async function toVerify(use: (page: Page) => Promise<void>): Promise<void> {
  await tab.goto(`${serving.url}gu/verify/`)
  await use(tab)
}

/** Somebody new, who keeps nothing of what another has typed. */
async function toForm(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  await whileServing(sample.folder, {}, async (url) => {
    const context = await browser.newContext(firstVisit)
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    try {
      await page.goto(url + path)
      await use(page)
    } finally {
      await context.close()
    }
  })
}

const englishOn = async (page: Page) =>
  (await latinSentencesOn(page)).filter((each) => !records.includes(each))

const document = async (state: string, name: string) =>
  readFile(join(place.dist, awardIn(state), name))
const altered = async (name: string) =>
  (await document('valid', name)).toString().replace('2026', '2025')

const handedOver: Readonly<Record<string, () => unknown>> = {
  nothing: () => '',
  'plain words': () => 'hello',
  'half a document': () => '{"a":',
  'data of another kind': () => '{"a":1}',
  'a key twice': () => '{"a":1,"a":2}',
  'a photo': () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
  'a picture without a badge': () => goodPng(),
  'half a picture': () => goodPng().slice(0, 60),
  'a document to look at': () => '%PDF-1.4\n%%EOF',
  'a damaged token': () => 'eyJhbGciOiJub25lIn0.e30.',
  'an altered credential': () => altered('credential.json'),
  'an altered assertion': () => altered('assertion.json'),
  ...Object.fromEntries(
    ['valid', 'revoked', 'suspended', 'expired', 'superseded'].flatMap((state) =>
      ['badge.png', 'credential.json', 'credential.jwt', 'assertion.json'].map((name) => [
        `one that is ${state}, as ${name}`,
        () => document(state, name),
      ]),
    ),
  ),
}

describe('the page that checks badges, in Gujarati', () => {
  test.each(Object.entries(handedOver))('has no sentence of English about %s', async (_, bytes) => {
    await toVerify(async (page) => {
      const buffer = Buffer.from((await bytes()) as string)
      await page.waitForSelector('.verifier-intake')
      await page.setInputFiles('#verifier-file', { name: 'x', mimeType: '', buffer })
      await page.waitForSelector('.verifier-report')
      for (const each of await page.locator('summary').all()) await each.click()
      expect(await englishOn(page)).toEqual([])
      expect(
        await page.locator('.verifier-report p[lang], .verifier-report span[lang]').count(),
      ).toBe(0)
    })
  })

  test('says in Gujarati why an address could not be read', async () => {
    await toVerify(async (page) => {
      await page.fill('#verifier-text', 'https://nowhere.invalid/badge.json')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'પૂછો', exact: true }).click()
      await page.waitForSelector('.verifier-report')
      expect(await englishOn(page)).toEqual([])
      expect(await page.locator('.verifier-check').first().textContent()).toContain('ઑફલાઇન')
    })
  })
})

/** What is typed into each field: nothing of it can stand. */
const badValues: Readonly<Record<string, string>> = {
  text: 'http://x y,',
  url: 'http://x',
  email: 'x',
  number: '-3',
  date: '1850-01-01',
  textarea: '<b>x</b>, \u202e ![x](y)\n"x\nx',
}

const noList = { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;"2') }

async function fillBadly(page: Page): Promise<void> {
  for (const field of await page.locator('input, textarea').all()) {
    const kind = await field.evaluate((node) =>
      node instanceof HTMLInputElement ? node.type : 'textarea',
    )
    const value = badValues[kind]
    if (value !== undefined && (await field.isVisible())) await field.fill(value)
    if (kind === 'file') await field.setInputFiles(noList)
  }
}

/** Opens what is folded up, and presses whatever begins something. */
async function pressAll(page: Page): Promise<void> {
  for (const each of await page.locator('details:not([open]) > summary:visible').all())
    await each.click({ timeout: 2_000 }).catch(() => undefined)
  for (const each of await page.locator('main button:visible').all())
    await each.click({ timeout: 2_000 }).catch(() => undefined)
}

test.each(['award', 'change', 'propose', 'who', 'claim', 'backpack'])(
  'the form of /gu/%s/ has no sentence of English, empty or filled in badly',
  async (path) => {
    await toForm(`gu/${path}/`, async (page) => {
      await page.locator('main :is(button, input):visible').first().waitFor()
      await pressAll(page)
      expect(await englishOn(page)).toEqual([])
      // What was pressed may have brought more fields.
      for (const _ of [1, 2]) {
        await fillBadly(page)
        await pressAll(page)
        expect(await englishOn(page)).toEqual([])
      }
    })
  },
)
