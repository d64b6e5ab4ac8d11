import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimAddress } from '../../awarding/learners/claim-address.ts'
import { zipContents } from '../../backpack/export/zip-contents.ts'
import { axeFindings } from '../../testing/axe.ts'
import { holderCode, publishedHolderPlace } from '../../testing/backpack/holder-city.ts'
import { saved, serveCity, type ServedCity } from '../../testing/backpack/served-city.ts'
import { cityKeyLines, citySealingLine } from '../../testing/publish/canaries.ts'
import { asOfEarlierVersion } from '../../testing/publish/earlier-version.ts'
import { published } from '../../testing/publish/run.ts'
import { quoted } from '../../testing/pages-of.ts'

// A city that stores of each award the PNG and no drawing, beside the same awards as an earlier version stored them, with
// drawings: what is put together in a browser must be what lies there, to the byte.

let city: ServedCity
let earlier: ServedCity
beforeAll(async () => {
  const place = await publishedHolderPlace()
  const before = await asOfEarlierVersion(place)
  await published(before, { keys: [...cityKeyLines, citySealingLine] })
  ;[city, earlier] = await Promise.all([serveCity(place.dist), serveCity(before.dist)])
})
afterAll(async () => {
  await city?.close()
  await earlier?.close()
})

/** The folder of an award that is valid, and whose badge has a drawing or has not. */
function awardWith(art: 'svg' | 'png'): string {
  const folders = [...city.files].flatMap(([path, bytes]) => {
    const text = /^awards\/[^/]+\/index\.html$/.test(path) ? quoted(String(bytes)) : ''
    const isDrawn = /data-bakes="[^"]*badge-3\.svg/.test(text)
    const isSo = text.includes('data-award="valid"') && isDrawn === (art === 'svg')
    return isSo ? [path.replace('index.html', '')] : []
  })
  expect(folders).not.toEqual([])
  return folders[0]!
}

const openForms = (page: Page) => page.getByText('Other forms, for badge software').press('Enter')

describe('the page of an award', () => {
  test('links its PNG, and puts drawings together as an earlier version stored them', async () => {
    const folder = awardWith('svg')
    expect([...city.files.keys()].filter((path) => /^awards\/.+\.svg$/.test(path))).toEqual([])
    await city.visit(folder, async ({ page, refused, faults }) => {
      const link = page.getByRole('link', { name: 'Badge picture (PNG)' })
      const picture = await saved(page, () => link.press('Enter'))
      expect(picture.bytes.equals(earlier.files.get(`${folder}badge.png`)!)).toBe(true)
      await openForms(page)
      for (const standard of ['2', '3']) {
        const button = page.getByRole('button', { name: `(SVG, ${standard}.0)` })
        const drawing = await saved(page, () => button.press('Enter'))
        expect(drawing.name).toBe(`badge-${standard}.svg`)
        expect(drawing.bytes.equals(earlier.files.get(folder + drawing.name)!)).toBe(true)
      }
      expect([refused, faults]).toEqual([[], []])
    })
  })

  test('says so where a drawing cannot be put together', async () => {
    await city.visit(awardWith('svg'), async ({ page, faults }) => {
      await openForms(page)
      await page.route('**/image.svg', (route) => route.abort())
      await page.getByRole('button', { name: '(SVG, 3.0)' }).press('Enter')
      const news = page.getByText('The file could not be read just now.')
      await news.waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.unroute('**/image.svg')
      await saved(page, () => page.getByRole('button', { name: '(SVG, 3.0)' }).press('Enter'))
      expect(await news.count()).toBe(0)
      expect(faults).toEqual([])
    })
  })

  test.each([
    ['a badge without a drawing', () => awardWith('png'), {}],
    [
      'a badge with one, where no script runs',
      () => awardWith('svg'),
      { javaScriptEnabled: false },
    ],
  ])('of %s offers none', async (_, folder, options) => {
    await city.visit(
      folder(),
      async ({ page }) => {
        await page.getByText('Other forms, for badge software').click()
        expect(await page.locator('#keep li:visible').count()).toBe(4)
        expect(await page.locator('#keep li button:visible').count()).toBe(0)
        expect(await page.getByRole('link', { name: 'Badge picture (PNG)' }).count()).toBe(1)
      },
      options,
    )
  })

  test('of an earlier version goes on linking the drawings that are stored', async () => {
    const folder = awardWith('svg')
    await earlier.visit(folder, async ({ page, refused }) => {
      await openForms(page)
      expect(await page.locator('#keep li button').count()).toBe(0)
      const link = page.getByRole('link', { name: '(SVG, 3.0)' })
      const drawing = await saved(page, () => link.press('Enter'))
      expect(drawing.bytes.equals(earlier.files.get(`${folder}badge-3.svg`)!)).toBe(true)
      expect(refused).toEqual([])
    })
  })
})

/** Files of the pack that a page makes, by their names. */
async function packOf(at: ServedCity, path: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>()
  await at.visit(path, async ({ page, refused }) => {
    const place = page.locator('.claim-card, #keep').first()
    await place.waitFor()
    if (path.startsWith('claim')) await place.locator('.claim-pack > summary').press('Enter')
    const button = place.getByRole('button', { name: 'Save as a zip with the parts' })
    const { bytes } = await saved(page, () => button.press('Enter'))
    for (const { path, bytes: each } of await zipContents(new Uint8Array(bytes)))
      if (path.startsWith('files/')) files.set(path.slice('files/'.length), Buffer.from(each))
    expect(refused).toEqual([])
  })
  return files
}

test('a pack holds the same, whether the page of an award or that of a code makes it, and whatever is stored', async () => {
  const ofCode = await packOf(city, claimAddress('claim/', holderCode))
  const credential = ofCode.get('credential.json')!
  const [path] = [...city.files].find(
    ([at, bytes]) => /^awards/.test(at) && bytes.equals(credential),
  )!
  const folder = path.replace('credential.json', '')
  for (const pack of [
    await packOf(city, folder),
    await packOf(earlier, folder),
    await packOf(earlier, claimAddress('claim/', holderCode)),
  ])
    expect([...pack]).toEqual([...ofCode])
})
