import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const papers = [
  'README.md',
  'CONTRIBUTING.md',
  '.github/SECURITY.md',
  'src/README.md',
  'badges/README.md',
  'awards/README.md',
]
const read = (path: string) => readFileSync(path, 'utf8')

test.each(papers)('every link of %s to a file of ours leads to one', (paper) => {
  const targets = [...read(paper).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target)
  const ours = targets.filter((target) => !target.includes(':'))
  expect(ours.filter((target) => !existsSync(join(dirname(paper), target)))).toEqual([])
})

test('README.md names every npm script that people call', () => {
  const { scripts } = JSON.parse(read('package.json')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  const called = Object.keys(scripts).filter((name) => !/^pre(?!view)|:/.test(name))
  const isNamed = (name: string) => new RegExp(`npm (run )?${name}\\b`).test(read('README.md'))
  expect(called.filter((name) => !isNamed(name))).toEqual([])
})

test('src/README.md has a line for every folder of src', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const full = folders
    .map(({ name }) => name)
    .filter((name) => readdirSync(`src/${name}`).length > 0)
  expect(full.filter((name) => !read('src/README.md').includes(`| \`${name}/\` |`))).toEqual([])
})

test('the test command of README.md is what .ci/run runs', () => {
  const commands = read('.ci/run')
    .split('\n')
    .filter((line) => line.startsWith('npm '))
  expect(read('README.md')).toContain(`\n${commands.join(' && ')}\n`)
})
