import { describe, expect, test } from 'vitest'
import { outgrows } from './growth.ts'
import { hostileTexts } from './hostile-texts.ts'
import { expressionsOfProgram } from './regular-expressions.ts'

const sizes = [512, 4096, 12_288]
const { found, made } = expressionsOfProgram()

/** A start of the text on which an expression takes more than its share, and which does so again when it is run again. */
function squareOf({ source, flags }: RegExp): string | undefined {
  // Over the whole of a text, as `replaceAll` and `matchAll` run it. It is compiled on its second run.
  const everywhere = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`)
  for (const start of ['a', 'b', 'c']) 'a.b.c'.repeat(100).replaceAll(everywhere, start)
  const grows = (make: (size: number) => string) =>
    outgrows((size) => void make(size).replaceAll(everywhere, ''), sizes)
  return hostileTexts(everywhere).find(grows)?.(20)
}

const folders = [...new Set(found.map(({ place }) => place.split('/').slice(0, 2).join('/')))]

describe('no expression of the program takes the square of its text', () => {
  test.each(folders)('%s', { timeout: 600_000 }, (folder) => {
    const own = found.filter(({ place }) => place.startsWith(`${folder}/`))
    const squares = own.flatMap(({ place, expression }) => {
      const text = squareOf(expression)
      return text === undefined ? [] : [`${place} ${String(expression)} on ${JSON.stringify(text)}`]
    })
    expect(squares).toEqual([])
  })
})

test('all are looked at, and those that are put together at run time are few and known', () => {
  expect(found.length).toBeGreaterThan(300)
  expect([...new Set(made)]).toEqual([
    'src/forge/handed-over.ts',
    'src/model/safe-text.ts',
    'src/proof/n-quads.ts',
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
