import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  asHolder,
  type BackpackSite,
  give,
  hosted,
  openBackpackSite,
  press,
} from '../../testing/backpack/backpack-site.ts'
import { holderName } from '../../testing/backpack/holder-city.ts'

// A collection goes onto paper, and into a file for programs.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

/** Under a name that says what it is. */
const saved = async (page: Page, name: string, as: string) => {
  const awaited = page.waitForEvent('download')
  await press(page, name)
  const download = await awaited
  const day = new Date().toISOString().slice(0, 10)
  expect(download.suggestedFilename()).toBe(as.replace('DAY', day))
  return readFile(await download.path())
}

/** A collection of what the holder gives. */
async function collect(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  await give(page, files)
  const count = Object.keys(files).length
  // Elsewhere need not be asked.
  if ('c.json' in files) await press(page, 'Not now')
  await page.getByText(`Badges: ${count}`).waitFor()
  await page.getByLabel('Title').fill('For college')
  await press(page, 'Begin a collection')
  for (let rest = count - 1; rest >= 0; rest--) {
    await page.locator('.kept-offered button').first().click()
    await expect.poll(() => page.locator('.kept-offered li').count()).toBe(rest)
  }
}

/** What a camera sees of each code. */
async function codesOn(page: Page): Promise<readonly string[]> {
  const codes: string[] = []
  for (const code of await page.locator('.kept-cv .qr').all()) {
    const { data, width, height } = PNG.sync.read(await code.screenshot())
    codes.push(decodeQR({ data, width, height }))
  }
  return codes
}

/** Those that can be seen. */
const picturesOn = (page: Page) =>
  page
    .locator('.kept-cv-badge > img')
    .evaluateAll((all) => all.filter((each) => (each as HTMLImageElement).naturalWidth > 0).length)

const isNoWider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

/** On A4, each badge whole on one page. */
async function fitsPaper(page: Page): Promise<void> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = pdf.match(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/g) ?? []
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? []
  expect(boxes).toHaveLength(pages.length)
  expect(pages.length).toBe(1)
  await page.emulateMedia({ media: 'print' })
  expect(
    await page
      .locator('.page-head, .kept-tools, body > header > div')
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  expect(await axeFindings(page, ['color-contrast'])).toEqual([])
  await page.emulateMedia({ media: 'screen' })
}

let link = ''

test('a page for a CV says how each badge stands and since when it is known, and has a code for each that leads to it', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await collect(page, {
      'a.json': await site.documentOf('valid', 'credential.json'),
      'b.jwt': await site.documentOf('expired', 'credential.jwt'),
      'c.json': Buffer.from(JSON.stringify(hosted)),
    })
    await page.locator('.kept-item textarea').first().fill('I did <b>this</b> by the river')
    await press(page, 'Make a link')
    link = await page.locator('.kept-share textarea').inputValue()
    await press(page, 'Make a page for a CV')
    await page.locator('.kept-cv').waitFor()
    expect(await page.locator('.kept-cv-badge').count()).toBe(3)
    await page.getByText('I did <b>this</b> by the river').waitFor()
    expect(await page.getByText('Looked up on').count()).toBe(3)
    await page.locator('.kept-cv .kept-state', { hasText: 'expired' }).waitFor()
    // No picture was given, and nobody's private link.
    expect(await page.locator('.kept-cv-badge > .kept-plate').count()).toBe(3)
    expect(await page.locator('.kept-cv').textContent()).not.toContain('Awarded to')
    expect([...(await codesOn(page))].sort()).toEqual([
      expect.stringMatching(/^https:\/\/tiny\.example\/badges\/awards\/[a-z2-7]{26}\/$/),
      expect.stringMatching(/^https:\/\/tiny\.example\/badges\/verify\/#\d{500,}$/),
      'https://tiny.example/badges/verify/#https%3A%2F%2Felsewhere.example%2Fawards%2F1',
    ])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
      expect(await isNoWider(page)).toBe(true)
    }
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    expect(await isNoWider(page)).toBe(true)
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'))
    await fitsPaper(page)
    await press(page, 'Close the CV page')
    await page.getByText('Ways to show it').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Make a page for a CV',
    )
    expect(faults).toEqual([])
  })
})

test('who opens a link makes the same page of what they have found themselves', async () => {
  const path = { path: `backpack/#show=${link.split('#show=')[1]}` }
  await asHolder(
    site,
    async ({ page, faults }) => {
      await press(page, 'Not now')
      await expect.poll(() => page.locator('.kept-sent .kept-picture').count()).toBe(2)
      await press(page, 'Make a page for a CV')
      await page.locator('.kept-cv-badge').nth(2).waitFor()
      expect(await codesOn(page)).toHaveLength(3)
      expect(await picturesOn(page)).toBe(2)
      expect(await axeFindings(page)).toEqual([])
      await fitsPaper(page)
      expect(faults).toEqual([])
    },
    path,
  )
})

test('the picture of a badge goes onto paper, and its holder’s name where their private link shows it', async () => {
  let shown = ''
  await asHolder(
    site,
    async ({ page, faults }) => {
      const named = page.locator('.claim-card a.button[href*="#n="]')
      const path = /awards\/.+$/.exec((await named.getAttribute('href')) ?? '')?.[0] ?? ''
      await page.goto(new URL('../backpack/', page.url()).href)
      const [folder = ''] = path.split('#')
      await collect(page, {
        'a.png': await readFile(join(site.dist, folder, 'badge.png')),
        'b.png': await site.documentOf('expired', 'badge.png'),
      })
      const item = page.locator('.kept-item', { hasText: 'Robot Builder' })
      await item.locator('summary').click()
      await item.locator('input[type="url"]').fill(`https://tiny.example/badges/${path}`)
      await press(page, 'Make a link')
      shown = await page.locator('.kept-share textarea').inputValue()
      await press(page, 'Make a page for a CV')
      const awardedTo = page.locator('.kept-cv-holder')
      await awardedTo.waitFor()
      expect(await awardedTo.allTextContents()).toEqual([`Awarded to ${holderName}`])
      await expect.poll(() => picturesOn(page)).toBe(2)
      expect(await axeFindings(page)).toEqual([])
      expect(await isNoWider(page)).toBe(true)
      await fitsPaper(page)
      expect(faults).toEqual([])
    },
    { path: claimAddress('claim/', site.code) },
  )
  await asHolder(
    site,
    async ({ page }) => {
      await page.getByText(`Awarded to ${holderName}`).waitFor()
      await page.locator('.verifier-report').nth(1).waitFor()
      await press(page, 'Make a page for a CV')
      await page.locator('.kept-cv').waitFor()
      expect(await page.locator('.kept-cv-holder').allTextContents()).toEqual([
        `Awarded to ${holderName}`,
      ])
    },
    { path: `backpack/#show=${shown.split('#show=')[1]}` },
  )
})

interface Presentation {
  readonly type: readonly string[]
  readonly holder?: string
  readonly verifiableCredential: readonly { readonly type: unknown }[]
  readonly proof?: readonly { readonly verificationMethod: string }[]
}

const plain = 'Save it as a W3C Verifiable Presentation'
const signed = 'Save it as a presentation that this device signs'
const record = 'Save it as a whole record that this device signs'
const recordPlain = 'Save it as a whole record without a signature'

test('a presentation, signed by one key of this device or by none, holds the signed badges of version 3.0, and is taken in again', async () => {
  let file = Buffer.alloc(0)
  await asHolder(site, async ({ page, faults }) => {
    await collect(page, {
      'a.json': await site.documentOf('valid', 'credential.json'),
      'b.jwt': await site.documentOf('expired', 'credential.jwt'),
      'c.json': Buffer.from(JSON.stringify(hosted)),
    })
    const unsigned = JSON.parse(
      (await saved(page, plain, 'For-college-DAY.vp.json')).toString(),
    ) as Presentation
    expect([unsigned.proof, unsigned.holder]).toEqual([undefined, undefined])
    await page.getByText(/is not in it: it is no signed badge/).waitFor()
    file = await saved(page, signed, 'For-college-signed-DAY.vp.json')
    const { holder, verifiableCredential, proof } = JSON.parse(file.toString()) as Presentation
    expect(verifiableCredential.map(({ type }) => type)).toContain('EnvelopedVerifiableCredential')
    expect(verifiableCredential).toHaveLength(2)
    expect(proof?.[0]?.verificationMethod).toContain(`${holder}#z6Mk`)
    await page.reload()
    await press(page, 'For college')
    const again = JSON.parse(
      (await saved(page, signed, 'For-college-signed-DAY.vp.json')).toString(),
    ) as Presentation
    expect(again.holder).toBe(holder)
    expect(faults).toEqual([])
  })
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { 'my-badges.vp.json': file })
    await page.getByText('Badges: 2').waitFor()
    expect(faults).toEqual([])
  })
})

test('a whole record, signed by this device, is read by the verifier to the bottom and taken in again', async () => {
  let file = Buffer.alloc(0)
  await asHolder(site, async ({ page, faults }) => {
    await collect(page, {
      'a.json': await site.documentOf('valid', 'credential.json'),
      'b.json': await site.documentOf('expired', 'credential.json'),
      'c.json': Buffer.from(JSON.stringify(hosted)),
    })
    file = await saved(page, record, 'For-college-record-signed-DAY.clr.json')
    await page.getByText(/is not in it: it is no signed badge/).waitFor()
    expect(JSON.parse(file.toString())).toMatchObject({ name: 'For college', partial: true })
    expect(faults).toEqual([])
  })
  await asHolder(site, async ({ page, faults }) => {
    await page.goto(new URL('../verify/', page.url()).href)
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'my-record.clr.json', mimeType: 'application/json', buffer: file })
    await page.getByText('A record that its holder put together. Look at each badge.').waitFor()
    expect(await page.locator('details.verifier-member').count()).toBe(2)
    await page
      .getByText('Every badge inside is genuine, and not all of them still stand.')
      .waitFor()
    await page.locator('details.verifier-member > summary').first().press('Enter')
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { 'my-record.clr.json': file })
    await page.getByText('Badges: 3').waitFor()
    expect(faults).toEqual([])
  })
})

test('a browser without Ed25519 says so and offers a presentation and a record that nobody signs', async () => {
  const begin = `const make = crypto.subtle.generateKey
    crypto.subtle.generateKey = function (how, ...more) {
      const isNew = how === 'Ed25519' || how.name === 'Ed25519'
      return isNew ? Promise.reject(new DOMException('no', 'NotSupportedError')) : make.call(this, how, ...more)
    }`
  await asHolder(
    site,
    async ({ page }) => {
      await collect(page, { 'a.json': await site.documentOf('valid', 'credential.json') })
      await press(page, signed)
      await page.getByText('This browser cannot sign').waitFor()
      expect((await saved(page, plain, 'For-college-DAY.vp.json')).toString()).toContain(
        'VerifiablePresentation',
      )
      const buffer = await saved(page, recordPlain, 'For-college-record-DAY.clr.json')
      await page.goto(new URL('../verify/', page.url()).href)
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name: 'my-record.clr.json', mimeType: 'application/json', buffer })
      await page.getByText('A record that nobody signed. Look at each badge.').waitFor()
      expect(await page.locator('details.verifier-member').count()).toBe(1)
    },
    { begin },
  )
})
