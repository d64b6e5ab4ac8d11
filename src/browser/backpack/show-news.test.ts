import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BackpackSite,
  asHolder,
  give,
  type Holder,
  openBackpackSite,
  saysNews,
} from '../../testing/backpack/backpack-site.ts'
import { qrPng } from '../../testing/pictures/qr-pictures.ts'

// Once a badge is inside, the ways in stand below the list on a telephone, and what is said stands above it.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

/** A telephone with all of these badges in its backpack. */
async function onTelephone(use: (page: Page) => Promise<void>): Promise<void> {
  await asHolder(site, async ({ page, faults }) => {
    await page.setViewportSize({ width: 390, height: 700 })
    await give(page, {
      'a.png': await site.documentOf('valid', 'badge.png'),
      'b.png': await site.documentOf('expired', 'badge.png'),
    })
    await page.getByText('New in your backpack: 2').waitFor()
    await page.reload()
    await page.getByText('Badges: 2').waitFor()
    await use(page)
    expect(faults).toEqual([])
  })
}

const newsOf = (page: Page) => page.locator('.kept-news')
const isFocused = (page: Page) =>
  newsOf(page).evaluate((news) => news.contains(document.activeElement))
/** Whether what is said begins within what is seen. */
const isSeen = (page: Page) =>
  newsOf(page).evaluate((news) => {
    const { top } = news.getBoundingClientRect()
    return news.hasChildNodes() && top >= 0 && top < innerHeight
  })
const toEnd = (page: Page) => page.locator('#kept-text').scrollIntoViewIfNeeded()
const add = async (page: Page, text: string) => {
  await page.locator('#kept-text').fill(text)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
}
const photo = (buffer: Buffer) => ({ name: 'photo.png', mimeType: 'image/png', buffer })

test.each<readonly [string, (page: Page) => Promise<void>, string]>([
  ['a text that is no badge', (page) => add(page, '{"no": "badge"}'), 'there is no badge in it'],
  ['a claim code', (page) => add(page, site.code), 'New in your backpack: 2'],
  [
    'a claim code with a wrong letter',
    (page) => add(page, `${site.code.slice(0, -2)}89`),
    'a letter is wrong, missing or in the wrong place',
  ],
  ['a file', (page) => give(page, { 'x.png': Buffer.from('x') }), 'there is no badge in it'],
  [
    'a photo',
    (page) => page.setInputFiles('#kept-photo', photo(Buffer.from(qrPng('no badge')))),
    'there is no badge in it',
  ],
])('what is said of %s is seen, and has the focus', async (_, act, said) => {
  await onTelephone(async (page) => {
    await toEnd(page)
    expect(await newsOf(page).evaluate((news) => news.getBoundingClientRect().top < 0)).toBe(true)
    await act(page)
    await newsOf(page).getByText(said).waitFor()
    await expect.poll(() => isFocused(page)).toBe(true)
    expect(await isSeen(page)).toBe(true)
  })
})

test('whoever has gone on to type when the answer comes is left there', async () => {
  await onTelephone(async (page) => {
    // It takes until the typing has begun.
    const held = Promise.withResolvers<undefined>()
    await page.route('**/claims/**', async (route) => {
      await held.promise
      await route.continue()
    })
    await add(page, site.code)
    await page.locator('#kept-text').fill('And a')
    held.resolve(undefined)
    await newsOf(page).getByText('New in your backpack: 2').waitFor()
    await page.keyboard.type('nother')
    expect(await page.locator('#kept-text').inputValue()).toBe('And another')
    expect(await isFocused(page)).toBe(false)
  })
})

test('that a code is kept is still said when badges behind it have come', async () => {
  const use = async ({ page, faults }: Holder) => {
    await saysNews(page, 'New in your backpack: 2')
    await saysNews(page, 'Your code is kept here.')
    expect(await isSeen(page)).toBe(true)
    expect(faults).toEqual([])
  }
  await asHolder(site, use, { path: `backpack/#hold=${site.code}` })
})

const again = (page: Page) => page.getByRole('button', { name: 'Check these badges again' }).click()
const said = (page: Page) => newsOf(page).locator('p, li').allTextContents()

test('checking again says how many badges stand in which way; of one that is open, it says so beside it', async () => {
  await onTelephone(async (page) => {
    await toEnd(page)
    await again(page)
    await expect.poll(() => isFocused(page)).toBe(true)
    expect(await isSeen(page)).toBe(true)
    const [first, ...standings] = await said(page)
    expect([first, standings.toSorted()]).toEqual([
      'Checked 2 badges:',
      ['It holds: 1', 'Its time is over, or not begun: 1'],
    ])
    await page.locator('.kept-name').first().click()
    await page.locator('.kept-badge h2').waitFor()
    expect(await said(page)).toEqual([])
    await page.getByRole('button', { name: 'Check it again' }).click()
    await newsOf(page).getByText('Checked 1 badge:').waitFor()
    await expect.poll(() => isFocused(page)).toBe(true)
    expect(await isSeen(page)).toBe(true)
    expect(await page.locator('.kept-badge h2').count()).toBe(1)
  })
})

test('checking again without a network says that nobody answered, and takes nothing away', async () => {
  await onTelephone(async (page) => {
    const states = () => page.locator('.kept-state').allTextContents()
    const before = await states()
    await page.route('**/*', (route) => route.abort())
    await again(page)
    await newsOf(page).getByText('Nobody answered about').waitFor()
    await expect.poll(() => isFocused(page)).toBe(true)
    expect(await isSeen(page)).toBe(true)
    expect(await states()).toEqual(before)
  })
})

test.each<readonly [string, (page: Page, address: string) => Promise<void>]>([
  ['pasted', add],
  [
    'in a photo of a QR code',
    (page, address) => page.setInputFiles('#kept-photo', photo(Buffer.from(qrPng(address)))),
  ],
])('an address without https, %s, is not asked, and it is said why', async (_, act) => {
  await asHolder(site, async ({ page, asked }) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.locator('#kept-text').waitFor()
    await act(page, 'http://elsewhere.example/badge.json')
    await newsOf(page).getByText('Only an address that begins with https').waitFor()
    expect(await page.locator('.verifier-ask').count()).toBe(0)
    expect(asked.filter((each) => each.includes('elsewhere.example'))).toEqual([])
    expect(errors).toEqual([])
  })
})
