import { expect, test } from 'vitest'
import { visitedSite } from '../testing/visited-site.ts'

const site = visitedSite()

/** By how many pixels the shape behind each picture of a badge is larger than its plate, which cuts it. */
async function overhangs(path: string, width: number, media: 'print' | 'screen') {
  const page = await site().browser.newPage({ viewport: { width, height: 900 } })
  await page.emulateMedia({ media })
  await page.goto(site().url + path)
  const found = await page.locator('.plate:not(.plate-small)').evaluateAll((plates) =>
    plates.map((plate) => {
      const shape = getComputedStyle(plate, '::before')
      return Number.parseFloat(shape.width) - plate.clientWidth
    }),
  )
  await page.close()
  return found
}

const badge = 'badges/riverside-college/sourdough-baker/'
const cases = ['awards/listedaaaaaaaaaaaaaaaaaaaa/', badge].flatMap((path) =>
  // Of A4 and A5 within their margins.
  [703, 499].map((width) => [path, width] as const),
)

test.each(cases)(
  'on %s the shape behind the picture is whole on paper of %d pixels, where its plate cannot be seen',
  async (path, width) => {
    const onPaper = await overhangs(path, width, 'print')
    expect(onPaper.length).toBeGreaterThan(0)
    for (const each of onPaper) expect(each).toBeLessThanOrEqual(0)
    for (const each of await overhangs(path, width, 'screen')) expect(each).toBeGreaterThan(10)
  },
)

test.each([
  ['print', 703],
  ['print', 499],
  ['screen', 1200],
] as const)(
  'in %s of %d pixels no fact is smaller than its name, and a line stands below the head where it has one',
  async (media, width) => {
    const page = await site().browser.newPage({ viewport: { width, height: 900 } })
    await page.emulateMedia({ media })
    await page.goto(site().url + badge)
    const found = await page.evaluate(() => {
      const styleOf = (selector: string) => {
        const element = document.querySelector(selector)
        if (!element) throw new Error(selector)
        return getComputedStyle(element)
      }
      const sizeOf = (selector: string) => Number.parseFloat(styleOf(selector).fontSize)
      return {
        isNameLarger: sizeOf('.facts dt') > sizeOf('.facts dd'),
        hasLine: styleOf('body > header').borderBottomWidth !== '0px',
        hasHead: styleOf('body > header > div').display !== 'none',
      }
    })
    await page.close()
    const isOnScreen = media === 'screen'
    expect(found).toEqual({ isNameLarger: false, hasLine: isOnScreen, hasHead: isOnScreen })
  },
)
