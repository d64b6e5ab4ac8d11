import { expect, test } from 'vitest'
import {
  addresses,
  keys,
  plainStatement,
  richStatement,
  statements,
} from '../testing/openbadges/statements.ts'
import type { Statement } from '../kinds/award/statement.ts'
import {
  factsOfAssertion,
  factsOfCredential,
  type SharedFacts,
} from '../testing/openbadges/shared-facts.ts'
import { toAssertion, toSignedAssertion } from './v2/assertion.ts'
import { toBadgeClass } from './v2/badge-class.ts'
import { toProfile } from './v2/profile.ts'
import { toJwtPayload } from './v3/jwt-payload.ts'
import { toOpenBadgeCredential } from './v3/open-badge-credential.ts'

test.each(statements)('the four forms of %s say the same', (_, statement) => {
  const [first, ...others] = formsOf(statement)
  for (const other of others) expect(other).toEqual(first)
})

const everyFact: Readonly<Record<keyof Required<SharedFacts>, true>> = {
  name: true,
  description: true,
  criteria: true,
  picture: true,
  language: true,
  version: true,
  tags: true,
  alignments: true,
  related: true,
  issuer: true,
  recipient: true,
  bakedPicture: true,
  awarded: true,
  expires: true,
  narrative: true,
  evidence: true,
}

test('everything that is compared is there to be compared', () => {
  for (const facts of formsOf(richStatement)) {
    expect(Object.keys(facts).toSorted()).toEqual(Object.keys(everyFact).toSorted())
    expect(Object.keys(facts.issuer)).toHaveLength(6)
    expect(facts.evidence).toHaveLength(2)
    expect(facts.alignments).toHaveLength(2)
    expect(facts.related).toHaveLength(2)
  }
})

test.each<[string, Partial<OpenBadgeChange>]>([
  ['the day', { awardedDate: '2020-01-01T00:00:00Z' }],
  ['the end', { validUntil: '2020-01-01T00:00:00Z' }],
  ['the evidence', { evidence: [] }],
])('a credential that tells another tale of %s is found out', (_, change) => {
  const [hosted] = formsOf(richStatement)
  const credential = toOpenBadgeCredential(richStatement, addresses)
  expect(factsOfCredential({ ...credential, ...change })).not.toEqual(hosted)
})

test('two awards to different people differ', () => {
  const identities = [{ type: 'claim', hash: `sha256$${'99'.repeat(32)}`, salt: 'x' }] as const
  const other = { ...plainStatement, award: { ...plainStatement.award, identities } }
  expect(formsOf(other)[0]).not.toEqual(formsOf(plainStatement)[0])
})

type OpenBadgeChange = ReturnType<typeof toOpenBadgeCredential>

function formsOf(statement: Statement): readonly SharedFacts[] {
  const badgeClass = toBadgeClass(statement.badge, addresses)
  const profile = toProfile(statement.issuer, keys, addresses)
  const credential = toOpenBadgeCredential(statement, addresses)
  return [
    factsOfAssertion(toAssertion(statement, addresses), badgeClass, profile),
    factsOfAssertion(toSignedAssertion(statement, addresses, 'key'), badgeClass, profile),
    factsOfCredential(credential),
    factsOfCredential(toJwtPayload(credential)),
  ]
}
