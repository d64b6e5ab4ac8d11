import { expect, test } from 'vitest'
import {
  facelessExportsOf,
  longFunctionsOf,
  namelessTestsOf,
  ownErrorsIn,
  siteAddressesIn,
  worldlyWordsOf,
} from './code-shape.ts'
import { parseSource, referencesOf } from './source-tree.ts'

const file = (text: string, path = 'src/verifier/example.ts') => parseSource(path, text)

test.each([
  ['const now = Date.now()', 'Date.now()'],
  ['const now = new Date()', 'new Date()'],
  ['const now = new Date', 'new Date()'],
  ['const chance = Math.random()', 'Math.random()'],
  ['await fetch(url)', 'fetch'],
  ['await globalThis.fetch(url)', 'fetch'],
  ['const world = { fetch }', 'fetch'],
  ['const home = process.env.HOME', 'process'],
  ['const bytes = Buffer.from(text)', 'Buffer'],
  ['names.sort((a, b) => a.localeCompare(b))', 'localeCompare() without a language'],
  ['name.toLocaleLowerCase()', 'toLocaleLowerCase()'],
])('%s is seen as worldly', (text, word) => {
  expect(worldlyWordsOf(file(text)).map((each) => each.word)).toContain(word)
})

test.each([
  'await world.fetch(url)',
  'const read = ({ fetch }: World) => fetch(url)',
  'const day = new Date(text)',
  'interface World { readonly fetch: typeof fetch }',
  "a.localeCompare(b, 'en')",
  'const steps = { process: 1 }',
])('%s is not worldly', (text) => {
  expect(worldlyWordsOf(file(text))).toEqual([])
})

test('imports of every form are seen, and which of them are still there without types', () => {
  const text = `
    import { a } from './a.ts'
    import type { b } from './b.ts'
    import './c.ts'
    export { d } from 'd'
    const e = await import('e')
    let f: import('f').F
  `
  const seen = referencesOf(file(text)).map(({ specifier, isLoaded }) => [specifier, isLoaded])
  expect(seen).toEqual([
    ['./a.ts', true],
    ['./b.ts', false],
    ['./c.ts', true],
    ['d', true],
    ['e', true],
    ['f', false],
  ])
})

test('imports are seen in the front matter and in the scripts of a component, on their lines', () => {
  const text = `---\nimport { a } from './a.ts'\n---\n<p>import</p>\n<script>\nimport './b.ts'\n</script>\n`
  const seen = referencesOf(file(text, 'src/site/Example.astro'))
  expect(seen.map(({ specifier, line }) => [specifier, line])).toEqual([
    ['./a.ts', 2],
    ['./b.ts', 6],
  ])
})

test('a function of 51 lines is too long, and comments do not count', () => {
  const lines = (count: number) => Array.from({ length: count }, () => '  run()\n').join('')
  const written = (body: string) => file(`function example() {\n${body}}\n`)
  expect(longFunctionsOf(written(lines(49)), 50)).toHaveLength(1)
  expect(longFunctionsOf(written(lines(48)), 50)).toEqual([])
  expect(longFunctionsOf(written(`${lines(48)}  // a reason\n\n`), 50)).toEqual([])
})

test('an address of the site is seen outside the address book, a path of the repository is not', () => {
  expect(siteAddressesIn(file('const url = `${root}/awards/${slug}/`'))).toHaveLength(1)
  expect(siteAddressesIn(file('const url = `badges/${slug}/`'))).toHaveLength(1)
  expect(siteAddressesIn(file('const path = `badges/${slug}/`', 'src/records/x.ts'))).toEqual([])
})

test.each(['export default 1', 'export default function example() {}', "export * from './a.ts'"])(
  '%s is an export without a name',
  (text) => {
    expect(facelessExportsOf(file(text))).toHaveLength(1)
  },
)

test('a test is named by a sentence, or by its table', () => {
  const text = `
    test('works', () => {})
    test.each([1])('reads', () => {})
    test('reads what it wrote', () => {})
    test.skipIf(true)('reads what it wrote', () => {})
    test.each([1])('reads %s', () => {})
    switch (1) { default: }
  `
  expect(namelessTestsOf(file(text)).map(({ line }) => line)).toEqual([2, 3])
  expect(facelessExportsOf(file(text))).toEqual([])
})

test.each([
  'class Lost extends Error {}',
  'const lost = class extends RangeError {}',
  'class Lost extends DOMException {}',
  'class Lost extends Failure {}',
  'throw new Failure("lost", "it is lost")',
])('an error of its own is found in %s', (text) => {
  expect(ownErrorsIn(file(text))).toHaveLength(1)
})

test.each([
  ['throw new Error("it is lost")'],
  ['class Errors extends Map {}'],
  ['class Lost implements Error {}'],
  ['const lost = new Failure("lost", "it is lost")', 'src/proof/failure.ts'],
])('no error of its own is seen in %s', (text, path?: string) => {
  expect(ownErrorsIn(file(text, path))).toEqual([])
})
