import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { readPartLink, writePartLink } from '../../backpack/transfer/part-link.ts'
import { writeTransfer } from '../../backpack/transfer/write-transfer.ts'
import { axeFindings } from '../../testing/axe.ts'
import {
  asHolder,
  type BackpackSite,
  give,
  type Holder,
  hosted,
  openBackpackSite,
  press,
  saysNews,
  tabTo,
} from '../../testing/backpack/backpack-site.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { chunk, pngOf } from '../../testing/pictures/make-png.ts'
import { qrPng, screenFilm } from '../../testing/pictures/qr-pictures.ts'

// A few badges go from one device to another by the codes that the one shows.

const title = 'Show these to another device'
let site: BackpackSite
let folder: string
let files: Readonly<Record<string, Buffer>>
/** What the sender's screen showed, code after code. */
let screens: readonly Buffer[]

beforeAll(async () => {
  site = await openBackpackSite()
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  files = {
    'one.json': await site.documentOf('valid', 'credential.json'),
    'two.jwt': await site.documentOf('expired', 'credential.jwt'),
  }
  screens = await screensOf(async (page) => {
    await give(page, files)
    await saysNews(page, 'New in your backpack')
  })
})
afterAll(async () => {
  await site?.close()
  await rm(folder, { recursive: true })
})

const line = (page: Page) => page.locator('.kept-transfer-line').textContent()
const code = '.kept-transfer-code'

/** What a device shows that keeps some badges, by its keyboard alone. */
async function screensOf(
  keep: (page: Page) => Promise<void>,
  path = 'backpack/',
): Promise<readonly Buffer[]> {
  const shown: Buffer[] = []
  const show = async ({ page, faults }: Holder) => {
    await keep(page)
    await tabTo(page, title)
    await page.keyboard.press('Enter')
    await page.locator(code).waitFor()
    await tabTo(page, 'Pause')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Next code')
    const first = await line(page)
    do {
      shown.push(await page.locator(code).screenshot())
      await page.keyboard.press('Enter')
    } while ((await line(page)) !== first)
    expect(first).toContain(` of ${shown.length}`)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next code')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title)
    await page.locator(code).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  }
  await asHolder(site, show, { path })
  return shown
}

/** Gives the page photos of some of the sender's codes. */
async function givePhotos(page: Page, pictures: readonly Buffer[]): Promise<void> {
  const photos = pictures.map((buffer, at) => {
    return { name: `photo-${at}.png`, mimeType: 'image/png', buffer }
  })
  await page.locator('#kept-photo').setInputFiles(photos)
}

/** Each file is here as it was there. */
async function holdsAll(page: Page): Promise<void> {
  for (const badge of await page.locator('.kept-name').allTextContents()) {
    await press(page, badge)
    const button = page.locator('.kept-badge li button')
    const awaited = page.waitForEvent('download')
    await button.click()
    const saved = await awaited
    expect(await readFile(await saved.path())).toEqual(files[saved.suggestedFilename()])
    await press(page, 'Back to all badges')
  }
}

test('photos of the codes in any order, one of them twice, give the badges byte for byte; before that it is said which are missing', async () => {
  expect(screens.length).toBeGreaterThan(4)
  await asHolder(site, async ({ page, faults, asked }) => {
    const [first, second, ...rest] = screens as [Buffer, Buffer, ...Buffer[]]
    await givePhotos(page, [...rest].reverse())
    await saysNews(page, `Codes read: ${rest.length} of ${screens.length}. Still missing: 1–2.`)
    await givePhotos(page, [second, second])
    await saysNews(page, 'Still missing: 1.')
    expect(await axeFindings(page)).toEqual([])
    // What has come waits, also where the page was closed in between.
    await page.reload()
    await page.locator('#kept-photo').waitFor()
    await givePhotos(page, [first, await page.locator('h1').screenshot()])
    await saysNews(page, 'New in your backpack: 2')
    await saysNews(page, 'photo-1.png: There is no QR code in this picture')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await holdsAll(page)
    await givePhotos(page, [first])
    await saysNews(page, 'kept as another form of the same badge: 2')
    expect(asked.filter((each) => !each.startsWith(site.url))).toEqual([])
    expect(faults).toEqual([])
  })
})

test('a camera before the other screen goes on looking until it has read all of them', async () => {
  const path = join(folder, 'camera.y4m')
  await writeFile(path, screenFilm(screens))
  const browser = await launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ])
  try {
    await asHolder({ ...site, browser }, async ({ page, faults }) => {
      await page.locator('#kept-text').focus()
      await tabTo(page, 'Scan a QR code')
      await page.keyboard.press('Enter')
      await page.getByText(/Codes read: \d+ of/).waitFor()
      await page.getByRole('button', { name: 'Stop the camera' }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.getByText('New in your backpack: 2').waitFor({ timeout: 90_000 })
      expect(await page.locator('video').count()).toBe(0)
      await holdsAll(page)
      expect(faults).toEqual([])
    })
  } finally {
    await browser.close()
  }
})

/** The links in the codes of some files, as another device of the site would write them. */
async function linksOf(transfer: string, given = files): Promise<readonly string[]> {
  const source = Object.entries(given).map(([name, bytes]) => {
    return { name, bytes: new Uint8Array(bytes) }
  })
  const made = await writeTransfer({ files: source, site: 'https://tiny.example/', transfer })
  if (made.kind !== 'codes') throw new RangeError('there was too much')
  return made.links
}

test('the camera of a telephone opens each code in a window of its own: they come together there, and nothing comes in unasked', async () => {
  const links = (await linksOf('0a0b0c0d')).map((link) => link.slice(link.indexOf('#')))
  await asHolder(
    site,
    async ({ page, context, faults }) => {
      await saysNews(page, `Codes read: 1 of ${links.length}.`)
      expect(page.url()).toBe(`${site.url}backpack/`)
      for (const link of links.slice(1, -1)) {
        const other = await context.newPage()
        await other.goto(`${site.url}backpack/${link}`)
        await saysNews(other, 'Codes read')
        await other.close()
      }
      await page.evaluate((hash) => (location.hash = hash), links.at(-1) ?? '')
      await page.getByText('Shared with your backpack: 2').waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.locator('.kept-name').count()).toBe(0)
      await page.locator('.verifier-ask').getByRole('button', { name: 'Add' }).click()
      await saysNews(page, 'New in your backpack: 2')
      await holdsAll(page)
      expect(faults).toEqual([])
    },
    { path: `backpack/${links[0]}` },
  )
})

test('a damaged code, one of another series, and one that was changed so that its own sum is right are each told apart', async () => {
  const links = await linksOf('00000001')
  const [first = '', second = '', ...rest] = links
  const part = readPartLink(second)
  if (typeof part === 'string') throw new RangeError('it is no part')
  const forged = writePartLink('https://tiny.example/', {
    ...part,
    piece: part.piece.map((byte) => byte ^ 1),
  })
  const [other = ''] = await linksOf('00000002')
  const end = first.endsWith('1') ? '2' : '1'
  await asHolder(site, async ({ page, faults }) => {
    const paste = async (text: string, said: string) => {
      await page.getByLabel('Or paste').fill(text)
      await press(page, 'Add')
      await saysNews(page, said)
    }
    const at = first.indexOf('=') + 1
    const group = BigInt(first.slice(at, at + 17)) + (1n << 48n)
    const newer = first.slice(0, at) + `${group}`.padStart(17, '0') + first.slice(at + 17)
    await paste(`${first.slice(0, -1)}${end}`, 'This code is damaged')
    await paste(first.replace(/\d{40}$/, 'and words'), 'This code is damaged')
    await paste(newer, 'made by a newer version')
    await paste(first, `Codes read: 1 of ${links.length}.`)
    await paste(other, 'from another series than the one before')
    await paste(forged, `Codes read: 2 of ${links.length}.`)
    for (const link of rest)
      await paste(link, link === rest.at(-1) ? 'do not fit together' : 'Codes')
    await page.getByText('Your backpack is empty.').waitFor()
    for (const link of [...rest, second]) await paste(link, 'Codes read')
    await paste(first, 'New in your backpack: 2')
    await holdsAll(page)
    expect(faults).toEqual([])
  })
})

test('photos of two series are said to be two, and a series that another window has begun is told of', async () => {
  const [first = '', second = ''] = await linksOf('00000001')
  const [other = ''] = await linksOf('00000002')
  const photo = (text: string) => ({
    ...{ name: 'code.png', mimeType: 'image/png', buffer: Buffer.from(qrPng(text)) },
  })
  await asHolder(site, async ({ page, context, faults }) => {
    await page.setInputFiles('#kept-photo', [photo(first), photo(second)])
    await saysNews(page, 'Codes read: 2 of')
    expect(await page.getByText('more than one series').count()).toBe(0)
    await page.setInputFiles('#kept-photo', [photo(first), photo(other)])
    await saysNews(page, 'codes of more than one series')
    await saysNews(page, 'Codes read: 1 of')
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await page.getByLabel('Or paste').fill(first)
    await press(page, 'Add')
    await saysNews(page, 'Codes read: 1 of')
    const window = await context.newPage()
    await window.goto(`${page.url()}#part=${other.split('=')[1]}`)
    await saysNews(window, 'from another series than the one before')
    expect(faults).toEqual([])
  })
})

/** The picture of a badge as large as those of real art are: more than any codes carry. */
function grown(picture: Buffer): Buffer {
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(48_000)))
  // Before the last chunk, which is twelve bytes.
  const more = pngOf(chunk('noIs', noise)).subarray(8)
  return Buffer.concat([picture.subarray(0, -12), more, picture.subarray(-12)])
}

/** What is said of each badge of a backpack, by its name. */
async function statesOf(page: Page): Promise<Readonly<Record<string, string | null>>> {
  const states: Record<string, string | null> = {}
  for (const badge of await page.locator('.kept-name').allTextContents()) {
    await press(page, badge)
    states[badge] = await page.locator('.kept-state').textContent()
    await press(page, 'Back to all badges')
  }
  return states
}

test('badges that came from the claim page as pictures go as what is signed in them, and stand on the other device as they did', async () => {
  const pictures: Buffer[] = []
  let states = {}
  const keep = async (page: Page) => {
    await page.route('**/badge.png', async (route) => {
      const response = await route.fetch()
      const body = grown(await response.body())
      pictures.push(body)
      await route.fulfill({ response, body })
    })
    await page.getByRole('link', { name: 'Keep all in my backpack' }).click()
    await saysNews(page, 'New in your backpack: 2')
    states = await statesOf(page)
  }
  const shown = await screensOf(keep, claimAddress('claim/', site.code))
  await asHolder(site, async ({ page, faults }) => {
    await givePhotos(page, shown)
    await saysNews(page, 'New in your backpack: 2')
    expect(Object.values(states)).toEqual([
      expect.stringContaining('Genuine, '),
      expect.stringContaining('Genuine, '),
    ])
    expect(await statesOf(page)).toEqual(states)
    await page.locator('.kept-name').first().click()
    const awaited = page.waitForEvent('download')
    await page.locator('.kept-badge li button').click()
    const saved = await awaited
    expect(saved.suggestedFilename()).toMatch(/\.json$/)
    const text = await readFile(await saved.path())
    expect(JSON.parse(text.toString())).toHaveProperty('proof')
    expect(pictures.some((each) => each.includes(text))).toBe(true)
    await press(page, 'Back to all badges')
    await give(page, { 'a.png': pictures[0]!, 'b.png': pictures.at(-1)! })
    await saysNews(page, 'kept as another form of the same badge: 2')
    expect(faults).toEqual([])
  })
})

test('what is too much for codes leads to a saved copy; where only the smallest files fit, that is said', async () => {
  const picture = grown(await site.documentOf('valid', 'badge.png'))
  const narrative = Buffer.from(crypto.getRandomValues(new Uint8Array(48_000))).toString('base64')
  const large = { ...hosted, badge: { ...hosted.badge, criteria: { narrative } } }
  await asHolder(site, async ({ page, faults }) => {
    const again = async () => {
      for (const _ of ['closed', 'opened']) await page.getByText(title).click()
    }
    await give(page, { 'badge.png': picture })
    await saysNews(page, 'New in your backpack: 1')
    const first = await page.locator('.kept-name').innerText()
    await page.getByText(title).click()
    await page.getByText('the smallest. It is the whole badge; its pictures').waitFor()
    expect(await line(page)).toContain('Code 1 of')
    expect(await axeFindings(page)).toEqual([])
    await give(page, { 'large.json': Buffer.from(JSON.stringify(large)) })
    await press(page, 'Not now')
    await page.getByText('Badges: 2').waitFor()
    await again()
    await page.getByText('Choose fewer badges').waitFor()
    await page.getByText('“A copy for safety”').waitFor()
    await page.locator('.kept-name').filter({ hasNotText: first }).click()
    await page.locator('.kept-badge').getByText(title).click()
    await page.getByText('This badge is too much for QR codes. Save everything').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

test.each(['light', 'dark'] as const)(
  'the codes go on by themselves until they are paused, fit a narrow telephone and are found right by axe: %s',
  async (colorScheme) => {
    await asHolder(site, async ({ page, faults }) => {
      await page.emulateMedia({ colorScheme })
      await give(page, files)
      await saysNews(page, 'New in your backpack: 2')
      await page.getByText(title).click()
      await page.getByText(/^Code 3 of/).waitFor()
      const status = page.locator('.kept-transfer-line')
      expect(await status.getAttribute('aria-live')).toBe('off')
      await press(page, 'Previous code')
      expect(await status.getAttribute('aria-live')).toBe('polite')
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(
        await page.locator(code).evaluate((node) => getComputedStyle(node).backgroundColor),
      ).toBe('rgb(255, 255, 255)')
      expect(faults).toEqual([])
    })
  },
)

test('nothing moves for whoever wants it still: the codes wait for the buttons', async () => {
  await asHolder(site, async ({ page, faults }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await give(page, files)
    await saysNews(page, 'New in your backpack: 2')
    await page.clock.install()
    await page.getByText(title).click()
    await page.locator(code).waitFor()
    await page.clock.runFor(20_000)
    expect(await line(page)).toContain('Code 1 of')
    await press(page, 'Next code')
    expect(await line(page)).toContain('Code 2 of')
    await press(page, 'Play')
    await page.clock.runFor(2000)
    expect(await line(page)).not.toContain('Code 2 of')
    expect(faults).toEqual([])
  })
})
