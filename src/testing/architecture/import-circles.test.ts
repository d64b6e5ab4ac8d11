import { expect, test } from 'vitest'
import { circularImports } from './import-circles.ts'
import { parseSource } from './source-tree.ts'

const tree = (imports: Readonly<Record<string, string>>) =>
  Object.entries(imports).map(([name, text]) => parseSource(`src/model/${name}.ts`, text))

const imports = (...names: readonly string[]) =>
  names.map((name) => `import { ${name} } from './${name}.ts'\n`).join('')

test.each([
  ['two files', { a: imports('b'), b: imports('a') }, ['a imports b', 'b imports a']],
  [
    'three files, beside what leads in and what leads out',
    { in: imports('a'), a: imports('b', 'out'), b: imports('c'), c: imports('a'), out: '' },
    ['a imports b', 'b imports c', 'c imports a'],
  ],
  [
    'a file and a type of another',
    { a: imports('b'), b: `import type { A } from './a.ts'` },
    ['a imports b', 'b imports a'],
  ],
  ['a file itself', { a: imports('a') }, ['a imports a']],
])('a circle of %s is found', (_, files, found) => {
  const short = circularImports(tree(files)).map((each) =>
    each.replaceAll(/src\/model\/|\.ts/g, ''),
  )
  expect(short).toEqual(found)
})

test('many ways from one file to another are no circle', () => {
  const files = { a: imports('b', 'c'), b: imports('d'), c: imports('b', 'd'), d: '' }
  expect(circularImports(tree(files))).toEqual([])
})
