import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { countingRandom } from '../../testing/awarding/counting-random.ts'
import { claimAddress } from './claim-address.ts'
import { cardPicture, claimCards, englishCardWords } from './claim-cards.ts'
import { qrPath } from './qr-path.ts'
import { checkedClaimCode } from '../../proof/sealing/claim-code.ts'
import { freshCode } from './fresh-code.ts'

const face = {
  badge: 'Bees <&> "Flowers"',
  issuer: 'Foxglove School',
  page: 'https://badges.leicester.example/claim/',
  words: englishCardWords,
}
const random = countingRandom()
const codes = Array.from({ length: 30 }, () => freshCode(random))
const cards = codes.map((code) => ({ code }))

test('thirty cards come on four sheets, each code once, in groups of four', () => {
  const page = claimCards(cards, face)
  expect(page.match(/class="sheet"/g)).toHaveLength(4)
  expect(page.match(/class="card"/g)).toHaveLength(30)
  const printed = [...page.matchAll(/<b>(.*?)<\/b>/g)].map(([, code]) =>
    code?.replaceAll(/-|<wbr>/g, ''),
  )
  expect(printed).toEqual(codes.map(checkedClaimCode))
  expect(page.match(/Card 17 of 30/g)).toHaveLength(1)
  expect(page).toMatch(/<b>([a-z2-7]{4}-<wbr>){6}[a-z2-7]{4}<\/b>/)
})

test('a sheet loads and runs nothing, and takes names as text', () => {
  const page = claimCards(cards, face)
  expect(page).toContain('Bees &lt;&amp;&gt; &quot;Flowers&quot;')
  expect(page).not.toMatch(/<script|<link|src=|url\(|href=/)
  expect(() =>
    new DOMParser({
      onError: (_, message) => {
        throw new Error(message)
      },
    }).parseFromString(
      page
        .replace('<!doctype html>\n', '')
        .replaceAll('<wbr>', '')
        .replaceAll(/<meta([^>]*)>/g, '<meta$1/>'),
      'text/xml',
    ),
  ).not.toThrow()
})

test('a picture stands in the sheet once and is loaded from nowhere; a name stands on the card that it belongs to', () => {
  const picture = cardPicture({ type: 'svg', bytes: new TextEncoder().encode('<svg/>') })
  const [first = '', second = ''] = codes
  const page = claimCards([{ code: first, name: 'O’Brien <Aoife>' }, { code: second }], {
    ...face,
    picture,
  })
  expect(page.split('data:image/svg+xml;base64,PHN2Zy8+')).toHaveLength(2)
  expect(page.match(/<use href="#picture"\/>/g)).toHaveLength(2)
  expect(page.match(/class="name" dir="auto">(.*)</)?.[1]).toBe('O’Brien &lt;Aoife&gt;')
  expect(page.indexOf('O’Brien')).toBeLessThan(page.indexOf('Card 2 of 2'))
})

test('the code in the QR is behind a #, so that opening it tells no server', () => {
  const url = new URL(claimAddress(face.page, codes[0] ?? ''))
  expect(url.hash).toBe(`#${checkedClaimCode(codes[0] ?? '')}`)
  expect(url.pathname + url.search).toBe('/claim/')
  expect(qrPath(url.href).size).toBeLessThan(60)
})

test('the same codes give the same sheet', () => {
  expect(claimCards(cards, face)).toBe(claimCards([...cards], { ...face }))
})

test('a sheet has nothing of the software or of another city in it, only what it is told', () => {
  const page = claimCards(cards, { ...face, page: 'https://riverside.example/claim/' })
  expect(page).toContain('https://riverside.example/claim/')
  expect(page).not.toMatch(/cinquefoil|leicester|petal|rotate|a3201c|85140f|fbf5ea/i)
})
