import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toBadgeClass } from './schema.ts'
import { badgeVersion } from './version.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'

const sha256Hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const badge = toBadgeClass(
  { name: 'A', description: 'B', alt: 'C', achievementType: 'Badge', tags: ['x', 'y'] },
  'Do it.',
  'en',
)
const art = new TextEncoder().encode('<svg/>')
const version = badgeVersion(badge, art, sha256Hex)

test('the version of a badge is 16 hex digits and never changes', () => {
  expect(version).toBe(badgeVersion(structuredClone(badge), art.slice(), sha256Hex))
  expect(version).toMatch(/^[0-9a-f]{16}$/)
  expect(version).toMatchInlineSnapshot(`"10a998122679d685"`)
})

test('the order in which a badge is written does not count', () => {
  const turned = Object.fromEntries(Object.entries(badge).reverse()) as unknown as typeof badge
  expect(badgeVersion(turned, art, sha256Hex)).toBe(version)
})

test('retiring a badge does not change its version', () => {
  expect(badgeVersion({ ...badge, retired: true }, art, sha256Hex)).toBe(version)
})

test('whether a badge may be asked for does not change its version', () => {
  for (const applications of [true, false])
    expect(badgeVersion({ ...badge, applications }, art, sha256Hex)).toBe(version)
})

test.each([
  ['its text', badgeVersion({ ...badge, criteria: { narrative: 'Do more.' } }, art, sha256Hex)],
  ['the order of its tags', badgeVersion({ ...badge, tags: ['y', 'x'] }, art, sha256Hex)],
  ['its picture', badgeVersion(badge, new TextEncoder().encode('<svg />'), sha256Hex)],
])('changing %s changes the version', (_, other) => {
  expect(other).not.toBe(version)
})

test.each([
  [{ b: 1, a: [true, null, 'é"\n'], c: undefined }, '{"a":[true,null,"é\\"\\n"],"b":1}'],
  [[], '[]'],
  [{ '\u{1f600}': 1, '\ufb33': 2 }, '{"\u{1f600}":1,"\ufb33":2}'],
  [0.1 + 0.2, '0.30000000000000004'],
])('%j is one text', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test.each([[Number.NaN], [() => 1], [1n]])('%s has no JSON', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})
