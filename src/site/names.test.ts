import { expect, test } from 'vitest'
import { visitedSite } from '../testing/visited-site.ts'

// Names in scripts that a device may have no face for: the site brings one, and only to a page that needs it.

const site = visitedSite()

/** The fonts that a page fetches for a name, and their bytes. */
async function fetchedFor(name: string) {
  const page = await site().browser.newPage()
  const fetched: string[] = []
  page.on('request', (request) => {
    const font = /assets\/([a-z-]+)\.[0-9a-f]+\.woff2$/.exec(request.url())?.[1]
    if (font) fetched.push(font)
  })
  await page.goto(`${site().url}awards/listedaaaaaaaaaaaaaaaaaaaa/`)
  await page
    .locator('bdi')
    .first()
    .evaluate((place, text) => (place.textContent = text), name)
  await page.evaluate(() => document.fonts.ready)
  await page.close()
  return [...new Set(fetched)].sort()
}

const always = ['heading', 'text']

test.each([
  ['Maya Okonkwo-Patel', []],
  ['Олена Шевченко', ['cyrillic']],
  ['Γιώργος', ['greek']],
  ['Nguyễn Thị', ['vietnamese']],
  ['आरती शर्मा', ['devanagari']],
  ['عبد الرحمن', ['arabic']],
  ['রহিম', ['bengali']],
  ['தமிழ்', ['tamil']],
  ['דוד', ['hebrew']],
  ['આઇશા ખાન', ['gujarati']],
  ['ਹਰਪ੍ਰੀਤ ਕੌਰ', ['gurmukhi']],
])('for %s a page fetches the faces %j beside its own', async (name, expected) => {
  const fetched = await fetchedFor(name)
  expect(fetched.filter((font) => !always.includes(font) && !/-(ext|name)$/.test(font))).toEqual(
    expected,
  )
})
