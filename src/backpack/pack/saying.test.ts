import { expect, test } from 'vitest'
import type { Check, VerificationReport } from '../../verifier/reporting/report.ts'
import { checked, concludeReport } from '../../verifier/reporting/report.ts'
import { verdictsOf, type BadgeVerdict } from '../../verifier/reporting/verdict.ts'
import { sayingOf } from './saying.ts'

const claims = {
  ...{ name: 'Baker', issuerId: 'did:web:school.example', issuerName: 'School' },
  issuedOn: '2026-01-15T00:00:00Z',
}
const signed = [
  checked('signature-right'),
  checked('issuer-proven-domain', { issuer: 'did:web:school.example' }),
  checked('dates-current'),
]
const listed = (asOf: string) => checked('status-clear', { list: 'https://school.example/l', asOf })

function form(checks: readonly Check[], more: VerificationReport['claims'] = {}): BadgeVerdict {
  const facts = {
    ...{ standard: '3.0' as const, endorsements: [], contains: [], asked: [] },
    source: { container: 'json', position: 0 },
    checkedAt: '2026-11-30T00:00:00Z',
    claims: { ...claims, ...more },
  } as const
  const [verdict] = verdictsOf([concludeReport(facts, checks)])
  return verdict!
}

const made = '2026-11-30'
const clear = form([...signed, listed('2026-06-12T00:00:00Z')])
const hosted = form([checked('hosted-copy-used'), ...signed.slice(1), checked('status-hosted')])

test.each<[string, BadgeVerdict[], string, object]>([
  [
    'stands by a signed list up to the day of the list',
    [clear],
    made,
    { kind: 'standing', day: '2026-06-12', listed: '2026-06-12' },
  ],
  [
    'stands by a list from before it was given up to the day that it was given',
    [form([...signed, listed('2025-06-12T00:00:00Z')])],
    made,
    { kind: 'standing', day: '2026-01-15', listed: '2025-06-12' },
  ],
  [
    'stands by an unsigned list as far as the file says',
    [form([...signed, checked('status-clear')])],
    made,
    { kind: 'standing-unsigned', day: made },
  ],
  ['names no list', [form([...signed, checked('status-none')])], made, { kind: 'no-list' }],
  [
    'has a list that was silent',
    [form([...signed, checked('status-unreachable', {}, 'offline')])],
    made,
    { kind: 'list-missing' },
  ],
  ['is signed by nobody', [hosted], made, { kind: 'hosted' }],
  ['has a signed form beside one that is not', [hosted, clear], made, { kind: 'standing' }],
  [
    'runs out on this day',
    [form([...signed, listed('2026-06-12')], { expires: '2027-01-01' })],
    '2027-01-01',
    { kind: 'standing' },
  ],
  [
    'ran out the day before',
    [form([...signed, listed('2026-06-12')], { expires: '2027-01-01' })],
    '2027-01-02',
    { kind: 'expired', day: '2027-01-01' },
  ],
  ['was taken back', [clear, form([...signed, checked('revoked')])], made, { kind: 'withdrawn' }],
  [
    'has a form with a wrong signature',
    [clear, form([checked('signature-wrong'), ...signed.slice(1), listed('2026-06-12')])],
    made,
    { kind: 'other' },
  ],
  [
    'has an issuer that was silent',
    [
      form([
        signed[0]!,
        checked('issuer-unreachable', {}, 'offline'),
        signed[2]!,
        listed('2026-06-12'),
      ]),
    ],
    made,
    { kind: 'other' },
  ],
])('of a badge that %s is said so', (_, forms, today, saying) => {
  expect(sayingOf(forms, made, today)).toMatchObject(saying)
})

test('an issuer is named by its name and its host, and by its whole id where it has no host', () => {
  expect(sayingOf([clear], made, made)).toMatchObject({
    issuer: 'School · school.example',
    host: 'school.example',
  })
  const key = form([...signed, checked('status-none')], {
    issuerId: 'did:key:z6Mk',
    issuerName: '',
  })
  expect(sayingOf([key], made, made)).toMatchObject({ issuer: 'did:key:z6Mk' })
})
