import { beforeAll, expect, test } from 'vitest'
import { assessorEndorsement } from '../../kinds/assessment/assessor-endorsement.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import { aboutRecipient, assessorKey, signedBy } from '../../testing/assessments/sign-assessment.ts'
import { siteData } from '../../testing/site-data.ts'
import type { BadgePage, IssuerPage } from '../manifest.ts'
import { assessedPage } from './assessed-page.ts'

const data = siteData('https://city.example/')
const about = aboutRecipient('the sealed recipient')

let badge: BadgePage
let issuer: IssuerPage
beforeAll(() => {
  badge = data.badges[0]!
  issuer = data.issuers.find(({ slug }) => slug === badge.issuer)!
})

/** An assessment by a key with what it lets everybody read. */
function assessed(number: number, said?: { comment: string; name?: string }, of = about): string {
  const { did, key } = assessorKey(number)
  const proof = {
    ...{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
    ...{ created: '2026-09-02T10:00:00Z', verificationMethod: `${did}#${key}` },
    ...{ proofPurpose: 'assertionMethod', proofValue: `z${'2'.repeat(87)}` },
  }
  const made = '2026-09-02'
  return signedBy(assessorKey(number), {
    ...{ version: 1, site: 'https://city.example/', issuer: 'riverside-college' },
    ...{ badge: 'sourdough-baker', about: of, made, levels: { loaf: 'good' } },
    ...(said && {
      endorsement: { ...assessorEndorsement({ did, about: of, made, ...said }), proof: [proof] },
    }),
  })
}

function pageOf(
  assessments: readonly string[],
  {
    minors = false,
    as = `Holds ${badge.badge.name}`,
    state = 'valid' as 'valid' | 'revoked' | 'expired',
  } = {},
) {
  const record = { award: { assessments } } as unknown as AwardRecord
  const keys = [1, 2].map((number) => assessorKey(number).key)
  const profile = { ...issuer.profile, minors }
  const known = { badge, record, state, issuer: { ...issuer, profile } }
  return assessedPage({ assessed: { about, keys, as } }, known).assessed
}

test('an award that nobody had to agree to says nothing of it', () => {
  expect(assessedPage({}, { badge, issuer, record: undefined, state: 'valid' })).toEqual({})
})

test('those of the ledger are counted, and only their comments on this award are shown', () => {
  const page = pageOf([
    assessed(1),
    assessed(2, { comment: 'Never once impatient.' }),
    assessed(3, { comment: 'Did not count.' }),
    assessed(1, { comment: 'Of another.' }, aboutRecipient('another')),
    'no assessment',
  ])
  expect(page).toEqual({
    count: 2,
    as: { of: 'holders' },
    comments: [{ comment: 'Never once impatient.' }],
  })
})

test('a name that an assessor wrote in is shown, but by an issuer whose learners are under 18', () => {
  const signed = [assessed(1, { comment: 'Patient.', name: 'Mo' })]
  expect(pageOf(signed)?.comments).toEqual([{ comment: 'Patient.', name: 'Mo' }])
  expect(pageOf(signed, { minors: true })?.comments).toEqual([{ comment: 'Patient.' }])
})

test('of an award that was taken back it says how many agreed, and no more what they said; of one that ran out it does', () => {
  const signed = [assessed(1, { comment: 'Patient.' })]
  expect(pageOf(signed, { state: 'revoked' })).toMatchObject({ count: 2, comments: [] })
  expect(pageOf(signed, { state: 'expired' })?.comments).toHaveLength(1)
})

test.each([
  ['Staff of Riverside', { of: 'staff' }],
  ['Holds Baker', { of: 'others', name: 'Baker' }],
])('%s says what entitled them', (as, expected) => {
  expect(pageOf([], { as })?.as).toEqual(expected)
})
