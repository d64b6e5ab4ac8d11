import { expect, test } from 'vitest'
import { assertion05Schema, assertionSchema, badgeClassSchema } from './schema.ts'
import { issuerSchema, revocationListSchema } from '../../testing/openbadges/issued-schemas.ts'

const hash = `sha256$${'ab'.repeat(32)}`
const assertion = {
  uid: 'abcdef12345',
  recipient: { type: 'email', hashed: true, salt: 'deadsea', identity: hash },
  badge: 'https://example.org/robotics-badge.json',
  verify: { type: 'hosted', url: 'https://example.org/beths-badge.json' },
  issuedOn: 1_359_217_910,
}
const old = {
  recipient: hash,
  salt: 'hashbrowns',
  issued_on: '2011-06-01',
  badge: {
    version: '0.5.0',
    name: 'HTML5 Fundamental',
    image: '/html5.png',
    description: 'Can write a document.',
    criteria: '/html5',
    issuer: { origin: 'https://p2pu.example', name: 'P2PU' },
  },
}

test.each([
  ['1.0 with seconds', assertion],
  ['1.0 with a day', { ...assertion, issuedOn: '2013-01-26' }],
  [
    '1.0, not hashed',
    { ...assertion, recipient: { type: 'email', hashed: false, identity: 'a@b.example' } },
  ],
  [
    '1.1',
    {
      ...assertion,
      '@context': 'https://w3id.org/openbadges/v1',
      type: 'Assertion',
      id: 'https://example.org/b.json',
    },
  ],
  ['unknown members', { ...assertion, 'extensions:more': { type: ['Extension'] } }],
])('an Assertion is read: %s', (_, value) => {
  expect(assertionSchema.parse(value)).toEqual(value)
})

test.each([
  ['no uid', { ...assertion, uid: undefined }],
  ['a bad day', { ...assertion, issuedOn: '2013-13-26' }],
  ['a bad hash', { ...assertion, recipient: { ...assertion.recipient, identity: 'sha256$12' } }],
  ['an embedded badge', { ...assertion, badge: {} }],
  ['no way to verify', { ...assertion, verify: { type: 'trust me', url: 'https://example.org' } }],
])('an Assertion is refused: %s', (_, value) => {
  expect(assertionSchema.safeParse(value).success).toBe(false)
})

test('a 0.5 Assertion is read, hashed or not', () => {
  expect(assertion05Schema.parse(old)).toEqual(old)
  expect(assertion05Schema.safeParse({ ...old, recipient: 'a@b.example' }).success).toBe(true)
  expect(assertion05Schema.safeParse({ ...old, recipient: 'somebody' }).success).toBe(false)
  expect(assertion05Schema.safeParse(assertion).success).toBe(false)
})

test('a BadgeClass, an issuer and a list are read', () => {
  const issuer = { name: 'A', url: 'https://a.example', email: 'a@a.example' }
  const badge = {
    name: 'B',
    description: 'C',
    image: 'data:image/png;base64,AAAA',
    criteria: 'https://a.example/c',
    issuer: 'https://a.example/issuer.json',
    alignment: [{ name: 'D', url: 'https://a.example/d' }],
    tags: ['e'],
  }
  expect(issuerSchema.parse(issuer)).toEqual(issuer)
  expect(badgeClassSchema.parse(badge)).toEqual(badge)
  expect(badgeClassSchema.safeParse({ ...badge, criteria: 'in words' }).success).toBe(false)
  expect(revocationListSchema.parse({ abc: 'A mistake' })).toEqual({ abc: 'A mistake' })
})
