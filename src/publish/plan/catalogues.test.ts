import { expect, test } from 'vitest'
import type { CatalogueFacts } from '../../ledger/facts.ts'
import { readRecords } from '../../records/read-records.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { cityFolder } from '../../testing/publish/place.ts'
import { cataloguesDue, type CataloguesInput } from './catalogues.ts'

const { records } = await readRecords(cityFolder, { random: () => 'id' })
if (records === undefined) throw new Error('the tiny city is not sound')
const badges = new Map(
  records.badges.map((record) => [
    `${record.issuer}/${record.slug}`,
    { record, version: 'a'.repeat(16) },
  ]),
)
const input: CataloguesInput = {
  records,
  badges,
  index: { catalogues: new Map() },
  keys: new Map(records.issuers.map(({ slug, keys }) => [slug, keys])),
  isTrusted: () => true,
  asOf: '2026-04-03',
  sha256: sha256Hex,
}
const first = cataloguesDue(input)
const ref = { seq: 1, segment: 1, offset: 0, length: 1, hash: '' }
const kept = (day = '2026-04-03') =>
  new Map(
    first.map(({ issuer, digest }): [string, CatalogueFacts] => [
      issuer,
      { kind: 'catalogue', issuer, day, digest, key: `key of ${issuer}`, ref },
    ]),
  )
const due = (changes: Partial<CataloguesInput>) =>
  cataloguesDue({ ...input, index: { catalogues: kept() }, ...changes }).map(
    ({ issuer, day }) => `${issuer} ${day}`,
  )
const renamed = (issuer: string) => ({
  ...records,
  issuers: records.issuers.map((each) =>
    each.slug === issuer ? { ...each, profile: { ...each.profile, name: 'Another' } } : each,
  ),
})
const without = (...names: readonly string[]) =>
  new Map([...badges].filter(([name]) => !names.includes(name)))

test('what was never signed is due, of each issuer with all of its badges', () => {
  expect(first.map(({ issuer, badges }) => [issuer, badges.map(({ slug }) => slug)])).toEqual([
    ['council', ['river-watch', 'town-guide']],
    ['oakfield', ['kind-neighbour', 'robot-builder']],
  ])
})

test.each<readonly [string, Partial<CataloguesInput>, readonly string[]]>([
  ['nothing changed', {}, []],
  ['a day went by', { asOf: '2026-05-01' }, []],
  ['an issuer has another name', { records: renamed('council') }, ['council 2026-04-03']],
  ['a badge is gone', { badges: without('oakfield/kind-neighbour') }, ['oakfield 2026-04-03']],
  [
    'the last badge is gone: that it has none is said, too',
    { badges: without('oakfield/kind-neighbour', 'oakfield/robot-builder') },
    ['oakfield 2026-04-03'],
  ],
  [
    'a key is not to be trusted any more',
    { isTrusted: (key) => key !== 'key of oakfield', asOf: '2026-05-01' },
    ['oakfield 2026-05-01'],
  ],
  [
    'days went back, which no catalogue may',
    { records: renamed('council'), index: { catalogues: kept('2026-06-01') } },
    ['council 2026-06-01'],
  ],
  ['no key may sign', { records: renamed('council'), keys: new Map() }, []],
  [
    'an issuer without badges has never signed',
    { badges: without(...badges.keys()), index: { catalogues: new Map() } },
    [],
  ],
])('a catalogue is signed when it says something else, and only then: %s', (_, changes, wanted) => {
  expect(due(changes)).toEqual(wanted)
})

test.each([{ compromised: '2026-01-01' }, { retired: '2026-04-02' }, { from: '2026-04-04' }])(
  'no catalogue is asked of an issuer whose key may not sign: %j',
  (change) => {
    const keys = new Map(
      [...input.keys].map(([issuer, each]) => [issuer, each.map((key) => ({ ...key, ...change }))]),
    )
    expect(cataloguesDue({ ...input, keys })).toEqual([])
  },
)
