import { expect, test } from 'vitest'
import type { Revert } from '../../history/revert-log.ts'
import type { Records } from '../../kinds/records.ts'
import type { IssuedAward } from '../../ledger/entry.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { undoneIn } from './undone-awards.ts'
import { planPublish } from './plan.ts'
import { standingsOf } from './standing.ts'

const id = 'abcdefghijklmnopqrstuvwxya'
const commit = '0123456789abcdef0123456789abcdef01234567'

const issued: IssuedAward = {
  kind: 'award',
  id,
  issuer: 'oak',
  did: 'did:web:oak.example:issuers:oak',
  badge: 'robot',
  version: '0000000000000000',
  file: 'awards/oak/robot/june.yml',
  digest: '',
  fields: {},
  slug: 'zyxwvutsrqponmlkjihgfedcba',
  subject: 'urn:uuid:1',
  identities: [],
  status: { list: 1, index: 7 },
  issuedOn: '2026-06-12T00:00:00Z',
  keys: [],
}

const records = {
  site: { file: 'badges/site.yml', site: { url: 'https://oak.example/' }, fields: {} },
  issuers: [],
  badges: [],
  awards: [],
} as unknown as Records

function planWith(undone: Readonly<Record<string, { on: string; commit: string }>>) {
  return planPublish({
    records,
    ledger: { awards: new Map([[id, issued]]), badges: new Set(), erasures: new Map() },
    ledgerIs: 'binding',
    badges: new Map(),
    addedOn: () => undefined,
    undone,
    sha256: sha256Hex,
  })
}

test('an award that a revert took away is revoked from the day of the revert, at its old address', () => {
  const { problems, undoneRecords } = planWith({ [id]: { on: '2026-07-01', commit } })
  expect(problems).toEqual([])
  const [standing] = standingsOf(undoneRecords, new Map([[id, issued]]), new Map(), '2026-07-02')
  const reason = 'Withdrawn by reverting the change that gave it (commit 0123456789).'
  expect(standing).toMatchObject({
    slug: issued.slug,
    state: 'revoked',
    change: { on: '2026-07-01', reason },
  })
})

test('an award that somebody merely deleted is refused', () => {
  const { problems, undoneRecords } = planWith({})
  expect(problems.map(({ code }) => code)).toEqual(['award-missing'])
  expect(undoneRecords).toEqual([])
})

const revert = (removed: readonly string[], added: readonly string[] = []): Revert => ({
  commit,
  seconds: 0,
  day: '2026-07-01',
  removed,
  added,
})

test.each([
  ['an award of its own file', [revert([`id: ${id}`])], [id]],
  ['an award of a batch', [revert([`  - id: "${id}"`])], [id]],
  ['an award that was only moved', [revert([`id: ${id}`], [`  - id: ${id}`])], []],
  ['a mention in a sentence', [revert([`narrative: id ${id}`, `supersedes: ${id}`])], []],
  ['something that is no id', [revert(['id: robot'])], []],
])('undone: %s', (_, reverts, ids) => {
  expect(Object.keys(undoneIn(reverts))).toEqual(ids)
})

test('the newest revert counts', () => {
  const older = { ...revert([`id: ${id}`]), day: '2026-06-20' }
  expect(undoneIn([revert([`id: ${id}`]), older])[id]?.on).toBe('2026-07-01')
})
