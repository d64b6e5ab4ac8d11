import { PNG } from 'pngjs'
import type { Browser, Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkedClaimCode } from '../../proof/sealing/claim-code.ts'
import { countingRandom } from '../../testing/awarding/counting-random.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { cardPicture, claimCards, englishCardWords, type CardFace } from './claim-cards.ts'
import { freshCode } from './fresh-code.ts'

const random = countingRandom()
const codes = Array.from({ length: 30 }, () => freshCode(random))
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4.5" cy="4.5" r="4"/></svg>'
const face: CardFace = {
  badge: 'Robot Builder',
  issuer: 'Foxglove School',
  picture: cardPicture({ type: 'svg', bytes: new TextEncoder().encode(drawing) }),
  page: 'https://badges.leicester.example/claim/',
  words: englishCardWords,
}

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 })
})
afterAll(() => browser.close())

test('thirty cards print on four pages, none across two, and the code of card 17 is read from paper', async () => {
  await page.setContent(
    claimCards(
      codes.map((code) => ({ code })),
      face,
    ),
  )
  await page.emulateMedia({ media: 'print' })
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString(
    'latin1',
  )
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(4)
  const sheets = await page
    .locator('.card')
    .evaluateAll((cards) =>
      cards.map((card) => card.closest('.sheet')?.querySelectorAll('.card').length),
    )
  expect(sheets).toEqual([...Array<number>(24).fill(8), ...Array<number>(6).fill(6)])
  const card = page.locator('.card').nth(16)
  expect(await card.textContent()).toContain('Card 17 of 30')
  const { data, width, height } = PNG.sync.read(await card.screenshot())
  expect(decodeQR({ data, width, height })).toBe(
    `${face.page}#${checkedClaimCode(codes[16] ?? '')}`,
  )
})

test.each([
  ['short names', 'Robot', 'Foxglove School', 'Ada Byron'],
  [
    'a badge’s name of a hundred letters',
    'Advanced Environmental Stewardship and Community Gardening Leadership for Young People of Leicester!',
    'The United Foxglove and Riverside Academies Trust of the City and County of Leicester (Evening Classes)',
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliana Josephine Anastasia Alexandra Smith',
  ],
  ['a name without a space', 'W'.repeat(100), 'W'.repeat(100), 'W'.repeat(100)],
  ['names from right to left', 'باني الروبوتات', 'مدرسة ليستر', 'عائشة خان'],
])(
  'a card holds %s: nothing is cut off and the code stays whole',
  async (_, badge, issuer, name) => {
    const [code = ''] = codes
    await page.setContent(
      claimCards([{ code, name }], {
        ...face,
        badge,
        issuer,
        page: `https://${'b'.repeat(60)}.example/very/long/claim/`,
      }),
    )
    const cut = await page
      .locator('.card, .what, h2, .code, .small')
      .evaluateAll((nodes) =>
        nodes
          .filter(
            (node) =>
              node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1,
          )
          .map((node) => node.className),
      )
    expect(cut).toEqual([])
    const { right } = await page
      .locator('.name')
      .evaluate((node) => ({ right: getComputedStyle(node).direction }))
    expect(right).toBe(/[\u0590-\u06ff]/.test(name) ? 'rtl' : 'ltr')
  },
)

test.each(['Jörg Müller-Lüdenscheidt', 'Constantina Featherstonehaugh-Cholmondeley'])(
  'the whole of a long name stands on its card: %s',
  async (name) => {
    await page.setContent(claimCards([{ code: codes[0] ?? '', name }], face))
    const isCut = await page
      .locator('.name')
      .evaluate((node) => node.scrollHeight > node.clientHeight + 1)
    expect(isCut).toBe(false)
  },
)
