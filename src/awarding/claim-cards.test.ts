import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { countingRandom } from '../testing/awarding/counting-random.ts'
import { claimAddress, claimCards, englishCardWords, qrPath } from './claim-cards.ts'
import { checkedClaimCode } from '../proof/claim-code.ts'
import { freshCode } from './fresh-code.ts'

const face = {
  badge: 'Bees <&> "Flowers"',
  issuer: 'Foxglove School',
  page: 'https://badges.leicester.example/claim/',
  words: englishCardWords,
}
const random = countingRandom()
const codes = Array.from({ length: 30 }, () => freshCode(random))

test('thirty cards come on four sheets, each code once, in groups of four', () => {
  const page = claimCards(codes, face)
  expect(page.match(/class="sheet"/g)).toHaveLength(4)
  expect(page.match(/class="card"/g)).toHaveLength(30)
  const printed = [...page.matchAll(/<b>(.*?)<\/b>/g)].map(([, code]) =>
    code?.replaceAll(/-|<wbr>/g, ''),
  )
  expect(printed).toEqual(codes.map(checkedClaimCode))
  expect(page).toMatch(/<b>([a-z2-7]{4}-<wbr>){6}[a-z2-7]{4}<\/b>/)
})

test('a sheet loads and runs nothing, and takes names as text', () => {
  const page = claimCards(codes, face)
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

test('the code in the QR is behind a #, so that opening it tells no server', () => {
  const url = new URL(claimAddress(face.page, codes[0] ?? ''))
  expect(url.hash).toBe(`#${checkedClaimCode(codes[0] ?? '')}`)
  expect(url.pathname + url.search).toBe('/claim/')
  expect(qrPath(url.href).size).toBeLessThan(60)
})

test('the same codes give the same sheet', () => {
  expect(claimCards(codes, face)).toBe(claimCards([...codes], { ...face }))
})
