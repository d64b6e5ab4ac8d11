import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { loadedFrom } from '../../testing/architecture/source-tree.ts'
import { migrateFile, migrationsBetween, type Migration } from './migration.ts'
import { migrations } from './migrations.ts'
import { compareVersions, newestVersion, parseVersion } from './version.ts'
import { removeKey, renameKey, setValue } from './yaml-lines.ts'

const text = `# yaml-language-server: $schema=x
title: "A: title"   # said aloud
theme:    # the look

  # ours
  colours:
    main: '#123456' # not # red
    accent: red
  words: |
    main: not a key
    title: nor this
languages:
- en   # first
- gu

'last': 1
`

test.each<readonly [string, (given: string) => string, string, string]>([
  ['a key is renamed', (t) => renameKey(t, ['theme'], 'look'), 'theme:  ', 'look:  '],
  [
    'one within others',
    (t) => renameKey(t, ['theme', 'colours', 'main'], 'm'),
    "main: '#",
    "m: '#",
  ],
  ['one in quotes', (t) => renameKey(t, ['last'], 'end'), "'last':", 'end:'],
  ['a value is set', (t) => setValue(t, ['title'], 'B'), '"A: title"', 'B'],
  [
    'one with a hash in it',
    (t) => setValue(t, ['theme', 'colours', 'main'], 'x'),
    "'#123456'",
    'x',
  ],
  ['a plain one', (t) => setValue(t, ['theme', 'colours', 'accent'], '#b'), ': red', ': #b'],
  ['a key goes', (t) => removeKey(t, ['last']), "'last': 1\n", ''],
  ['a list goes', (t) => removeKey(t, ['languages']), 'languages:\n- en   # first\n- gu\n', ''],
  [
    'a long text goes',
    (t) => removeKey(t, ['theme', 'words']),
    '  words: |\n    main: not a key\n    title: nor this\n',
    '',
  ],
])('%s, and all else stays letter by letter', (_, change, from, to) => {
  const changed = change(text)
  expect(text.split(from)).toHaveLength(2)
  expect(changed).toBe(text.replace(from, () => to))
  expect(parse(changed)).not.toEqual(parse(text))
})

test.each([
  [['words']],
  [['theme', 'title']],
  [['theme', 'colours', 'title']],
  [['main']],
  [['titl']],
  [['nobody', 'here']],
])('a key %o that is not there changes nothing', (path) => {
  expect(renameKey(text, path, 'x')).toBe(text)
  expect(removeKey(text, path)).toBe(text)
})

test('in a Markdown file only what stands at its head is read', () => {
  const badge = '---\nname: Robot\n---\n\nname: not a key\n'
  expect(renameKey(badge, ['name'], 'title')).toBe('---\ntitle: Robot\n---\n\nname: not a key\n')
})

test.each([
  ['theme: { main: red }', () => renameKey('theme: { main: red }', ['theme', 'main'], 'm')],
  ['a list', () => setValue('a:\n  - b\n', ['a'], 'c')],
  ['a text of more lines', () => setValue('a: |\n  b\n', ['a'], 'c')],
  ['a flow', () => setValue('a: [b]\n', ['a'], 'c')],
])('what is written in another form is for a person: %s', (_, change) => {
  expect(change).toThrow('form')
})

const rename = (from: string, to: string, key: string, name: string): Migration => ({
  from,
  to,
  about: `${key} is ${name}.`,
  change: (path, given) => (path.endsWith('.yml') ? renameKey(given, [key], name) : given),
})
const chain = [
  rename('0.1.0', '0.10.0', 'b', 'c'),
  rename('0.1.0', '0.2.0', 'a', 'b'),
  rename('0.3.0', '0.4.0', 'x', 'y'),
]

test.each([
  ['0.1.0', '0.10.0', ['a is b.', 'b is c.']],
  ['0.2.0', '0.10.0', ['b is c.']],
  ['0.3.0', '0.9.0', ['x is y.']],
  ['0.1.0', '0.1.9', []],
  ['0.10.0', '1.0.0', []],
])('from %s to %s these are made, one after the other: %o', (here, next, about) => {
  expect(migrationsBetween(chain, here, next).map((each) => each.about)).toEqual(about)
})

test('a file goes through all of them, and one that a person has to change says so', () => {
  const broken: Migration = {
    from: '0.1.0',
    to: '0.2.0',
    about: 'By hand.',
    change: () => {
      throw new Error('form')
    },
  }
  const { file, byHand } = migrateFile([chain[1]!, broken, chain[0]!], 'badges/site.yml', 'a: 1\n')
  expect(file).toEqual({ path: 'badges/site.yml', text: 'c: 1\n', about: ['a is b.', 'b is c.'] })
  expect(byHand).toEqual([{ path: 'badges/site.yml', about: 'By hand.' }])
  expect(migrateFile(chain, 'badges/x/badge.md', 'a: 1\n')).toEqual({ byHand: [] })
})

test.each([
  ['\\r\\n', '---\r\na:\r\n  x: 1\r\n---\r\n\r\nb: text\r\n', 'c:\r\n  x: 1'],
  ['a mark before it', '\ufeffa: 1\nd: 2\n', '\ufeffc: 1\nd: 2\n'],
])('a file with %s is read like any other, and keeps it', (_, text, part) => {
  const { file, byHand } = migrateFile([chain[1]!, chain[0]!], 'badges/x.yml', text)
  expect(byHand).toEqual([])
  expect(file?.text).toContain(part)
  expect(file?.text).toHaveLength(text.length)
  expect(file?.text).not.toMatch(/[^\r]\n.*\r\n/)
})

test('a file whose lines end in two ways is changed by a person, where there is anything to change', () => {
  const [first] = [chain[1]!]
  expect(migrateFile([first], 'badges/x.yml', 'a: 1\r\nd: 2\n')).toEqual({
    byHand: [{ path: 'badges/x.yml', about: 'a is b.' }],
  })
  expect(migrateFile([first], 'badges/x.yml', 'e: 1\r\nd: 2\n')).toEqual({ byHand: [] })
})

test('what stands below the head of a Markdown file is no key of it, however its lines end', () => {
  for (const ends of ['\n', '\r\n']) {
    const badge = ['---', 'name: Robot', '---', '', 'a: text', ''].join(ends)
    expect(migrateFile([chain[1]!], 'badges/x.yml', badge)).toEqual({ byHand: [] })
  }
})

test('every migration that there is leads from a version to a later one, and says what it does', () => {
  for (const { from, to, about } of migrations) {
    expect(compareVersions(from, to)).toBeLessThan(0)
    expect(about).toMatch(/^[A-Z].*\.$/)
  }
})

test('what an older version starts loads its own folder and Node alone', () => {
  const { files, outside } = loadedFrom('src/setup/migrations/migrate-process.ts')
  expect(files.filter((path) => !path.startsWith('src/setup/migrations/'))).toEqual([])
  expect(outside.filter((name) => !name.startsWith('node:'))).toEqual([])
})

test('versions are read and put in order as numbers', () => {
  expect(newestVersion(['v0.9.0', 'v0.10.0', 'nightly', 'v0.11.0-rc.1', '0.2.0'])).toBe('v0.10.0')
  expect(newestVersion(['nightly'])).toBeUndefined()
  expect(['1.2', 'v1.2.3.4', '1.2.x', '', '-1.2.3'].map(parseVersion)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  )
  expect(compareVersions('v1.2.3', '1.2.3')).toBe(0)
})
