import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { zipContents } from '../../backpack/export/zip-contents.ts'
import { axeFindings } from '../../testing/axe.ts'
import { holderCode, publishedHolderPlace } from '../../testing/backpack/holder-city.ts'
import { saved, serveCity, type ServedCity } from '../../testing/backpack/served-city.ts'
import { bakedInPng, bakedInSvg, pixelsOf } from '../../testing/publish/baked.ts'
import { cityKeyLines, citySealingLine } from '../../testing/publish/canaries.ts'
import { asOfEarlierVersion } from '../../testing/publish/earlier-version.ts'
import { type Files, filesIn } from '../../testing/publish/files.ts'
import { edit } from '../../testing/publish/place.ts'
import { published } from '../../testing/publish/run.ts'
import { quoted } from '../../testing/pages-of.ts'

// A city that stores no pictures of its awards, beside the same city with the same awards as an earlier version stored them:
// what is put together in a browser must be what lies there, to the byte.

let city: ServedCity
let files: Files
let stored: Files
beforeAll(async () => {
  const place = await publishedHolderPlace('bakes: on-demand\n')
  const twin = await asOfEarlierVersion(place)
  await edit(twin, 'badges/site.yml', 'bakes: on-demand\n', '')
  await published(twin, { keys: [...cityKeyLines, citySealingLine] })
  ;[city, stored] = await Promise.all([serveCity(place.dist), filesIn(twin.dist)])
  files = city.files
})
afterAll(() => city?.close())

/** Folders of awards that stand so, and whose badge has a drawing or has not. */
function awardsThatAre(state: string, art: 'svg' | 'png'): readonly string[] {
  return [...files].flatMap(([path, bytes]) => {
    const text = /^awards\/[^/]+\/index\.html$/.test(path) ? quoted(String(bytes)) : ''
    const isSo = text.includes(`data-award="${state}"`)
    const isDrawn = /data-bakes="[^"]*badge-3\.svg/.test(text)
    return isSo && isDrawn === (art === 'svg') ? [path.replace('index.html', '')] : []
  })
}

const png = (page: Page) => page.getByRole('button', { name: 'Badge picture (PNG)' })

describe('the page of an award', () => {
  test.each([
    ['valid', 'svg'],
    ['valid', 'png'],
    ['revoked', 'svg'],
    ['expired', 'png'],
    ['superseded', 'svg'],
  ] as const)(
    'puts the picture of one that is %s, of a badge that is %s, together as it would be stored',
    async (state, art) => {
      const [folder] = awardsThatAre(state, art)
      expect(folder).toBeDefined()
      await city.visit(folder!, async ({ page, refused, faults }) => {
        const picture = await saved(page, () => png(page).press('Enter'))
        expect(picture.name).toBe('badge.png')
        expect(picture.bytes.equals(stored.get(`${folder}badge.png`)!)).toBe(true)
        if (art === 'svg') {
          await page.getByText('Other forms, for badge software').press('Enter')
          for (const standard of ['2', '3']) {
            const button = page.getByRole('button', { name: `(SVG, ${standard}.0)` })
            const drawing = await saved(page, () => button.press('Enter'))
            expect(drawing.name).toBe(`badge-${standard}.svg`)
            expect(drawing.bytes.equals(stored.get(`${folder}badge-${standard}.svg`)!)).toBe(true)
          }
        }
        expect([refused, faults]).toEqual([[], []])
      })
    },
  )

  test('gives pictures that old readers of PNG and SVG read, and that our verifier finds genuine', async () => {
    const [folder] = awardsThatAre('valid', 'svg')
    const signed = (name: string) => files.get(folder + name)!.toString()
    let picture: Buffer | undefined
    await city.visit(folder!, async ({ page }) => {
      picture = (await saved(page, () => png(page).click())).bytes
      const { openbadges, openbadgecredential, bakery } = await bakedInPng(picture)
      expect([openbadges, bakery]).toEqual([signed('assertion.json'), signed('assertion.json')])
      expect(openbadgecredential).toBe(signed('credential.json'))
      const [plain] = [...files.keys()].filter((path) =>
        signed('credential.json').includes(`/badges/${path}","type":"Image"`),
      )
      expect(pixelsOf(picture).equals(pixelsOf(files.get(plain!)!))).toBe(true)
      await page.getByText('Other forms, for badge software').click()
      const drawing = await saved(page, () =>
        page.getByRole('button', { name: '(SVG, 3.0)' }).click(),
      )
      const [baked] = bakedInSvg(drawing.bytes.toString())
      expect(baked?.text).toBe(signed('credential.json'))
    })
    await city.visit('verify/', async ({ page }) => {
      const file = { name: 'badge.png', mimeType: 'image/png', buffer: picture! }
      await page.locator('#verifier-file').setInputFiles(file)
      await page.locator('.verifier-report').first().waitFor()
      const verdicts = await page.locator('.verdict-title').allTextContents()
      expect(verdicts).toEqual([expect.stringMatching(/^Genuine/)])
    })
  })

  test('says so where a part of it does not come, and saves nothing', async () => {
    const [folder] = awardsThatAre('valid', 'svg')
    await city.visit(folder!, async ({ page, faults }) => {
      const downloads: string[] = []
      page.on('download', (download) => downloads.push(download.suggestedFilename()))
      for (const lost of ['assertion.jws', 'image.png']) {
        await page.route(`**/${lost}`, (route) => route.fulfill({ body: '<!doctype html>' }))
        await png(page).click()
        await page.getByText('The file could not be read just now.').waitFor()
        await page.unroute(`**/${lost}`)
      }
      expect(downloads).toEqual([])
      expect(faults).toEqual([])
    })
  })

  test('says so where what would put it together does not come', async () => {
    const [folder] = awardsThatAre('valid', 'svg')
    await city.visit(folder!, async ({ page, faults }) => {
      await png(page).waitFor()
      await page.route('**/*.js', (route) => route.abort())
      await png(page).click()
      await page.getByText('The file could not be read just now.').waitFor()
      expect(faults).toEqual([])
    })
  })

  test.each([
    ['on a phone, by day', 320, 'light'],
    ['at a desk, by night', 1280, 'dark'],
  ] as const)('%s, is as wide as the screen and accessible', async (_, width, colorScheme) => {
    const [folder] = awardsThatAre('valid', 'svg')
    await city.visit(
      folder!,
      async ({ page }) => {
        await page.getByText('Other forms, for badge software').click()
        expect(await page.getByText('This picture does not hold your award').isVisible()).toBe(
          false,
        )
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        expect(await axeFindings(page)).toEqual([])
      },
      { viewport: { width, height: 900 }, colorScheme },
    )
  })

  test('gives the plain picture without a script, and says how to get the other', async () => {
    const [folder] = awardsThatAre('valid', 'svg')
    await city.visit(
      folder!,
      async ({ page, refused }) => {
        await page.getByText('This picture does not hold your award').waitFor()
        const plain = page.getByRole('link', { name: 'The badge’s own picture (PNG)' })
        const picture = await saved(page, () => plain.click())
        expect(stored.get(`${folder}badge.png`)!.includes(picture.bytes.subarray(33))).toBe(true)
        await page.getByText('Other forms, for badge software').click()
        expect(await page.locator('#keep button:visible').count()).toBe(0)
        const links = await page
          .locator('#keep li:visible a')
          .evaluateAll((all) =>
            all.map((each) => (each as HTMLAnchorElement).pathname.slice('/badges/'.length)),
          )
        expect(links).toHaveLength(4)
        for (const link of links) expect(files.has(link)).toBe(true)
        expect(refused).toEqual([])
      },
      { javaScriptEnabled: false },
    )
  })

  test('makes a pack that holds the same pictures', async () => {
    const [folder] = awardsThatAre('valid', 'svg')
    await city.visit(folder!, async ({ page, refused }) => {
      const button = page.getByRole('button', { name: 'Save as a zip with the parts' })
      const entries = await zipContents(
        new Uint8Array((await saved(page, () => button.click())).bytes),
      )
      for (const name of ['badge.png', 'badge-2.svg', 'badge-3.svg', 'credential.json']) {
        const entry = entries.find(({ path }) => path === `files/${name}`)
        expect(Buffer.from(entry!.bytes).equals(stored.get(folder + name)!)).toBe(true)
      }
      expect(refused).toEqual([])
    })
  })
})

/** Pictures of the two awards behind the code, as they would be stored. */
function storedBehindCode(): readonly Buffer[] {
  return [...stored].flatMap(([path, bytes]) => (path.endsWith('/badge.png') ? [bytes] : []))
}

describe('what lies behind a claim code', () => {
  const path = claimAddress('claim/', holderCode)

  test('is saved as pictures, one or all, as they would be stored', async () => {
    await city.visit(path, async ({ page, refused, faults }) => {
      await page.locator('.claim-card').nth(1).waitFor()
      const one = page.getByRole('button', { name: 'Save the picture' }).first()
      const picture = await saved(page, () => one.press('Enter'))
      const all = await saved(page, () =>
        page.getByRole('button', { name: 'Save all pictures' }).press('Enter'),
      )
      const pictures = Object.values(unzipSync(all.bytes))
      expect(pictures).toHaveLength(2)
      for (const each of [picture.bytes, ...pictures])
        expect(storedBehindCode().some((other) => other.equals(each))).toBe(true)
      expect([refused, faults]).toEqual([[], []])
    })
  })

  test('makes a pack with the pictures that the pages of its awards have', async () => {
    await city.visit(path, async ({ page, refused }) => {
      await page.locator('.claim-pack > summary').first().press('Enter')
      const button = page.getByRole('button', { name: 'Save as a zip with the parts' }).first()
      const { bytes } = await saved(page, () => button.press('Enter'))
      const entries = await zipContents(new Uint8Array(bytes))
      const pictures = entries.filter((each) => /^files\/.+\.(png|svg)$/.test(each.path))
      const forms = pictures.map((each) => each.path.split('-badge').at(-1))
      expect(new Set(forms)).toEqual(new Set(['-2.svg', '-3.svg', '.png']))
      expect(forms).toHaveLength(4)
      const known = [...stored].filter(([at]) => /^awards\/[^/]+\/badge/.test(at))
      for (const each of pictures)
        expect(known.some(([, other]) => other.equals(each.bytes))).toBe(true)
      expect(refused).toEqual([])
    })
  })

  test('comes into the backpack, from a site that says that it bakes on demand and from one that does not', async () => {
    for (const isAnnounced of [true, false]) {
      await city.visit('backpack/', async ({ page, faults }) => {
        if (!isAnnounced) {
          await page.route('**/backpack/', async (route) => {
            const response = await route.fetch()
            const text = (await response.text()).replace(/&quot;bakes&quot;:&quot;[^,]*,/, '')
            await route.fulfill({ response, body: text })
          })
        }
        await page.goto('about:blank')
        await page.goto(`${city.url}backpack/#keep=${holderCode}`)
        await page.locator('.kept-name').nth(1).waitFor()
        expect(await page.locator('.kept-name').count()).toBe(2)
        expect(faults).toEqual([])
      })
    }
  })
})
