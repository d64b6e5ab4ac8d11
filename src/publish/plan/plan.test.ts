import { inEnglish, verbatim } from '../../bytes/sentence.ts'
import { expect, test } from 'vitest'
import type { ErasureEntry, IssuedAward } from '../../ledger/entry.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord, BadgeRecord, Records } from '../../kinds/records.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { planPublish, type LedgerFacts, type PlanInput } from './plan.ts'
import { fieldDigests, signedDigest } from './signed-part.ts'

const at = (line: number) => ({ line, column: 3 })
const id = 'aaaaaaaaaaaaaaaaaaaaaaaaaa'

function award(changes: Partial<Award> = {}): Award {
  return {
    id,
    awarded: '2026-06-12',
    recipient: 'sealed',
    evidence: [],
    results: [],
    listed: false,
    ...changes,
  }
}

function recordOf(changes: Partial<Award> = {}): AwardRecord {
  const fields = {
    id: at(1),
    awarded: at(2),
    recipient: at(3),
    narrative: at(4),
    evidence: at(5),
    expires: at(6),
  }
  return {
    file: 'awards/oak/robot/june.yml',
    position: at(1),
    fields,
    issuer: 'oak',
    badge: 'robot',
    award: award(changes),
  }
}

const badge = {
  file: 'badges/oak/robot/badge.md',
  issuer: 'oak',
  slug: 'robot',
  badge: { name: 'Robot', expires: 'P2Y' },
} as unknown as BadgeRecord

function inputOf(
  records: readonly AwardRecord[],
  ledger: Partial<LedgerFacts> = {},
  rest: Partial<PlanInput> = {},
): PlanInput {
  return {
    records: {
      site: {
        file: 'badges/site.yml',
        position: at(1),
        fields: { url: at(3) },
        site: { url: 'https://b.example/' },
      },
      issuers: [
        {
          slug: 'oak',
          file: 'badges/oak/profile.yml',
          position: at(1),
          keys: [{ id: 'ed' }, { id: 'rsa' }],
        },
      ],
      badges: [badge],
      awards: records,
    } as unknown as Records,
    ledger: { awards: new Map(), badges: new Set(), erasures: new Map(), ...ledger },
    ledgerIs: 'binding',
    badges: new Map([['oak/robot', { record: badge, version: 'v2' }]]),
    addedOn: () => undefined,
    sha256: sha256Hex,
    ...rest,
  }
}

function issuedFrom(record: AwardRecord, changes: Partial<IssuedAward> = {}): IssuedAward {
  return {
    kind: 'award',
    id: record.award.id,
    issuer: record.issuer,
    did: `did:web:b.example:issuers:${record.issuer}`,
    badge: record.badge,
    version: 'v1',
    file: record.file,
    digest: signedDigest(record, '2026-06-12', sha256Hex),
    fields: fieldDigests(record, '2026-06-12', sha256Hex),
    slug: 'slug',
    subject: 'urn:uuid:1',
    identities: [],
    status: { list: 1, index: 5 },
    issuedOn: '2026-06-12T00:00:00Z',
    keys: ['ed', 'rsa'],
    ...changes,
  }
}

const genesis = { kind: 'genesis', site: 'https://b.example/' } as const
const ledgerWith = (record: AwardRecord, changes?: Partial<IssuedAward>): Partial<LedgerFacts> => ({
  genesis,
  awards: new Map([[record.award.id, issuedFrom(record, changes)]]),
})

test('a new award is ordered at the version of its badge that stands now, until the day the badge says', () => {
  const plan = planPublish(inputOf([recordOf()]))
  expect(plan.problems).toEqual([])
  expect(plan.genesis).toEqual(genesis)
  expect(plan.orders).toMatchObject([
    {
      record: { award: { id } },
      terms: {
        version: 'v2',
        issuedOn: '2026-06-12T00:00:00Z',
        validFrom: '2026-06-12T00:00:00Z',
        expires: '2028-06-12T23:59:59Z',
      },
    },
  ])
  expect(plan.newBadges.map(({ version }) => version)).toEqual(['v2'])
})

test('an award without a date takes the day git saw its file', () => {
  const { awarded: _, ...undated } = award()
  const record = { ...recordOf(), award: undated }
  const plan = planPublish(inputOf([record], {}, { addedOn: () => '2026-07-01' }))
  expect(plan.orders[0]?.terms.issuedOn).toBe('2026-07-01T00:00:00Z')
  expect(planPublish(inputOf([record])).problems).toMatchObject([
    { code: 'award-date-missing', line: 1 },
  ])
})

test('an award that stands as it was issued needs nothing, and its badge may have changed since', () => {
  const plan = planPublish(inputOf([recordOf()], ledgerWith(recordOf())))
  expect(plan).toMatchObject({
    problems: [],
    orders: [],
    newBadges: [],
    erasures: [],
    forgotten: [],
  })
  expect(plan.genesis).toBeUndefined()
})

const edits: readonly [string, Partial<Award>, number][] = [
  ['recipient', { recipient: 'other' }, 3],
  ['awarded', { awarded: '2026-06-13' }, 2],
  ['narrative', { narrative: 'Built two robots.' }, 4],
  ['evidence', { evidence: [{ url: 'https://x.example/' }] }, 5],
  ['expires', { expires: '2027-01-01' }, 6],
]

test.each(edits)('an edit to %s after issue is refused at its line', (field, change, line) => {
  const plan = planPublish(inputOf([recordOf(change)], ledgerWith(recordOf())))
  expect(plan.problems).toMatchObject([
    { code: 'award-changed', file: 'awards/oak/robot/june.yml', line },
  ])
  expect(inEnglish(plan.problems[0]!.message)).toContain(`\`${field}\``)
  expect(inEnglish(plan.problems[0]!.hint)).toContain(`supersedes: ${id}`)
})

const harmless: readonly [string, Partial<Award>][] = [
  ['listing', { listed: true, displayName: 'A. Learner' }],
  ['revoking', { revoked: { on: '2026-08-01', reason: 'Given by mistake.' } }],
  ['suspending', { suspended: { on: '2026-08-01', reason: 'Under review.' } }],
]

test.each(harmless)('%s an award after issue is no edit to what was signed', (_, change) => {
  expect(planPublish(inputOf([recordOf(change)], ledgerWith(recordOf()))).problems).toEqual([])
})

test('writing down the date that git already gave is no edit', () => {
  const plan = planPublish(inputOf([recordOf({ awarded: '2026-06-12' })], ledgerWith(recordOf())))
  expect(plan.problems).toEqual([])
})

test('an issued award that moves to another badge is refused as moved', () => {
  const moved = { ...recordOf(), badge: 'rover' }
  const input = inputOf([moved], ledgerWith(recordOf()))
  const plan = planPublish({
    ...input,
    badges: new Map([...input.badges, ['oak/rover', { record: badge, version: 'v1' }]]),
  })
  expect(plan.problems).toMatchObject([{ code: 'award-moved' }])
})

test('an issued award that is gone from the files is refused, with the legal ways out', () => {
  const plan = planPublish(inputOf([], ledgerWith(recordOf())))
  expect(plan.problems).toMatchObject([
    { code: 'award-missing', file: 'awards/oak/robot/june.yml', line: 1 },
  ])
  expect(inEnglish(plan.problems[0]!.hint)).toMatch(/revoked:[\s\S]*erased:/)
})

test('a preview forgets what its records forget and issues anew what they change', () => {
  const preview = { ledgerIs: 'throwaway' } as const
  expect(planPublish(inputOf([], ledgerWith(recordOf()), preview))).toMatchObject({
    problems: [],
    forgotten: [id],
  })
  const changed = planPublish(
    inputOf([recordOf({ narrative: 'x' })], ledgerWith(recordOf()), preview),
  )
  expect(changed).toMatchObject({ problems: [], orders: [{ record: { award: { id } } }] })
})

test('erasing an issued award asks for a tombstone once, and its id never comes back', () => {
  const erased: AwardRecord = {
    ...recordOf(),
    award: { ...award({ erased: { on: '2026-09-01' } }) },
  }
  expect(planPublish(inputOf([erased], ledgerWith(recordOf()))).erasures).toEqual([
    { kind: 'erasure', id, on: '2026-09-01' },
  ])
  const erasures = new Map<string, ErasureEntry>([[id, { kind: 'erasure', id, on: '2026-09-01' }]])
  expect(planPublish(inputOf([erased], { genesis, erasures })).erasures).toEqual([])
  expect(planPublish(inputOf([recordOf()], { genesis, erasures })).problems).toMatchObject([
    { code: 'award-id-reused', line: 1 },
  ])
})

test('a site that moved after it issued is refused at its address', () => {
  const moved = { kind: 'genesis', site: 'https://old.example/' } as const
  expect(planPublish(inputOf([], { genesis: moved })).problems).toMatchObject([
    {
      code: 'site-moved',
      file: 'badges/site.yml',
      line: 3,
      hint: verbatim('url: https://old.example/'),
    },
  ])
  expect(planPublish(inputOf([], { genesis })).problems).toEqual([])
})

test('what a compromised key signed is ordered anew: same slug, slot and badge text, valid from that day', () => {
  const key = (change: Partial<PublicKeyRecord>) =>
    ({
      id: 'rsa',
      alg: 'RS256',
      publicKeyJwk: { kty: 'RSA' },
      from: '2026-01-01',
      ...change,
    }) as PublicKeyRecord
  const withKey = (change: Partial<PublicKeyRecord>) => {
    const input = inputOf([recordOf()], ledgerWith(recordOf()))
    return {
      ...input,
      records: {
        ...input.records,
        issuers: [{ ...input.records.issuers[0]!, keys: [key(change)] }],
      },
    }
  }
  expect(planPublish(withKey({ retired: '2026-10-01' })).orders).toEqual([])
  expect(planPublish(withKey({ compromised: '2026-10-01' })).orders).toMatchObject([
    {
      record: { award: { id } },
      terms: {
        version: 'v1',
        issuedOn: '2026-06-12T00:00:00Z',
        validFrom: '2026-10-01T00:00:00Z',
      },
      keeps: { slug: 'slug', status: { list: 1, index: 5 } },
    },
  ])
})

test('an award names a picture or none as it did when it was issued first, whatever the site stores today', () => {
  const record = recordOf()
  for (const [today, then] of [
    ['stored', 'on-demand'],
    ['on-demand', undefined],
  ] as const) {
    const pictures = then === undefined ? {} : { bakes: then, drawings: then }
    const issued = ledgerWith(record, pictures)
    const [again, fresh] = [issued, inputOf([record]).ledger].map((ledger) => {
      const input = inputOf([record], ledger)
      const { site, issuers } = input.records
      const compromised = issuers.map((issuer) => ({
        ...issuer,
        keys: issuer.keys.map((key) => ({ ...key, compromised: '2026-10-01' })),
      }))
      const records = {
        ...input.records,
        site: { ...site, site: { ...site.site, bakes: today } },
        issuers: compromised,
      }
      return planPublish({ ...input, records }).orders[0]?.terms
    })
    expect([again?.bakes, again?.drawings]).toEqual([then, then])
    expect(fresh?.drawings).toBe('on-demand')
    expect(fresh?.bakes).toBe(today === 'on-demand' ? today : undefined)
  }
})

test('a key that has signed and is not published any more stops a publish, but no preview', () => {
  const record = recordOf()
  const input = inputOf([record], ledgerWith(record, { keys: ['ed', 'lost'] }))
  expect(planPublish(input).problems).toMatchObject([
    { code: 'key-unpublished', file: 'badges/oak/profile.yml', line: 1 },
  ])
  expect(planPublish({ ...input, ledgerIs: 'throwaway' }).problems).toEqual([])
})

test('a publisher named after badges were issued under another identity is refused once for each issuer', () => {
  const record = recordOf()
  const input = inputOf([record], ledgerWith(record, { did: 'did:web:b.example' }))
  expect(planPublish(input).problems).toMatchObject([
    { code: 'issuer-did-changed', file: 'badges/site.yml' },
  ])
  expect(planPublish(inputOf([record], ledgerWith(record))).problems).toEqual([])
})
