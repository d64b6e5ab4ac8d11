import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineRoot } from '../../publish/engine.ts'
import { areNamesApart, isSoundName, programPart } from './program-files.ts'

/** What a repository of ours holds that no upgrade may touch, or that git does not keep. */
const others = /^(?:\.git|node_modules|dist|\.cinquefoil|\.astro|badges|awards)$/
const ofSites = /^(?:CODEOWNERS|ISSUE_TEMPLATE|allowed_signers)$/

const folder = (name: string, path: string) =>
  readdirSync(path, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${name}${entry.name}/x` : `${name}${entry.name}`,
  )

test('every file and folder of this repository is the program’s or named as a site’s own', () => {
  const top = folder('', engineRoot).filter((path) => !others.test(path.split('/')[0] ?? ''))
  const unknown = top.filter(
    (path) => !path.startsWith('.github/') && programPart(path) === undefined,
  )
  expect(unknown.filter((path) => !path.endsWith('.log'))).toEqual([])
  const forge = folder('.github/', join(engineRoot, '.github'))
  const left = forge.filter((path) => programPart(path) === undefined)
  expect(left.filter((path) => !ofSites.test(path.split('/')[1] ?? ''))).toEqual([])
})

test.each([
  ['src/a.ts', 'code'],
  ['.github/workflows/publish.yml', 'code'],
  ['package.json', 'code'],
  ['README.md', 'document'],
  ['badges/README.md', 'document'],
  ['.github/pictures/home.jpg', 'document'],
  ['badges/site.yml', undefined],
  ['badges/school/README.md', undefined],
  ['badges/frameworks/esco.yml', undefined],
  ['awards/school/robot/8r.yml', undefined],
  ['.github/CODEOWNERS', undefined],
  ['.github/ISSUE_TEMPLATE/award.yml', undefined],
  ['.github/allowed_signers', undefined],
  ['docs/package.json', undefined],
  ['srcs/a.ts', undefined],
  ['constructor', undefined],
])('%s is %s', (path, part) => {
  expect(programPart(path)).toBe(part)
})

test.each([
  ['src/../../evil.ts', false],
  ['../evil.ts', false],
  ['src/./a.ts', false],
  ['src//a.ts', false],
  ['src/.git/config', false],
  ['.GIT/hooks/pre-commit', false],
  ['git~1/config', false],
  ['src/a\\b.ts', false],
  ['C:/a.ts', false],
  ['src/a\nb.ts', false],
  ['src/..a/b..ts', true],
  ['src/.gitkeep', true],
  ['.github/workflows/x.yml', true],
  ['src/site/pages/[...language]/index.astro', true],
  ['src/a b ü.ts', true],
])('that a file is called %j is sound: %s', (path, sound) => {
  expect(isSoundName(path)).toBe(sound)
})

test.each([
  [['README.md', 'src/readme.md', 'src/a.ts', 'src/b/a.ts'], true],
  [['README.md', 'readme.md'], false],
  [['src/a/x.ts', 'src/A/y.ts'], false],
  [['src/a/x.ts', 'src/A'], false],
  [['src/\u00e9.ts', 'src/e\u0301.ts'], false],
  [['src/\u03c3.ts', 'src/\u03c2.ts'], false],
])('that systems which do not tell capital letters apart can hold %j is %s', (paths, apart) => {
  expect(areNamesApart(paths)).toBe(apart)
})
