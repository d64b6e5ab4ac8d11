import { expect, test } from 'vitest'
import type { ErasureEntry, IssuedAward } from '../../ledger/entry.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { standingsOf } from './standing.ts'
import { totalsOf } from './totals.ts'
import { statusListKey } from '../../ledger/ledger-index.ts'
import { listsToSign, wantedLists } from './status-lists.ts'

const asOf = '2026-11-01'

function recordOf(id: string, change: Partial<Award> = {}): AwardRecord {
  const award = { id, evidence: [], results: [], listed: false, ...change }
  return {
    file: 'f',
    position: { line: 1, column: 1 },
    fields: {},
    issuer: 'oak',
    badge: 'robot',
    award,
  }
}

function issued(
  id: string,
  index: number,
  change: Partial<IssuedAward> = {},
): [string, IssuedAward] {
  const entry = {
    kind: 'award',
    id,
    issuer: 'oak',
    slug: `slug-${id}`,
    status: { list: 1, index },
  } as IssuedAward
  return [id, { ...entry, issuedOn: '2026-02-01T00:00:00Z', ...change }]
}

const change = { on: '2026-03-01', reason: 'why' }
const states: readonly [string, Partial<Award>, Partial<IssuedAward>][] = [
  ['valid', {}, {}],
  ['valid', {}, { expires: '2026-11-01T23:59:59Z' }],
  ['expired', {}, { expires: '2026-10-31T23:59:59Z' }],
  ['suspended', { suspended: change }, { expires: '2026-10-31T23:59:59Z' }],
  ['revoked', { revoked: change, suspended: change }, {}],
]

test.each(states)('an award is %s with %j and %j', (state, award, entry) => {
  const [standing] = standingsOf(
    [recordOf('a', award)],
    new Map([issued('a', 1, entry)]),
    new Map(),
    asOf,
  )
  expect(standing?.state).toBe(state)
})

test('of what an award rests on only listed awards are named, and of others how many there are', () => {
  const restsOn = ['b', 'c', 'd', 'e', 'https://badges.example.org/maker.json']
  const records = [
    recordOf('a', { restsOn }),
    recordOf('b', { listed: true }),
    recordOf('c'),
    recordOf('d', { listed: true, erased: { on: '2026-03-01' } }),
    // Not issued yet.
    recordOf('e', { listed: true }),
  ]
  const entries = new Map(['a', 'b', 'c', 'd'].map((id, at) => issued(id, at, { version: '1' })))
  const standings = standingsOf(records, entries, new Map(), asOf)
  const [first, ...others] = standings
  expect(first?.restsOn).toEqual({
    listed: [{ slug: 'slug-b', issuer: 'oak', version: '1' }],
    others: 3,
    elsewhere: ['https://badges.example.org/maker.json'],
  })
  expect(JSON.stringify(first?.restsOn)).not.toMatch(/slug-[cde]/)
  for (const other of others) expect(other).not.toHaveProperty('restsOn')
})

test('a correction supersedes what it corrects, and both know each other by their public slugs', () => {
  const records = [recordOf('a'), recordOf('b', { supersedes: 'a' })]
  const standings = standingsOf(records, new Map([issued('a', 1), issued('b', 2)]), new Map(), asOf)
  expect(standings).toMatchObject([
    { slug: 'slug-a', state: 'superseded', supersededBy: 'slug-b' },
    { slug: 'slug-b', state: 'valid', supersedes: 'slug-a' },
  ])
})

test('an erased award still answers at its slug, keeps its slot and subject, and says nothing else', () => {
  const subjects = ['urn:uuid:a']
  const slots = [{ list: 1, index: 9 }]
  const kept = { issuer: 'oak', slugs: ['slug-a'], slots, subjects, hashes: [] }
  const erasures = new Map<string, ErasureEntry>([
    ['a', { kind: 'erasure', id: 'a', on: '2026-05-01', kept }],
  ])
  const records = [recordOf('a', { erased: { on: '2026-05-01' } })]
  expect(standingsOf(records, new Map(), erasures, asOf)).toEqual([
    {
      slug: 'slug-a',
      issuer: 'oak',
      kept: { slots, subjects },
      state: 'erased',
      change: { on: '2026-05-01', reason: '' },
      listed: false,
    },
  ])
})

test('a display name only stands where the award is listed', () => {
  const named = { displayName: 'A. Learner' }
  const both = [recordOf('a', { ...named, listed: true }), recordOf('b', named)]
  const standings = standingsOf(both, new Map([issued('a', 1), issued('b', 2)]), new Map(), asOf)
  expect(standings.map(({ displayName }) => displayName)).toEqual(['A. Learner', undefined])
})

test('the revocation list holds what does not count now; the suspension list what of it is only suspended', () => {
  const records = [
    recordOf('a', { revoked: change }),
    recordOf('b'),
    recordOf('c', { supersedes: 'b' }),
    recordOf('d', { suspended: { on: '2026-04-01', reason: 'why' } }),
  ]
  const entries = new Map([issued('a', 40), issued('b', 3), issued('c', 7), issued('d', 5)])
  const lists = wantedLists(totalsOf(standingsOf(records, entries, new Map(), asOf)), sha256Hex)
  expect(lists).toMatchObject([
    {
      issuer: 'oak',
      purpose: 'revocation',
      list: 1,
      set: [3, 5, 40],
      validFrom: '2026-04-01T00:00:00Z',
    },
    { issuer: 'oak', purpose: 'suspension', list: 1, set: [5], validFrom: '2026-04-01T00:00:00Z' },
  ])
})

test('a list is signed when it is new, says something else, or its key is not trusted any more', () => {
  const lists = wantedLists(
    totalsOf(standingsOf([recordOf('a')], new Map([issued('a', 1)]), new Map(), asOf)),
    sha256Hex,
  )
  const kept = new Map(
    lists.map((list) => [
      statusListKey(list),
      { ...list, kind: 'status-list' as const, key: 'ed' },
    ]),
  )
  const trust = () => true
  expect(listsToSign(lists, new Map(), trust)).toEqual(lists)
  expect(listsToSign(lists, kept, trust)).toEqual([])
  expect(listsToSign(lists, kept, () => false)).toEqual(lists)
  const stale = new Map([...kept].map(([key, entry]) => [key, { ...entry, digest: 'other' }]))
  expect(listsToSign(lists, stale, trust)).toEqual(lists)
})

test('a revocation list is signed with its suspension list, and a suspension list not for another revocation', () => {
  const listsOf = (...changes: readonly Partial<Award>[]) => {
    const records = changes.map((each, index) => recordOf(`a${index}`, each))
    const entries = new Map(changes.map((_, index) => issued(`a${index}`, index)))
    return wantedLists(totalsOf(standingsOf(records, entries, new Map(), asOf)), sha256Hex)
  }
  const keptOf = (lists: ReturnType<typeof listsOf>, key = 'ed') =>
    new Map(
      lists.map((list) => [statusListKey(list), { ...list, kind: 'status-list' as const, key }]),
    )
  const purposes = (lists: ReturnType<typeof listsOf>) => lists.map(({ purpose }) => purpose)
  const trust = (key: string) => key === 'ed'
  const before = listsOf({}, { suspended: change })
  const both = ['revocation', 'suspension']
  expect(purposes(listsToSign(listsOf({}, {}), keptOf(before), trust))).toEqual(both)
  const revoked = listsOf({ revoked: change }, { suspended: change })
  expect(purposes(listsToSign(revoked, keptOf(before), trust))).toEqual(['revocation'])
  // The same bits: what was suspended is now revoked.
  const changed = listsOf({}, { revoked: change })
  expect(changed[0]?.set).toEqual(before[0]?.set)
  expect(purposes(listsToSign(changed, keptOf(before), trust))).toEqual(both)
  const suspensions = keptOf(
    before.filter(({ purpose }) => purpose === 'suspension'),
    'stolen',
  )
  const kept = new Map([...keptOf(before), ...suspensions])
  expect(purposes(listsToSign(before, kept, trust))).toEqual(both)
})
