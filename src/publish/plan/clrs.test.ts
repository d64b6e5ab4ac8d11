import { expect, test } from 'vitest'
import { toPathway } from '../../kinds/pathway/schema.ts'
import type { AwardRecord, PathwayRecord } from '../../kinds/records.ts'
import type { AwardFacts, BadgeFacts, BoxFacts, ClrFacts } from '../../ledger/facts.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { clrsDue, type ClrInput } from './clrs.ts'
import type { AwardState } from '../manifest.ts'

interface Given {
  readonly id: string
  readonly issuer?: string
  readonly badge?: string
  readonly version?: string
  readonly code?: string
  readonly day?: string
  readonly state?: AwardState
  readonly asks?: true
  readonly newCode?: string
}

const one = { id: 'a', asks: true } as const
const other = { id: 'b', badge: 'boat' } as const

function inputOf(given: readonly Given[], more: Partial<ClrInput> = {}): ClrInput {
  const facts = given.map((each, seq) => {
    const { id, issuer = 'oak', badge = 'robot', version = 'v1', day = '2026-01-01' } = each
    const ref = { seq, hash: `hash of ${id}` }
    return { id, issuer, badge, version, issuedOn: `${day}T00:00:00Z`, ref } as AwardFacts
  })
  const records = given.map(({ id, asks, newCode }) => {
    const said = { ...(asks ? { wholeRecord: true } : {}), ...(newCode ? { newCode } : {}) }
    return { award: { id, recipient: `sealed for ${id}`, ...said } } as unknown as AwardRecord
  })
  return {
    records: { awards: records, pathways: [] },
    awardRecords: new Map(records.map((record) => [record.award.id, record])),
    index: {
      awards: new Map(facts.map((each) => [each.id, each])),
      boxes: new Map(
        given.map(({ id, code = 'zoe' }) => [
          id,
          [
            { id, lookup: 'earlier' },
            { id, ...(code === '' ? {} : { lookup: code }) },
          ] as BoxFacts[],
        ]),
      ),
      badges: new Map(
        facts.map(({ issuer, badge, version, ref }) => [
          `${issuer}/${badge}/${version}`,
          { ref } as BadgeFacts,
        ]),
      ),
      clrs: new Map(),
    },
    standings: facts.map((issued, index) => {
      return {
        issued,
        slug: issued.id,
        issuer: issued.issuer,
        state: given[index]?.state ?? 'valid',
        listed: false,
      }
    }),
    isTrusted: () => true,
    sha256: sha256Hex,
    ...more,
  }
}

const idsDue = (given: readonly Given[]) => clrsDue(inputOf(given)).map(({ awards }) => awards)

test.each<[string, readonly Given[], readonly (readonly string[])[]]>([
  ['two awards of one issuer behind one code', [one, other], [['a', 'b']]],
  ['nobody asks', [{ id: 'a' }, other], []],
  ['there is one alone', [one], []],
  ['the other is behind another code', [one, { ...other, code: 'li' }], []],
  ['the other is of another issuer', [one, { ...other, issuer: 'elm' }], []],
  ['the other has no code', [one, { ...other, code: '' }], []],
  ['the one that asks has no code', [{ ...one, code: '' }, other, { id: 'c' }], []],
  ['the other was taken back', [one, { ...other, state: 'revoked' }], []],
  ['the other was replaced', [one, { ...other, state: 'superseded' }], []],
  ['the other is on hold', [one, { ...other, state: 'suspended' }], [['a', 'b']]],
  ['the other has run out', [one, { ...other, state: 'expired' }], [['a', 'b']]],
  [
    'the one that asks was taken back, and two others hold',
    [{ ...one, state: 'revoked' }, other, { id: 'c' }],
    [['b', 'c']],
  ],
  ['both ask', [one, { ...other, asks: true }], [['a', 'b']]],
  ['the later one is told first', [{ ...one, day: '2026-02-01' }, other], [['b', 'a']]],
  [
    'two people ask',
    [one, other, { id: 'c', code: 'li', asks: true }, { id: 'd', code: 'li' }],
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ],
])('what is put together where %s', (_, given, expected) => {
  expect(idsDue(given)).toEqual(expected)
})

test('the first award says whose code it is, a new code too', () => {
  const [order] = clrsDue(inputOf([{ ...one, newCode: 'sealed code' }, other]))
  expect(order).toMatchObject({ recipient: 'sealed for a', newCode: 'sealed code', lookup: 'zoe' })
})

test('what was made already is not made again, but where its key is not trusted any more', () => {
  const input = inputOf([one, other])
  const [order] = clrsDue(input)
  const clrs = new Map([['oak/zoe', [{ digest: order!.digest, key: 'k' } as ClrFacts]]])
  const index = { ...input.index, clrs }
  expect(clrsDue({ ...input, index })).toEqual([])
  expect(clrsDue({ ...input, index, isTrusted: (key) => key !== 'k' })).toHaveLength(1)
  const more = inputOf([one, other, { id: 'c' }])
  expect(clrsDue({ ...more, index: { ...more.index, clrs } })).toHaveLength(1)
})

test('of more than 150 awards the newest are in it, and it says that it is partial', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n): Given => ({ id: `${1000 + n}`, asks: true }))
  expect(clrsDue(inputOf(many(150)))).toMatchObject([{ partial: false }])
  const [order] = clrsDue(inputOf(many(151)))
  expect(order).toMatchObject({ partial: true })
  expect(order?.awards).toHaveLength(150)
  expect(order?.awards[0]).toBe('1001')
})

const typesOf = (input: ClrInput) =>
  clrsDue(input)[0]?.associations.map(
    ({ type, source, target }) =>
      `${source.badge} ${source.version} ${type} ${target.badge} ${target.version}`,
  )

test('an earlier version of a badge is replaced by a later one that is there, too', () => {
  expect(typesOf(inputOf([one, { ...other, badge: 'robot', version: 'v0' }]))).toEqual([
    'robot v1 replacedBy robot v0',
  ])
  expect(typesOf(inputOf([one, { ...other, badge: 'robot' }]))).toEqual([])
})

test('of a pathway, only what lies between badges inside is said', () => {
  const steps = [
    { id: 'first', name: '', of: [{ badge: 'oak/robot' }, { badge: 'elm/other' }] },
    { id: 'second', name: '', of: [{ badge: 'oak/boat' }, { step: 'first' }] },
  ]
  const written = { name: '', description: '', type: 'informal', ordered: true, steps } as const
  const recordsWith = (completion: string) => ({
    ...inputOf([one, other]).records,
    pathways: [
      { pathway: toPathway({ ...written, completion }, '', 'en') } as unknown as PathwayRecord,
    ],
  })
  const typesWith = (completion: string) =>
    typesOf(inputOf([one, other], { records: recordsWith(completion) }))
  expect(typesWith('elm/whole')).toEqual(['robot v1 precedes boat v1'])
  expect(typesWith('oak/boat')).toEqual(['robot v1 isChildOf boat v1', 'robot v1 precedes boat v1'])
})
