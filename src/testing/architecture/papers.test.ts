import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureBytesInWords } from '../../baking/picture-bytes.ts'

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

test('badges/README.md says how large a picture may be', () => {
  const said = (['png', 'svg'] as const).map(pictureBytesInWords)
  expect(said.filter((size) => !read('badges/README.md').includes(size))).toEqual([])
})

test('src/README.md says where things are changed, and they are there', () => {
  const table = read('src/README.md').split('### Where to change what')[1]?.split('\n#')[0] ?? ''
  const named = [...table.matchAll(/`([\w./[\]-]+\/[\w./[\]-]*)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(12)
  const isThere = (path: string) => [join('src', path), path].some((each) => existsSync(each))
  expect(named.filter((path) => !isThere(path))).toEqual([])
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

test('packages are pinned to a version and a hash, and nothing of theirs runs when they are installed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<
      Record<string, { readonly integrity?: string; readonly inBundle?: boolean }>
    >
  }
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Readonly<Record<string, string>>
  >
  const loose = Object.values({ ...dependencies, ...devDependencies })
  expect(loose.filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([])
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  // What another package carries inside it is covered by that one's hash.
  const unpinned = installed.filter(
    ([, each]) => !each.inBundle && !/^sha512-/.test(each.integrity ?? ''),
  )
  expect(unpinned.map(([path]) => path)).toEqual([])
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
})

test('installing on the Node that the README allows says what went wrong and nothing else', () => {
  // The packages ask for a newer Node than the one that installs them, and get it: it is one of them.
  expect(read('.npmrc').split('\n')).toContain('loglevel=error')
  // So npm does not warn of what its makers have given up. This does.
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly deprecated?: string }>>
  }
  const givenUp = Object.entries(packages).filter(([, { deprecated }]) => deprecated !== undefined)
  expect(givenUp.map(([path, { deprecated }]) => `${path}: ${deprecated}`)).toEqual([])
})

test('every promise of SECURITY.md names a test that holds it', () => {
  const [, promises = ''] =
    /## What protects each\n([^]*?)\n## /.exec(read('.github/SECURITY.md')) ?? []
  const points = promises.split(/\n(?=- )|\n\n/).filter((point) => point.startsWith('- '))
  expect(points.length).toBeGreaterThan(45)
  const testsIn = (point: string) =>
    [...point.matchAll(/`(src\/[^`]+\.test\.ts)`/g)].map(([, path = '']) => path)
  // What only warns the reader promises nothing.
  const isWarning = (point: string) => /^- (What remains|So read|Whoever can push)/.test(point)
  expect(points.filter((point) => testsIn(point).length === 0 && !isWarning(point))).toEqual([])
  expect(points.flatMap(testsIn).filter((path) => !existsSync(path))).toEqual([])
})
