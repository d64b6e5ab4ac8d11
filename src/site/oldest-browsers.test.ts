import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { newerFeatures, newerSelectors } from '../testing/browsers/newer-features.ts'
import { newerIn } from '../testing/browsers/script-features.ts'
import { newerThanLibrary } from '../testing/browsers/typed-for.ts'
import { sharedScripts } from '../testing/shared-renderer.ts'
import { oldestBrowsers } from './oldest-browsers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const newer = newerFeatures(oldestBrowsers)
const { files, names } = await sharedScripts()
const scripts = files
  .filter(({ name }) => name.endsWith('.js'))
  .map(({ name, bytes }) => [name.split('.')[0] ?? '', new TextDecoder().decode(bytes)] as const)

/** What each script names that is newer: several tests ask, and to read one takes long. */
const named = new Map<string, readonly string[]>()
const newerInScript = (text: string): readonly string[] => {
  const found = named.get(text) ?? newerIn(text, newer)
  named.set(text, found)
  return found
}

/** What `src/browser/fallbacks.ts` puts in: this edition of the language knows them too. */
const provided = [
  'withResolvers',
  'URL.canParse',
  'AbortSignal.timeout',
  'isWellFormed',
  'toSorted',
]

/** Where the script looks first whether it is there. */
const askedFor = [
  'BarcodeDetector',
  'fromBase64',
  'toBase64',
  'captureStackTrace',
  'Navigator.share',
]

/** Things of our own, or of a package, that bear the name of something newer. */
const namesakes = {
  award: ['move', 'take'],
  backpack: ['move', 'transfer'],
  claim: ['move'],
  complete: ['zip'],
  'collection-editor': ['move', 'transfer', 'zip'],
  decode: ['bytes', 'resize'],
  'extract-png': ['chunks'],
  jsonld: ['dispose', 'toArray'],
  jwk: ['use'],
  'pack-program': ['bytes', 'chunks', 'dispose', 'role', 'toArray', 'use', 'when'],
  'part-taker': ['drop', 'transfer'],
  'qr-path': ['with'],
  'read-export': ['bytes'],
  'read-vp-code': ['bytes', 'chunks'],
  requests: ['bytes', 'take'],
  'selective-disclosure': ['bytes', 'chunks'],
  'shared-claim-backpack': ['zip'],
  'shared-staff': ['role', 'use', 'zip'],
  'transfer-view': ['transfer'],
  worker: ['role', 'when'],
  'write-transfer': ['transfer'],
}

describe('no script calls what the oldest browsers lack', () => {
  test.each(scripts)('%s', (name, text) => {
    const allowed = [
      ...askedFor,
      ...provided,
      ...((namesakes as Readonly<Record<string, readonly string[]>>)[name] ?? []),
    ]
    expect(newerInScript(text).filter((found) => !allowed.includes(found))).toEqual([])
  })
})

/** Scripts that a page or worker loads of itself, and those that they ask for later. */
const begun = [...Object.keys(names), 'element', 'worker']

test.each(begun)('%s has what is put in before it needs it', (name) => {
  const loaded = loadedWith(name)
  const uses = loaded.flatMap(([, text]) => newerInScript(text)).filter(isProvided)
  const holder = loaded.findIndex(([, text]) => text.includes('`withResolvers`'))
  expect(uses.length === 0 || holder >= 0).toBe(true)
})

test('what is put in is put in where it is used', () => {
  const users = begun.filter((name) =>
    loadedWith(name).some(([, text]) => newerInScript(text).some(isProvided)),
  )
  expect(users).toEqual(expect.arrayContaining(['award', 'element', 'worker']))
})

function isProvided(name: string): boolean {
  return provided.includes(name)
}

/** A script and all that it imports. Two may have one name, so imports are followed by file. */
function loadedWith(name: string): typeof scripts {
  const found = new Map<string, (typeof scripts)[number]>()
  const load = (file: string) => {
    const index = files
      .filter((each) => each.name.endsWith('.js'))
      .findIndex((each) => each.name === file)
    const script = scripts[index]
    if (script === undefined || found.has(file)) return
    for (const [, next = ''] of script[1].matchAll(
      /(?:^|[;}\n])import(?:[^"'`()]*from)?"\.\/([\w.-]+)"/g,
    ))
      load(next)
    found.set(file, script)
  }
  for (const file of files) if (file.name.split('.')[0] === name) load(file.name)
  return [...found.values()]
}

test('Ed25519 in JavaScript is a script of its own that no page loads at first', () => {
  const own = 'ed25519-script'
  expect(scripts.filter(([name]) => name === own)).not.toEqual([])
  const loaded = begun.map((name) => [name, loadedWith(name).map(([each]) => each)] as const)
  expect(loaded.every(([name, all]) => all.includes(name))).toBe(true)
  expect(loaded.flatMap(([name, all]) => (all.includes(own) ? [name] : []))).toEqual([])
})

const faults: readonly (readonly [string, readonly string[]])[] = [
  ['Promise.try(work)', ['try']],
  ['const { groupBy } = Object; groupBy(a, b)', ['groupBy']],
  ['a.findLast(b).toReversed()', ['toReversed']],
  ['new Set(a).isSubsetOf(b)', ['isSubsetOf']],
  ['/[\\p{L}--[a-z]]/v.test(a)', ['/[\\p{L}--[a-z]]/v']],
  ['new RegExp("a", "v")', ['/a/v']],
  ['/(?i:a)b/.test(c)', ['/(?i:a)b/']],
  ['AbortSignal.any([a])', ['AbortSignal.any']],
  ['globalThis.Temporal.Now', ['Now', 'Temporal']],
  ['a["toWellFormed"]()', ['toWellFormed']],
  ['await answer.bytes()', ['bytes']],
  ['a.toSorted.call(b)', ['toSorted']],
  ['const { role } = a', ['role']],
]

test.each(faults)('%s is seen', (script, found) => {
  expect(newerIn(script, newer)).toEqual(found)
})

test.each([
  'Promise.allSettled(work)',
  'structuredClone(a)',
  'a.at(-1); Object.hasOwn(a, b)',
  '/(?<=a)b/u.test(c)',
  '/(?:a)(?<n>b)/d.test(c)',
  'const { all: it } = Promise',
  'const { bytes: it } = own; write(own.bytes)',
  'crypto.subtle.digest(a, b)',
])('%s is in all of them', (script) => {
  expect(newerIn(script, newer)).toEqual([])
})

describe('our own code, by the types', () => {
  let own: readonly string[]
  let planted: readonly string[]

  // The compiler reads our code once for both.
  beforeAll(async () => {
    const folder = await mkdtemp(join(root, '.cinquefoil-types-'))
    const path = join(folder, 'planted.ts')
    await writeFile(
      path,
      'export const a = new Set([1]).union(new Set([2]))\nexport const b = { union: () => 1 }.union()\n',
    )
    const place = relative(root, path)
    const found = newerThanLibrary([...scriptEntries(), place], 'es2022')
    await rm(folder, { recursive: true })
    planted = found.filter((line) => line.startsWith(place)).map((line) => line.slice(place.length))
    own = found.filter((line) => !line.startsWith(place))
  })

  test('uses nothing beyond ECMAScript 2022 but what is put in', () => {
    const used = own.filter((line) => !line.startsWith('src/browser/fallbacks.ts'))
    const allowed = provided.map((name) => name.slice(name.indexOf('.') + 1))
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((line) => !allowed.some((name) => line.endsWith(`: ${name}`)))).toEqual([])
  })

  test('a method whose name is common is told by its type', () => {
    expect(planted).toEqual([': union'])
  })
})

test('a style rule with a selector that one of them lacks takes no other rule down with it', () => {
  const unknown = newerSelectors(oldestBrowsers).map((name) => new RegExp(`:${name}(?![\\w-])`))
  const isNewer = (selector: string) => unknown.some((each) => each.test(selector))
  const rules = styleRules()
  const torn = rules.filter((list) => list.some(isNewer) && !list.every(isNewer))
  expect(rules.flat().some(isNewer)).toBe(true)
  expect(torn).toEqual([])
})

test('the README names them', async () => {
  const { chrome, firefox, safari } = oldestBrowsers
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  expect(readme).toContain(`Safari ${safari}, Firefox ${firefox} and Chrome ${chrome}`)
})

function scriptEntries(): readonly string[] {
  const paths = readdirSync(join(root, 'src/browser'), { recursive: true, encoding: 'utf8' })
  return paths
    .map((path) => `src/browser/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\/(?:entry|worker|fallbacks)\.ts$/.test(path))
}

/** The selectors of each rule, cut at the commas between them. */
function styleRules(): readonly (readonly string[])[] {
  const folder = join(root, 'src/site/styles')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replace(/\/\*[^]*?\*\//g, '')
      return [...text.matchAll(/([^{};@]+)\{/g)].map(([, selectors = '']) => cutAtCommas(selectors))
    })
}

function cutAtCommas(selectors: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const letter of selectors) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}
