import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { zipContents } from '../../backpack/export/zip-contents.ts'
import { hashBytes } from '../../bytes/hash-bytes.ts'
import { en } from '../../site/strings/en.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  type BackpackSite,
  asHolder,
  give,
  openBackpackSite,
} from '../../testing/backpack/backpack-site.ts'
import { makeZip } from '../../testing/backpack/make-zip.ts'
import { asReader, settled } from '../../testing/backpack/pack-stage.ts'

// Packs made on each page that offers them, saved as a browser saves files, and opened with the network off.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

/** What is saved when a button is pressed. */
async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    press(),
  ])
  const bytes = new Uint8Array(await readFile(await download.path()))
  return { name: download.suggestedFilename(), bytes, text: new TextDecoder().decode(bytes) }
}

/** The sentences of a pack that is opened alone. */
async function sayingsOf(html: string): Promise<readonly string[]> {
  let said: readonly string[] = []
  await asReader(site.browser, async ({ open, asked, faults }) => {
    const page = await open(html)
    expect(await settled(page)).toBe('shown')
    said = await page.locator('.saying h3').allTextContents()
    expect([asked, faults]).toEqual([[], []])
  })
  return said
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const genuine = /^Genuine: signed by .+, not withdrawn as of /

test('an award’s page gives the award as one page that proves itself, and as a zip with its parts', async () => {
  const path = site.pageOf('valid').slice(site.url.length)
  await asHolder(
    site,
    async ({ page, asked, faults }) => {
      const before = asked.length
      const whole = await saved(page, () => button(page, 'Save as one page').click())
      expect(whole.name).toMatch(/^Town-Guide-\d{4}-\d\d-\d\d\.html$/)
      await page.getByText(`Saved as ${whole.name}.`).waitFor()
      expect(await sayingsOf(whole.text)).toEqual([expect.stringMatching(genuine)])
      expect(asked.length).toBeGreaterThan(before)
      expect(
        asked.filter(
          (each) => !each.startsWith(new URL(site.url).origin) && !each.startsWith('blob:'),
        ),
      ).toEqual([])
      const packed = await saved(page, () => button(page, 'Save as a zip with the parts').click())
      expect(packed.name).toMatch(/^Town-Guide-\d{4}-\d\d-\d\d\.zip$/)
      const entries = await zipContents(packed.bytes)
      const paths = entries.map((each) => each.path)
      expect(paths.slice(0, 3)).toEqual(['README.txt', whole.name, 'manifest.json'])
      for (const name of ['badge.png', 'credential.json', 'credential.jwt', 'assertion.json']) {
        const entry = entries.find((each) => each.path === `files/${name}`)
        const original = Uint8Array.from(await site.documentOf('valid', name))
        expect(entry?.sha256).toBe(await hashBytes(original))
      }
      expect(paths.filter((each) => each.startsWith('issuer/')).length).toBeGreaterThan(3)
      const inside = entries.find((each) => each.path === whole.name)
      expect(await sayingsOf(new TextDecoder().decode(inside?.bytes))).toEqual([
        expect.stringMatching(genuine),
      ])
      expect(await axeFindings(page)).toEqual([])
      expect(faults).toEqual([])
    },
    { path },
  )
})

test('the page that opens a code gives all its awards in one pack, which does not hold the code', async () => {
  await asHolder(
    site,
    async ({ page, faults }) => {
      await page.locator('.claim-list').waitFor()
      await page.locator('.claim-pack > summary').first().click()
      const whole = await saved(page, () => button(page, 'Save as one page').first().click())
      expect(whole.text).not.toContain(site.code)
      // One of them ran out on a day that is past by now.
      expect(await sayingsOf(whole.text)).toEqual([
        expect.stringMatching(/^Genuine: signed by Tiny City Council/),
        expect.stringMatching(/^Genuine: signed by Oakfield School/),
      ])
      await page.locator('.claim-card .claim-pack > summary').first().click()
      expect(await axeFindings(page)).toEqual([])
      expect(faults).toEqual([])
    },
    { path: claimAddress('claim/', site.code) },
  )
})

test('the backpack gives one badge, or all that are shown, and another takes both kinds of file back', async () => {
  let given: Readonly<Record<string, Uint8Array>> = {}
  await asHolder(site, async ({ page, faults }) => {
    await give(page, {
      'a.png': await site.documentOf('valid', 'badge.png'),
      'b.png': await site.documentOf('expired', 'badge.png'),
    })
    await page.getByText('Badges: 2').waitFor()
    await page.locator('.kept-pack > summary').click()
    const all = await saved(page, () => button(page, 'Save as one page').click())
    expect((await sayingsOf(all.text)).length).toBe(2)
    await page.locator('.kept-name').first().click()
    await page.locator('.kept-badge .kept-pack > summary').click()
    const one = await saved(page, () => button(page, 'Save as one page').click())
    expect((await sayingsOf(one.text)).length).toBe(1)
    const parts = await saved(page, () => button(page, 'Save as a zip with the parts').click())
    const cut = Buffer.from(all.text.slice(0, all.text.indexOf('"digest":')))
    given = { 'one.zip': parts.bytes, 'all.html': all.bytes, 'cut.html': cut }
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })
  await asHolder(site, async ({ page, faults }) => {
    await give(page, given)
    await page.getByText('Badges: 2').waitFor()
    await page.locator('.kept-refused li').first().waitFor()
    expect(await page.locator('.kept-refused li').allTextContents()).toEqual([
      expect.stringMatching(/^cut\.html: /),
    ])
    expect(faults).toEqual([])
  })
  await asHolder(
    site,
    async ({ page, faults }) => {
      const check = (name: string, bytes: Uint8Array) =>
        page
          .locator('#verifier-file')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
      const found = async () => {
        await page.locator('.verifier-report').first().waitFor()
        const reports = await page.locator('.verifier-report').all()
        return Promise.all(reports.map((each) => each.getAttribute('data-finding')))
      }
      const none = async () => {
        await check('none.html', Buffer.from('<!doctype html><p>Badges</p>'))
        await page.getByText('There is no badge here that we can read').waitFor()
      }
      const alone: (string | null)[] = []
      for (const state of ['valid', 'expired'] as const) {
        await none()
        await check('badge.png', await site.documentOf(state, 'badge.png'))
        await page.locator('.verifier-report:not([data-finding="no-badge"])').waitFor()
        alone.push(...(await found()))
      }
      const loose = makeZip(
        { path: 'a/badge.png', data: await site.documentOf('valid', 'badge.png') },
        { path: 'a/credential.jwt', data: await site.documentOf('valid', 'credential.jwt') },
        { path: 'b.json', data: await site.documentOf('expired', 'credential.json') },
        { path: 'notes.txt', data: 'Dear diary' },
      )
      for (const [bytes, count] of [
        [given['one.zip'], 1],
        [given['all.html'], 2],
        [loose, 2],
      ] as const) {
        await none()
        await check('several', bytes ?? new Uint8Array())
        await page.getByText('The file holds other files.').waitFor()
        const told = await found()
        expect(told).toHaveLength(count)
        expect(alone).toEqual(expect.arrayContaining(told))
      }
      await page.getByText('No badge was read from: notes.txt').waitFor()
      await page.fill('#verifier-holder', 'nobody@example.org')
      await page.getByRole('button', { name: en.verifier.element.holderCheck }).click()
      await page.getByText(en.verifier.element.holderAnswers.no).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await check('cut.html', given['cut.html'] ?? new Uint8Array())
      await page.getByText('No badge could be read from this file.').waitFor()
      expect(await page.locator('.verifier-report').count()).toBe(0)
      expect(await axeFindings(page)).toEqual([])
      expect(faults).toEqual([])
    },
    { path: 'verify/' },
  )
})

test('a pack that was changed is said to be so by a backpack and by /verify/, which look at its badges all the same', async () => {
  let whole = ''
  await asHolder(
    site,
    async ({ page }) => {
      whole = (await saved(page, () => button(page, 'Save as one page').click())).text
    },
    { path: site.pageOf('valid').slice(site.url.length) },
  )
  const changed = whole.replace(/(id="pack-program">.{99})./, '$1-')
  expect(changed).not.toBe(whole)
  const words = 'was made to prove itself, and was changed since'
  for (const [html, count] of [
    [whole, 0],
    [changed, 1],
  ] as const) {
    await asHolder(site, async ({ page, faults }) => {
      await give(page, { 'pack.html': Buffer.from(html) })
      await page.getByText('Badges: 1').waitFor()
      expect(await page.getByText(`pack.html: this file ${words}`).count()).toBe(count)
      expect(faults).toEqual([])
    })
    await asHolder(
      site,
      async ({ page, faults }) => {
        await page.setInputFiles('#verifier-file', {
          ...{ name: 'pack.html', mimeType: 'text/html', buffer: Buffer.from(html) },
        })
        await page.locator('.verifier-report[data-verdict="valid"]').first().waitFor()
        expect(await page.locator('.callout').getByText(words).count()).toBe(count)
        expect(await axeFindings(page)).toEqual([])
        expect(faults).toEqual([])
      },
      { path: 'verify/' },
    )
  }
})

test('a locked copy of a backpack that is given to /verify/ is said to be one, with the way to where it opens', async () => {
  let copy: Uint8Array = new Uint8Array()
  await asHolder(site, async ({ page }) => {
    await give(page, { 'a.json': await site.documentOf('valid', 'credential.json') })
    await page.getByText('Badges: 1').waitFor()
    await page.getByLabel('Lock it with a passphrase').fill('river otter lamp')
    await page.getByLabel('The passphrase again').fill('river otter lamp')
    copy = (await saved(page, () => button(page, 'Save everything').click())).bytes
  })
  await asHolder(
    site,
    async ({ page, faults }) => {
      await page.setInputFiles('#verifier-file', {
        ...{ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(copy) },
      })
      await page.getByText('This is a copy of a backpack, locked with a passphrase.').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('link', { name: 'Open the backpack' }).click()
      await page.waitForURL(/\/backpack\/$/)
      expect(faults).toEqual([])
    },
    { path: 'verify/' },
  )
})
