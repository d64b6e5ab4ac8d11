import { expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import { markdownLimits, measureFault } from './markdown-measure.ts'

const many = 56_000

test.each([
  'a\n=\n',
  'a\n-\n',
  '> a\n> =\n',
  '*a_ ',
  '**a',
  '*a* ',
  '`a``b',
  '[a](',
  '![a](b',
  '[[a](b)',
  '> ',
  '- ',
  '- a\n',
  '- - - - a\n',
  '> > > > a\n',
  '>a\n\n',
  '1. a\n',
  '# a\n',
  '\n',
  '|a|b|\n|-|-|\n',
  '<a ',
  '&amp;',
  '\\a',
  '[a]: b\n',
  '```\n',
  '\ta\n',
])('56 KB of %j are refused before they are parsed', (piece) => {
  const { blocks, faults } = parseMarkdown(piece.repeat(many / piece.length))
  expect(blocks).toEqual([])
  expect(faults.map(({ code }) => code)).toEqual(['markdown-unsupported'])
})

test.each([
  ['an underlined heading', 'a\n=\n', markdownLimits.underlines, 122],
  ['a line', 'a\n', markdownLimits.lines - 1, 1501],
  ['a list in a list', '- - a\n', markdownLimits.openings / 2, 1001],
  ['a star in a paragraph', '*', 1, 1],
])('%s may stand there often, and not once more', (_, piece, most, line) => {
  const star = piece === '*'
  const text = star ? 'a* '.repeat(markdownLimits.marksTogether) : piece.repeat(most)
  expect(measureFault(text)).toBeUndefined()
  expect(measureFault(star ? `${text}*` : `${text}${piece}${piece}`)).toMatchObject({ line })
})

test('a text of many paragraphs with a few stars each is read', () => {
  const text = `${'Find **one** thing, and [show](https://a.example/) it. '.repeat(3)}\n\n`.repeat(
    100,
  )
  expect(parseMarkdown(text).faults).toEqual([])
})
