import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { qrPath } from '../../../awarding/learners/qr-path.ts'
import { spellCode, writers } from '../../../testing/backpack/wallet-codes.ts'
import { launchBrowser } from '../../../testing/browser.ts'
import { qrPng } from '../../../testing/pictures/qr-pictures.ts'
import type { Place } from '../../../testing/publish/place.ts'
import { publishedCity } from '../../../testing/publish/published-city.ts'
import { whileServing } from '../../../testing/serve.ts'
import { patience } from '../../../testing/browsers/visitor.ts'
import { quoted } from '../../../testing/pages-of.ts'

let place: Place
let browser: Browser
let award = ''
beforeAll(async () => {
  place = await publishedCity()
  for (const slug of await readdir(join(place.dist, 'awards'))) {
    const html = quoted(await readFile(join(place.dist, 'awards', slug, 'index.html'), 'utf8'))
    if (html.includes('class="status status-valid"')) award = `awards/${slug}/`
  }
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function visit(use: (page: Page, url: string) => Promise<void>): Promise<void> {
  await whileServing(place.dist, { base: '/badges/' }, async (url) => {
    const context = await browser.newContext({ deviceScaleFactor: 2, serviceWorkers: 'block' })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await use(page, url).finally(() => context.close())
  })
}

const photo = (buffer: Buffer) => ({ name: 'photo.png', mimeType: 'image/png', buffer })

test('a picture of the code that is a badge gives the badge, and one of the code that leads to its page too', async () => {
  await visit(async (page, url) => {
    await page.goto(url + award)
    await page.getByText('Show the badge itself as a QR code').click()
    const badge = await page.locator('#share .has-code .qr').screenshot()
    await page.getByText('Show a QR code', { exact: true }).click()
    const leading = await page.locator('#share details:not(.has-code) .qr').first().screenshot()
    await page.goto(`${url}backpack/`)
    await page.setInputFiles('#kept-photo', photo(badge))
    await page.getByText('New in your backpack: 1').waitFor()
    await page.setInputFiles('#kept-photo', photo(leading))
    await page
      .getByText(/kept as another form of the same badge: 1|There was nothing new/)
      .waitFor()
  })
})

const ofWallet = writers['the form of the Learner Credential Wallet (0x0501)']

test('a picture of a wallet’s code (VP1) gives the badge with how it stands, and what reads it comes only then', async () => {
  const path = join(place.dist, award, 'credential.json')
  const credential = JSON.parse(await readFile(path, 'utf8')) as object
  const code = await ofWallet({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [credential],
  })
  await visit(async (page, url) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${url}backpack/`)
    await page.waitForSelector('#kept-photo')
    await page.setInputFiles('#kept-photo', photo(await page.locator('h1').screenshot()))
    await page.getByText('There is no QR code in this picture').waitFor()
    expect(asked.filter((each) => each.includes('read-vp-code'))).toEqual([])
    await page.setInputFiles('#kept-photo', photo(Buffer.from(qrPng(spellCode(code)))))
    await page.getByText('New in your backpack: 1').waitFor()
    expect(asked.filter((each) => each.includes('read-vp-code'))).toHaveLength(1)
    expect(asked.filter((each) => !each.startsWith(new URL(url).origin))).toEqual([])
    await page.getByText('Genuine. It does not run out.').waitFor()
  })
})

test('a picture without a code, a code that is cut short and a wallet’s code that is not read are each told apart', async () => {
  await visit(async (page, url) => {
    await page.goto(`${url}backpack/`)
    await page.waitForSelector('#kept-photo')
    await page.setInputFiles('#kept-photo', photo(await page.locator('h1').screenshot()))
    await page.getByText('There is no QR code in this picture').waitFor()
    const given = async (text: string, words: string) => {
      await page.fill('#kept-text', text)
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByText(words).waitFor()
    }
    await given('VP1-B3ECQDIYACEMHIGDODB6', 'a wallet’s code (VP1), and it could not be read')
    const elsewhere = { '@context': 'https://elsewhere.example/words/v1' }
    const unknown = 'uses the word list https://elsewhere.example/words/v1, which'
    await given(spellCode(await ofWallet(elsewhere)), unknown)
    await given(
      `https://tiny.example/badges/verify/#00285${'0'.repeat(60)}`,
      'The end of this code',
    )
  })
})

test('an address in a code is asked about before it is opened, for nobody could read it', async () => {
  await visit(async (page, url) => {
    const asked: string[] = []
    await page.route('https://elsewhere.example/**', (route) => {
      asked.push(route.request().url())
      return route.abort()
    })
    const { path, size } = qrPath('https://elsewhere.example/a/badge')
    const box = `viewBox="-4 -4 ${size + 8} ${size + 8}" width="400"`
    await page.setContent(`<svg ${box} style="background:#fff"><path d="${path}"/></svg>`)
    const picture = photo(await page.locator('svg').screenshot())
    await page.goto(`${url}backpack/`)
    await page.setInputFiles('#kept-photo', picture)
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByText('This code leads to elsewhere.example, which was not asked').waitFor()
    expect(asked).toEqual([])
    await page.reload()
    await page.setInputFiles('#kept-photo', picture)
    await page.getByRole('button', { name: 'Yes, ask them' }).click()
    await page.getByText('The address did not answer').waitFor()
    expect(asked).toEqual(['https://elsewhere.example/a/badge'])
  })
})
