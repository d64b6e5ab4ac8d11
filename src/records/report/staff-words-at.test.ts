import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asWritten, sentence } from '../../bytes/sentence.ts'
import { expect, test } from 'vitest'
import { problem } from '../../model/problem.ts'
import { gu } from '../../model/staff-words/gu/gu.ts'
import { staffLanguages } from '../../model/staff-words/languages.ts'
import { makeFolder } from '../../testing/folder.ts'
import { single, site } from '../../testing/trees/good-tree.ts'
import { change, plant, spoil } from '../../testing/trees/spoil.ts'
import { forGitHub } from './github.ts'
import { staffWordsAt } from './staff-words-at.ts'
import { catalogueForTerminal, forTerminal } from './terminal.ts'

const text = {
  message: sentence`Nobody knows this sentence.`,
  hint: asWritten`role: Team\nterm: x`,
}
const error = problem('key-unknown', 'awards/a.yml', { line: 5, column: 11 }, text)
const warning = problem('image-unused', 'badges/a.png', { line: 1, column: 1 }, text)

test('a problem whose message has no Gujarati is named and explained above it', () => {
  const { title, why } = gu.problems['key-unknown']
  expect(forTerminal([error, warning, error], gu)).toContain(
    `awards/a.yml:5:11  key-unknown  ${title}. ${why}\n    Nobody knows this sentence.\n    role: Team\n    term: x\n\nbadges/a.png:1:1  image-unused  ચેતવણી: `,
  )
  expect(forTerminal([error, warning, error], gu)).toMatch(/\n2 ભૂલો, 1 ચેતવણી\n$/)
  expect(forTerminal([], gu)).toBe('કોઈ ભૂલ નથી.\n')
  expect(forGitHub([error], gu)).toBe(
    `::error file=awards/a.yml,line=5,col=11,title=key-unknown::${title}. ${why}%0ANobody knows this sentence.%0Arole: Team%0Aterm: x\n`,
  )
  expect(catalogueForTerminal(gu)).toContain(`key-unknown  (ભૂલ)\n    ${title}. ${why}\n`)
})

test.each([
  ['the line of its main language', 'title: x\nlanguage: gu\n', 'gu'],
  ['a line in quotes, with a comment', 'language: "gu-IN" # ours\r\ntitle: x\n', 'gu'],
  ['a line of a file that cannot be read for its other lines', 'title: [\nlanguage: gu\n', 'gu'],
  ['a language that has no words', 'language: cy\n', 'en'],
  ['no such line', 'title: x\n', 'en'],
  ['a line that belongs to something else', 'theme:\n  language: gu\n', 'en'],
  ['a line that is more than a tag', 'language: gu, en\n', 'en'],
])('the site says its language by %s', async (_, yaml, tag) => {
  const root = await makeFolder()
  plant(root, new Map([[site, yaml]]))
  expect(staffWordsAt(root)).toBe(staffLanguages[tag])
  expect(staffWordsAt(root, 'gu')).toBe(gu)
  expect(staffWordsAt(root, 'en')).toBe(staffLanguages['en'])
})

test('where site.yml is missing or no file, staff are answered in English', async () => {
  const root = await makeFolder()
  expect(staffWordsAt(root)).toBe(staffLanguages['en'])
  mkdirSync(join(root, 'badges'))
  writeFileSync(join(root, 'elsewhere.yml'), 'language: gu\n')
  symlinkSync('../elsewhere.yml', join(root, site))
  expect(staffWordsAt(root)).toBe(staffLanguages['en'])
})

test('npm run validate speaks the language of the site, or the one that is asked for', async () => {
  const root = await makeFolder()
  const { files } = spoil([
    change(site, 'language: en-GB', 'language: gu'),
    change(single, 'role: Team', 'rolle: Team'),
  ])
  plant(root, files)
  expect(validate('--root', root)).toContain(
    '  key-unknown  `rolle` નો અહીં કોઈ અર્થ નથી. શું તમે `role` કહેવા માગતા હતા?\n    role: …\n',
  )
  expect(validate('--root', root, '--language', 'en')).toMatch(/\n1 error, 0 warnings\n$/)
})

function validate(...flags: readonly string[]): string {
  const script = new URL('../../../scripts/validate.ts', import.meta.url).pathname
  const env = { ...process.env, GITHUB_ACTIONS: '' }
  try {
    return execFileSync(process.execPath, [script, ...flags], { encoding: 'utf8', env })
  } catch (failure) {
    return (failure as { readonly stdout: string }).stdout
  }
}
