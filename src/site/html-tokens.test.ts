import { expect, test } from 'vitest'
import { remembering, tokensOf } from './html-tokens.ts'

test.each([
  ['<p class="a">', 'p', true],
  ['</p>', '/p', false],
  ['<h1>', 'h1', false],
  ['<p-x>', 'p-x', false],
  ['<!-- p -->', undefined, true],
  ['<!doctype html>', undefined, true],
])('of the tag %j is known its element and whether it says more', (text, name, hasAttributes) => {
  expect(tokensOf(text)).toEqual([{ text, tag: { name, hasAttributes } }])
})

test('tags and texts are put together to the same page', () => {
  const html = '<p title="a > b"> one <b>two</b>\n</p>\n'
  const tokens = tokensOf(html)
  expect(tokens.map(({ text }) => text).join('')).toBe(html)
  expect(tokens.filter(({ tag }) => tag === undefined).map(({ text }) => text)).toEqual([
    ' one ',
    'two',
    '\n',
    '\n',
  ])
})

test('what is said of a tag is said again, however many others came between', () => {
  let asked = 0
  const length = remembering((tag) => {
    asked += 1
    return tag.length
  })
  expect([length('<p>'), length('<p>'), asked]).toEqual([3, 3, 1])
  for (let other = 0; other < 2000; other += 1) length(`<p id="${other}">`)
  expect([length('<p>'), length('<p id="7">')]).toEqual([3, 10])
})
