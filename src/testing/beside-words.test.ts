import { expect, test } from 'vitest'
import { besideWords } from './beside-words.ts'

const credential = JSON.stringify({
  name: 'Bread *&* butter',
  image: { caption: 'A loaf' },
  evidence: [{ id: 'https://a.example/loaf' }],
})

test.each([
  ['a text that was signed', '<h1>Bread &amp; butter</h1>', '<h1></h1>'],
  ['another text', '<h1>Bread</h1><p>Award</p>', '<h1></h1><p>Award</p>'],
  ['what a picture shows', '<img src="a.svg" alt="A loaf">', '<img src="a.svg" alt="">'],
  ['an address that staff wrote', '<a href="https://a.example/loaf">', '<a href="">'],
  ['an address without quotes', '<a href=https://a.example/loaf>', '<a href=>'],
  [
    'an address of ours without quotes',
    '<a href=https://a.example/>',
    '<a href=https://a.example/>',
  ],
  ['Markdown without quotes', '<div class=prose><p>It rose.</div>', '<div class=prose></div>'],
  ['an address of ours', '<a href="https://a.example/">', '<a href="https://a.example/">'],
  ['Markdown', '<div class="prose"><p>It <b>rose</b>.</p></div>', '<div class="prose"></div>'],
])('of %s what counts is what is beside it', (_, html, beside) => {
  expect(besideWords(html, credential)).toBe(beside.length)
})
