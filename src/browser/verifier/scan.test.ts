import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spellCode, writers } from '../../testing/backpack/wallet-codes.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { goodPng } from '../../testing/pictures/make-png.ts'
import { emptyFilm, qrFilm, qrPng } from '../../testing/pictures/qr-pictures.ts'
import { whileServing } from '../../testing/serve.ts'
import { urls } from '../../testing/verifier/assertions.ts'
import { buildElementPage } from '../../testing/verifier/build-element.ts'
import { badge3 } from '../../testing/verifier/credentials.ts'
import { type LocalIssuer, serveLocalIssuer } from '../../testing/verifier/local-issuer.ts'
import { patience } from '../../testing/browsers/visitor.ts'

let folder: string
let site: string
let issuer: LocalIssuer
/** Where the issuer's hosted badge stands. */
let address: string

beforeAll(async () => {
  issuer = await serveLocalIssuer()
  address = urls.assertion.replace('https://makers.example', issuer.origin)
  folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  site = await buildElementPage(folder, `allow-origins="${issuer.origin}"`)
})

afterAll(async () => {
  issuer.close()
  await rm(folder, { recursive: true })
})

interface Visited {
  readonly page: Page
  readonly asked: readonly string[]
}

/** The page in a browser whose camera shows a film, or that has none. */
async function visit(film: Uint8Array | undefined, use: (visited: Visited) => Promise<void>) {
  const path = join(folder, 'camera.y4m')
  if (film !== undefined) await writeFile(path, film)
  const camera = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ]
  const browser = await launchBrowser(film === undefined ? [] : camera)
  try {
    await whileServing(site, {}, async (url) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
      page.setDefaultTimeout(patience)
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(url)
      await page.waitForSelector('.verifier-intake')
      await use({ page, asked })
    })
  } finally {
    await browser.close()
  }
}

const scan = (page: Page) => page.getByRole('button', { name: 'Scan a QR code' }).click()
const ask = (page: Page) => page.getByRole('button', { name: 'Ask it', exact: true }).click()

async function verdict(page: Page): Promise<string | null> {
  return page.locator('.verifier-report').first().getAttribute('data-verdict')
}

async function dropPicture(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page.setInputFiles('#verifier-file', { name, mimeType: 'image/png', buffer })
}

describe('a QR code', () => {
  test('before the camera leads to its badge, and the reader is loaded only for it', async () => {
    await visit(qrFilm(address), async ({ page, asked }) => {
      const before = asked.length
      await scan(page)
      await page.getByText('this page has to ask 127.0.0.1').waitFor()
      expect(asked.slice(before).some((each) => each.includes('decode'))).toBe(true)
      expect(await page.locator('video').count()).toBe(0)
      await ask(page)
      expect(await verdict(page)).toBe('valid')
    })
  })

  test('of a link to this very page leads to the badge behind the link', async () => {
    await visit(undefined, async ({ page }) => {
      await dropPicture(page, 'link.png', qrPng(`${page.url()}#${encodeURIComponent(address)}`))
      await ask(page)
      expect(await verdict(page)).toBe('valid')
    })
  })

  test('in a photograph leads to its badge', async () => {
    await visit(undefined, async ({ page, asked }) => {
      await dropPicture(page, 'photo.png', qrPng(address))
      await ask(page)
      expect(await verdict(page)).toBe('valid')
      expect(asked.some((each) => each.includes('decode'))).toBe(true)
    })
  })
})

test.each([
  ['reads QR codes itself', ['qr_code'], false],
  ['has the interface and nothing behind it', [], true],
] as const)('a browser that %s: %j', async (_, formats, isLibraryLoaded) => {
  await visit(undefined, async ({ page, asked }) => {
    await page.evaluate(giveReader, { formats, rawValue: address })
    await dropPicture(page, 'photo.png', qrPng(address))
    await ask(page)
    expect(await verdict(page)).toBe('valid')
    expect(asked.some((each) => each.includes('decode'))).toBe(isLibraryLoaded)
  })
})

describe('the code of a wallet (VP1)', () => {
  const codeOf = async (changed: object = {}) => {
    const signed = await issuer.sign(issuer.local(badge3()))
    const writer = writers['version 1.0 (0xcb1d)']
    return spellCode(await writer({ ...signed, ...changed }))
  }

  test('in a photograph leads to its badge, and what reads it is loaded only for it', async () => {
    const code = await codeOf()
    await visit(undefined, async ({ page, asked }) => {
      const readers = () => asked.filter((each) => each.includes('read-vp-code'))
      expect(readers()).toEqual([])
      await dropPicture(page, 'wallet.png', qrPng(code))
      await ask(page)
      expect(await verdict(page)).toBe('valid')
      expect(readers()).toHaveLength(1)
    })
  })

  test('is read as text too, and believed no more than any other badge', async () => {
    const code = await codeOf({ name: 'Doctor' })
    await visit(undefined, async ({ page }) => {
      const given = async (text: string) => {
        await page.fill('#verifier-text', text)
        await page.getByRole('button', { name: 'Check this badge' }).click()
      }
      await given(` ${code}\n`)
      await ask(page)
      expect(await verdict(page)).toBe('invalid')
      await given(code.slice(0, -8))
      await page.getByText('Damaged.').waitFor()
      expect(await page.locator('.verifier-report').count()).toBe(0)
      await given(spellCode(Uint8Array.of(0xd9, 6, 100, 0xa0)))
      await page.getByText('Table 100 unknown.').waitFor()
    })
  })
})

test('a picture without any code is said to hold no badge', async () => {
  await visit(undefined, async ({ page }) => {
    await dropPicture(page, 'plain.png', goodPng())
    expect(await verdict(page)).toBe('could-not-check')
    await page.getByText('There is no badge inside this picture').first().waitFor()
    expect(await page.locator('.verifier-question, #verifier-holder').count()).toBe(0)
  })
})

test('the camera is let go when the visitor stops it', async () => {
  await visit(emptyFilm(), async ({ page }) => {
    await page.evaluate(watchTracks)
    await scan(page)
    await page.waitForSelector('video')
    await page.getByRole('button', { name: 'Stop the camera' }).press('Enter')
    await page.getByRole('button', { name: 'Scan a QR code' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Scan a QR code')
    expect(await page.evaluate('globalThis.tracks.map((track) => track.readyState)')).toEqual([
      'ended',
    ])
  })
})

test('without a camera the page says what else can be done', async () => {
  await visit(undefined, async ({ page }) => {
    await scan(page)
    await page.getByText('The camera could not be used.').waitFor()
    await page.getByRole('button', { name: 'Scan a QR code' }).waitFor()
  })
})

/** Runs in the page: a reader of its own, as some browsers have one. */
function giveReader(has: { readonly formats: readonly string[]; readonly rawValue: string }): void {
  const BarcodeDetector = class {
    static async getSupportedFormats() {
      return has.formats
    }
    async detect() {
      return [{ rawValue: has.rawValue }]
    }
  }
  Object.assign(globalThis, { BarcodeDetector })
}

/** Runs in the page: remembers what the camera gives. */
function watchTracks(): void {
  const { mediaDevices } = navigator
  const given = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await given(wanted)
    Object.assign(globalThis, { tracks: stream.getTracks() })
    return stream
  }
}
