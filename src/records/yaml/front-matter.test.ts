import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import { goodTree, reader } from '../../testing/trees/good-tree.ts'
import { plant } from '../../testing/trees/spoil.ts'
import { readFrontMatter } from './front-matter.ts'
import { readRecords } from '../read-records.ts'

const openings = [
  '---js',
  '---JS',
  '---javascript',
  '---JavaScript',
  '---  js  ',
  '---\tjs',
  '--- js',
  '---node',
  '---coffee',
  '---json',
  '---json5',
  '---toml',
  '---yaml',
  '---constructor',
  '---toString',
  '---hasOwnProperty',
  '---valueOf',
  '---__proto__',
  '----js',
  '\n---js',
  ' ---js',
  '\ufeff---js',
  '---\rjs',
  '---js\r',
  '~~~js',
]

test.each(openings)('front matter that opens with %j is never run', async (opening) => {
  const root = await makeFolder()
  const canary = join(root, 'canary')
  const code = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, 'x')`
  plant(root, new Map(goodTree).set(reader, `${opening}\n{ "a": ${code} }\n---\n\nText.\n`))
  const { records, problems } = await readRecords(root, { random: () => '' })
  expect(existsSync(canary)).toBe(false)
  expect(records).toBeUndefined()
  expect(problems[0]?.file).toBe(reader)
})

test.each([
  '!!js/function "function () { canary() }"',
  '!!js/undefined',
  '!!python/object/apply:os.system [x]',
])('a value %s is never run', async (value) => {
  const root = await makeFolder()
  plant(root, new Map(goodTree).set(reader, `---\nname: ${value}\n---\n\nText.\n`))
  const { problems } = await readRecords(root, { random: () => '' })
  expect(problems.map(({ code }) => code)).toEqual(['yaml-tag'])
})

test('front matter and text are cut apart at the line of three hyphens', () => {
  const text = '---\n# a comment\nname: A\n---\n\nText.\n---\nMore.\n'
  expect(readFrontMatter(text, 'badge.md')).toEqual({
    frontMatter: { yaml: '# a comment\nname: A', body: '\nText.\n---\nMore.\n', bodyOffset: 4 },
    problems: [],
  })
})

test('a file that failed before fails again the same way', () => {
  const text = '---\nname: [\n---\nText.\n'
  expect(readFrontMatter(text, 'badge.md')).toEqual(readFrontMatter(text, 'badge.md'))
})
