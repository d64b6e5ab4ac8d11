import { expect, test } from 'vitest'
import type { AwardRecord } from '../../kinds/records.ts'
import type { AwardFileAt } from '../../records/readers/read-award-files.ts'
import { memoryDatabase } from '../../state/database.ts'
import type { Standing } from '../plan/standing.ts'
import { totalsOf } from '../plan/totals.ts'
import { pastIn, type LastPublish } from './past.ts'
import { scopeOf, type PastSince } from './scope.ts'

// Each file holds one award, whose id is the file's name.

type Change = Partial<AwardRecord['award']>

const folder = 'awards/oak/robot/'
const asOf = '2026-06-30'

function recordOf(id: string, said: Change): AwardRecord {
  const award = { id, awarded: '2026-06-01', evidence: [], results: [], listed: false, ...said }
  const position = { line: 1, column: 1 }
  return { file: folder + id, issuer: 'oak', badge: 'robot', position, fields: {}, award }
}

function fileOf(id: string, said: Change): AwardFileAt {
  const awards = [recordOf(id, said)]
  const read = () => ({ awards, problems: [], personal: [] })
  return { path: folder + id, digest: JSON.stringify(said), read }
}

function standingOf(id: string, expires: string | undefined): Standing {
  const status = { list: 1, index: 1 }
  const issued = { id, status, issuedOn: '2026-06-01T00:00:00Z', ...(expires ? { expires } : {}) }
  return {
    ...{
      slug: `slug-${id}`,
      issuer: 'oak',
      state: 'valid',
      listed: false,
    },
    issued: issued as unknown as NonNullable<Standing['issued']>,
  }
}

const before: Readonly<Record<string, Change>> = {
  a: {},
  b: { supersedes: 'a' },
  c: { supersedes: 'b' },
  d: { expires: '2026-07-05' },
  e: { awarded: asOf },
  f: { erased: { on: '2026-06-02' } },
  h: {},
  i: { restsOn: ['h', 'https://badges.example.org/maker.json'] },
}

function pastOf(files: typeof before, touched: readonly string[]): PastSince {
  const past = pastIn(memoryDatabase())
  const standings = Object.entries(files).map(([id, { expires }]) => standingOf(id, expires))
  const last: LastPublish = {
    ...{ common: '', repository: 'public', asOf, today: asOf, ledger: '', generation: 1 },
    warnings: [],
  }
  past.keep({
    last,
    files: new Map(Object.entries(files).map(([id, said]) => [folder + id, JSON.stringify(said)])),
    records: Object.entries(files).map(([id, said]) => recordOf(id, said)),
    standings,
    totals: totalsOf(standings),
    paths: undefined,
  })
  return { ...past, last, touched }
}

function scopeAfter(
  change: Readonly<Record<string, Change | undefined>>,
  committed?: string,
  touched: readonly string[] = [],
) {
  const files = Object.entries({ ...before, ...change }).flatMap(([id, said]) =>
    said ? [fileOf(id, said)] : [],
  )
  const scope = scopeOf(files, pastOf(before, touched), committed)
  return scope && { ids: [...scope.ids].sort().join(''), asOf: scope.asOf }
}

test.each([
  ['nothing changed', {}, undefined, ''],
  ['a file changed', { d: { listed: true } }, undefined, 'd'],
  ['a file is gone', { d: undefined }, undefined, 'd'],
  ['a file came', { g: {} }, undefined, 'g'],
  ['the first of a chain of corrections changed', { a: { listed: true } }, undefined, 'abc'],
  ['the last of it is gone', { c: undefined }, undefined, 'abc'],
  ['a new one replaces another', { g: { supersedes: 'd' } }, undefined, 'dg'],
  ['one was erased before', { f: { erased: { on: '2026-06-02' }, listed: false } }, undefined, 'f'],
  ['what another rests on changed', { h: { listed: true } }, undefined, 'hi'],
  ['what rests on another changed', { i: { listed: true, restsOn: ['h'] } }, undefined, 'hi'],
  ['it rests on another from now on', { d: { restsOn: ['e'] } }, undefined, 'de'],
  ['a newer commit, and nothing ran out', {}, '2026-07-05', ''],
  ['a newer commit, and one ran out', {}, '2026-07-06', 'd'],
  [
    'a record names a newer day, and one ran out',
    { g: { awarded: '2026-07-06' } },
    undefined,
    'dg',
  ],
] as const)('in question when %s', (_, change, committed, ids) => {
  expect(scopeAfter(change, committed)?.ids).toBe(ids)
})

test.each([
  ['an award is erased', { a: { erased: { on: '2026-06-30' } } }, undefined],
  ['the newest day may not be named any more', { e: { awarded: '2026-06-01' } }, undefined],
] as const)('everything is in question when %s', (_, change, committed) => {
  expect(scopeAfter(change, committed)).toBeUndefined()
})

test('the newest day stays where another award or a commit still names it, and never goes back by itself', () => {
  expect(scopeAfter({ a: { listed: true } })?.asOf).toBe(asOf)
  expect(scopeAfter({ e: undefined }, '2026-07-01')?.asOf).toBe('2026-07-01')
})

test('in question when a commit brought a file that was there before', () => {
  expect(scopeAfter({}, asOf, [`${folder}d`, 'badges/oak/robot/badge.md'])?.ids).toBe('d')
})
