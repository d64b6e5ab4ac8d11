import { expect, test } from 'vitest'
import { z } from 'zod'
import { badgeClassSchema } from '../../openbadges/v2/schema.ts'
import { assertion2, badgeClass2 } from '../../testing/verifier/assertions.ts'
import { assertionSchema } from '../../openbadges/v2/schema.ts'
import { shapeFault } from './shape-fault.ts'

test.each<[string, object, string, RegExp]>([
  [
    'an evidence of a wrong kind',
    { evidence: 5 },
    'evidence',
    /expected string or object or array, received number/,
  ],
  ['an evidence whose address is none', { evidence: { id: 'x y' } }, 'evidence.id', /IRI/],
  [
    'a second evidence',
    { evidence: ['https://a.example/', { name: 7 }] },
    'evidence.1.name',
    /string/,
  ],
  ['a badge without a name', { badge: badgeClass2({ name: undefined }) }, 'badge.name', /missing/],
  ['a badge that is no address', { badge: 'circuit' }, 'badge', /IRI/],
  ['no badge', { badge: undefined }, 'badge', /missing/],
  ['no recipient', { recipient: undefined }, 'recipient', /missing/],
  [
    'an unknown verification',
    { verification: { type: 'TrustMe' } },
    'verification.type',
    /HostedBadge/,
  ],
  ['a picture without an address', { image: { caption: 'A lamp' } }, 'image.id', /missing/],
])('%s is told with its place', (_, change, member, problem) => {
  const fault = shapeFault(assertionSchema, assertion2({ ...change }))
  expect(fault?.member).toBe(member)
  expect(fault?.problem).toMatch(problem)
  expect(fault?.problem).not.toMatch(/invalid input/i)
})

test('an issuer inside a badge class is told with its place', () => {
  const issuer = { id: 'https://a.example/', type: 'Issuer', name: 'A', url: 'https://a.example/' }
  expect(shapeFault(badgeClassSchema, badgeClass2({ issuer }))?.member).toBe('issuer.email')
})

test('a rule outside of a union is told as it stands, a good document not at all', () => {
  const schema = z.object({ a: z.string().regex(/x/, 'must hold x') })
  expect(shapeFault(schema, { a: 'y' })).toEqual({ member: 'a', problem: 'must hold x' })
  expect(shapeFault(schema, { a: 'x' })).toBeUndefined()
})
