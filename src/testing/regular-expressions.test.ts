import { describe, expect, test } from 'vitest'
import { outgrows } from './growth.ts'
import { differentTexts } from './different-texts.ts'
import { type HostileText, hostileTexts, ofSize } from './hostile-texts.ts'
import { expressionsOfProgram } from './regular-expressions.ts'

/** Close to each other: of a square that is first measured at one of them, six looks are taken at four times that size. */
const sizes = [512, 864, 1440, 2432, 4096, 7104, 12_288]
const { found, made } = expressionsOfProgram()

const looked = new Map<string, string | undefined>()

/** As `squareOf`, but looked at once where the same expression stands in many places. */
function squareOfSame(expression: RegExp): string | undefined {
  const key = String(expression)
  if (!looked.has(key)) looked.set(key, squareOf(expression))
  return looked.get(key)
}

/** A start of the text on which an expression takes more than its share, and which does so again when it is run again. */
function squareOf({ source, flags }: RegExp): string | undefined {
  // Over the whole of a text, as `replaceAll` and `matchAll` run it. It is compiled on its second run.
  const everywhere = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`)
  for (const start of ['a', 'b', 'c']) 'a.b.c'.repeat(100).replaceAll(everywhere, start)
  const grows = (text: HostileText) =>
    outgrows((size) => void ofSize(text, size).replaceAll(everywhere, ''), sizes)
  const square = differentTexts(everywhere, hostileTexts(everywhere)).find(grows)
  return square && ofSize(square, 20)
}

const folders = [...new Set(found.map(({ place }) => place.split('/').slice(0, 2).join('/')))]

describe('no expression of the program takes the square of its text', () => {
  test.each(folders)('%s', { timeout: 600_000 }, (folder) => {
    const own = found.filter(({ place }) => place.startsWith(`${folder}/`))
    const squares = own.flatMap(({ place, expression }) => {
      const text = squareOfSame(expression)
      return text === undefined ? [] : [`${place} ${String(expression)} on ${JSON.stringify(text)}`]
    })
    expect(squares).toEqual([])
  })
})

test('all are looked at, and those that are put together at run time are few and known', () => {
  expect(found.length).toBeGreaterThan(300)
  expect([...new Set(made)]).toEqual([
    'src/forge/handed-over.ts',
    'src/model/text/safe-text.ts',
    'src/proof/canonical/n-quads.ts',
  ])
})

test.each([
  /^\+?(\d+\.?\d*|\.\d+)(?:px)?$/,
  /^ *-? *[{[]/,
  /: *['"]?([^'"#]*?)['"]? *(?:#.*)?$/,
  /-+$/,
  /\s*\n\s*/,
  /\/\*[^]*?\*\//,
  /"(?:[^"\\]|\\.)*"/,
  /(?=\p{L}*\p{Script=Latin})(?=\p{L}*\p{Script=Greek})\p{L}{2,}/u,
])('the square of %s is found', (expression) => {
  expect(squareOf(expression)).toBeDefined()
})

test.each([/^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:px)?$/, /(?<!-)-+$/, /[^a-z]+/, /a{1,64}b/])(
  '%s grows with its text',
  (expression) => {
    expect(squareOf(expression)).toBeUndefined()
  },
)

test.each([
  [/[ab]c/, ['a', 'c', 'd', 'ac']],
  [/[^ab]+|b$/, ['a', 'b', 'c', 'ac', 'bc']],
  [/([a-d])\1/, ['a', 'b', 'c', 'd', 'ac', 'bc']],
  [/\p{L}\b/u, ['a', 'ac']],
  [/^\p{L}{1,4}/mu, ['a', 'ac']],
])('texts that %s cannot tell apart are looked at once', (expression, different) => {
  const texts = ['a', 'b', 'c', 'd', 'ac', 'bc'].map((piece) => ({ start: 'd', piece, end: '' }))
  expect(differentTexts(expression, texts).map(({ piece }) => piece)).toEqual(different)
})
