import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSource, readSource } from '../architecture/source-tree.ts'
import { undocumentedIn } from './undocumented.ts'

const pure = ['bytes', 'model', 'kinds', 'openbadges', 'proof', 'baking', 'verifier']

test.each(pure)(
  'each function that %s exports says what it gives, and what it throws',
  (module) => {
    const root = new URL('../../..', import.meta.url).pathname
    const paths = globSync(`src/${module}/**/*.ts`, { cwd: root, exclude: ['**/*.test.ts'] })
    const found = paths
      .sort()
      .flatMap((path) =>
        undocumentedIn(readSource(path)).map(({ line, word }) => `${path}:${line} ${word}`),
      )
    expect(found).toEqual([])
  },
)

const malformed = `function malformed() { return proofFailure('key-malformed', '') }\n`

test.each([
  ['export function a() {}', 'a has no TSDoc'],
  ['// A remark.\nexport function a() {}', 'a has no TSDoc'],
  [`/** One. */\nexport function a() { throw bakingFailure('not-png') }`, 'a has no @throws'],
  [`${malformed}/** One. */\nexport function a() { throw malformed() }`, 'a has no @throws'],
  [
    `/** One. */\nexport function a() { try { b() } catch { throw proofFailure('x', '') } }`,
    'a has no @throws',
  ],
])('%s is found out', (text, word) => {
  expect(undocumentedIn(parseSource('src/proof/a.ts', text)).map((each) => each.word)).toEqual([
    word,
  ])
})

test.each([
  ['function a() {}'],
  ['/** One. */\nexport function a() { return 1 }'],
  [
    `/**\n * One.\n * @throws BakingFailure\n */\nexport function a() { throw bakingFailure('not-png') }`,
  ],
  [`${malformed}/** One. */\nexport function a() { try { throw malformed() } catch { return 1 } }`],
])('%s is well', (text) => {
  expect(undocumentedIn(parseSource('src/proof/a.ts', text))).toEqual([])
})
