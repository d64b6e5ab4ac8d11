import fc from 'fast-check'
import { inEnglish } from '../bytes/sentence.ts'
import { expect, test } from 'vitest'
import { problemCatalogue } from '../model/problem-catalogue.ts'
import { profileSchema } from '../kinds/issuer/schema.ts'
import { outgrows } from '../testing/growth.ts'
import { batch, explorer, goodTree, profile, single } from '../testing/trees/good-tree.ts'
import { readFrontMatter } from './yaml/front-matter.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import { readAwards } from './readers/read-awards.ts'
import { decodeText } from './read-bytes.ts'
import { readYamlRecord } from './readers/read-yaml-record.ts'

const place = { file: single, issuer: 'riverside-school', badge: 'digital-explorer' }

/** A good file with a few bytes changed, put in or taken out. */
function damaged(path: string): fc.Arbitrary<Uint8Array> {
  const sound = new TextEncoder().encode(String(goodTree.get(path)))
  const interesting = [...'\t\n\r #&*!|>%@`"\'[]{}:,-?~.0<'].map((character) =>
    character.charCodeAt(0),
  )
  const byte = fc.oneof(fc.constantFrom(...interesting), fc.integer({ min: 0, max: 255 }))
  const change = fc.tuple(fc.nat(sound.length - 1), fc.constantFrom(0, 1, 2), byte)
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const bytes = [...sound]
    for (const [at, kind, value] of changes)
      bytes.splice(at, kind === 0 ? 0 : 1, ...(kind === 1 ? [] : [value]))
    return Uint8Array.from(bytes)
  })
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes, 'x')
  return 'text' in decoded ? decoded.text : ''
}

test.each([
  ['a single award', single, (text: string) => readAwards(text, place).problems],
  ['a batch', batch, (text: string) => readAwards(text, place).problems],
  [
    'a profile',
    profile,
    (text: string) => {
      const read = readYamlRecord(profileSchema, { text, file: profile, echo: 'all' })
      return 'problems' in read ? read.problems : []
    },
  ],
  [
    'front matter',
    explorer,
    (text: string) => {
      const { frontMatter, problems } = readFrontMatter(text, explorer)
      return frontMatter ? parseYaml(frontMatter.yaml, explorer, 1).problems : problems
    },
  ],
] as const)('damage to %s is reported inside the file or does no harm', (_, path, read) => {
  fc.assert(
    fc.property(damaged(path), (bytes) => {
      const text = textOf(bytes)
      const lines = text.split('\n')
      for (const { code, line, column, message, hint } of read(text)) {
        expect(Object.keys(problemCatalogue)).toContain(code)
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
        expect(inEnglish(message)).not.toBe('')
        expect(inEnglish(hint)).not.toBe('')
      }
    }),
    { numRuns: 1500 },
  )
})

/** Read as they stand they would be 9 to the power of 9 values. */
const growingAliases = [...'abcdefghij']
  .map((key, index) => {
    const before = index === 0 ? 'x' : `*${'abcdefghij'[index - 1]}`
    return `${key}: &${key} [${Array.from({ length: 9 }, () => before).join(', ')}]`
  })
  .join('\n')

const nestedLists = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}-`).join('\n')

const numberedKeys = (count: number) =>
  Array.from({ length: count }, (_, at) => `k${at}: v`).join('\n')

const bombs: readonly (readonly [string, (bytes: number) => string])[] = [
  ['aliases that grow', (bytes) => `${growingAliases}\n#${'#'.repeat(bytes)}`],
  ['brackets', (bytes) => '['.repeat(bytes)],
  ['braces', (bytes) => '{'.repeat(bytes)],
  ['nested lists', (bytes) => nestedLists(Math.floor(Math.sqrt(2 * bytes)))],
  ['keys', (bytes) => numberedKeys(bytes / 8)],
  ['one key many times', (bytes) => 'a: 1\n'.repeat(bytes / 5)],
  ['quotation marks', (bytes) => '"'.repeat(bytes)],
  ['a long number', (bytes) => `id: ${'9'.repeat(bytes)}`],
  ['colons', (bytes) => ': '.repeat(bytes / 2)],
  ['hashes', (bytes) => '# \n'.repeat(bytes / 3)],
]

test.each(bombs)('up to 64 KiB of %s are refused in their share of the time', (_, bomb) => {
  expect(readAwards(bomb(60_000), place).problems.length).toBeGreaterThan(0)
  expect(outgrows((bytes) => readAwards(bomb(bytes), place), [1000, 4000, 15_000])).toBe(false)
})
