import { expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'

const elsewhere = 'https://evil.example/'

test.each([
  'https://bank.example/',
  'bank.example',
  'www.bank.example',
  'Bank.Example/login',
  'http://bank.example',
  '**bank**.example',
  '`bank.example`',
  'bank . example',
  'bank .example',
  'bank. example',
  'https: //bank.example/',
  'https : / / bank.example',
  'b a n k . e x a m p l e',
  'bank\\\n.example',
  'bank。example',
  'bank．example',
  'bank․example',
  'b\u0430nk.example',
  'ｂａｎｋ．ｅｘａｍｐｌｅ',
  'evіl.example',
  'https://bank.example@evil.example/',
  'https://localhost/',
  'go to bank.example now',
  'mail me@bank.example',
  '(bank.example)',
  '192.0.2.1',
  'evil.example and bank.example',
])('words that read like the address of another place are refused: %s', (words) => {
  const { faults } = parseMarkdown(`[${words}](${elsewhere})`)
  expect(faults.map(({ code }) => code)).toEqual(['markdown-link-unsafe'])
})

test.each([
  ['the school’s page', elsewhere],
  ['https://evil.example/', elsewhere],
  ['evil.example', elsewhere],
  ['www.evil.example', elsewhere],
  ['http://evil.example', elsewhere],
  ['evil.example', 'https://www.evil.example/a?b=c'],
  ['https://evil.example/?to=bank.example', elsewhere],
  ['evil.example/index.html', elsewhere],
  ['bücher.example', 'https://xn--bcher-kva.example/'],
  ['Node.js', elsewhere],
  ['plan.pdf', elsewhere],
  ['Scratch 3.0, e.g. version 3.29.1', elsewhere],
  ['First this. Then that.', elsewhere],
  ['Section 4.2', elsewhere],
  ['a/b', elsewhere],
])('words that name no other place are a link: %s', (words, url) => {
  expect(parseMarkdown(`[${words}](${url})`).faults).toEqual([])
})

test('an address between pointed brackets is its own words', () => {
  expect(parseMarkdown('<https://evil.example/>').faults).toEqual([])
})
