import { expect, test } from 'vitest'
import {
  addresses,
  issuer,
  keys,
  richBadgeVersion,
  richStatement,
} from '../../testing/openbadges/statements.ts'
import { toAssertion } from './assertion.ts'
import { toBadgeClass } from './badge-class.ts'
import { toProfile } from './profile.ts'
import {
  assertionSchema,
  badgeClassSchema,
  endorsementSchema,
  profileSchema,
  revocationListSchema,
} from './schema.ts'

const assertion = toAssertion(richStatement, addresses)
const badgeClass = toBadgeClass(richBadgeVersion, addresses)
const profile = toProfile(issuer, keys, addresses)

test.each<[string, object]>([
  [
    'a context among others',
    { '@context': [assertion['@context'], { ext: 'https://e.example/' }] },
  ],
  ['several types', { type: ['Assertion', 'https://e.example/Special'] }],
  ['the old name of hosted', { verification: { type: 'hosted' } }],
  [
    'the old name of signed',
    { verification: { type: 'signed', creator: 'https://e.example/key' } },
  ],
  ['an embedded badge', { badge: { ...badgeClass, issuer: profile } }],
  ['evidence that is an address', { evidence: 'https://e.example/work' }],
  ['evidence both ways', { evidence: ['https://e.example/work', { narrative: 'Shown.' }] }],
  ['a picture with a caption', { image: { id: 'https://e.example/b.png', caption: 'A lamp' } }],
  [
    'a recipient in the open',
    { recipient: { type: 'email', hashed: false, identity: 'a@b.example' } },
  ],
  ['another zone', { issuedOn: '2026-06-12T09:00:00+01:00' }],
  ['unknown members', { 'schema:award': 'yes', uid: '7' }],
])('an Assertion of others is read: %s', (_, change) => {
  const value = { ...assertion, ...change }
  expect(assertionSchema.parse(value)).toEqual(value)
})

test.each<[string, object]>([
  ['no context', { '@context': undefined }],
  ['the context of another version', { '@context': 'https://w3id.org/openbadges/v1' }],
  ['another type', { type: 'BadgeClass' }],
  ['an id that is no IRI', { id: 'assertion-7' }],
  ['no recipient', { recipient: undefined }],
  ['a hash of nothing', { recipient: { type: 'email', hashed: true, identity: 'a@b.example' } }],
  ['a day without time', { issuedOn: '2026-06-12' }],
  ['a day that is none', { issuedOn: '2026-13-12T00:00:00Z' }],
  ['no verification', { verification: undefined }],
  ['an unknown verification', { verification: { type: 'TrustMe' } }],
])('an Assertion is refused: %s', (_, change) => {
  expect(assertionSchema.safeParse({ ...assertion, ...change }).success).toBe(false)
})

test.each<[string, object, boolean]>([
  ['a picture that is data', { image: 'data:image/png;base64,AAAA' }, true],
  ['a picture that is an address', { image: 'https://e.example/b.png' }, true],
  ['criteria that are an address', { criteria: 'https://e.example/c' }, true],
  ['one alignment, not in a list', { alignment: badgeClass.alignment?.[0] }, true],
  ['criteria that say nothing', { criteria: { type: 'Criteria' } }, false],
  ['an alignment without a name', { alignment: [{ targetUrl: 'https://e.example/' }] }, false],
  ['no name', { name: '' }, false],
])('a BadgeClass with %s', (_, change, good) => {
  expect(badgeClassSchema.safeParse({ ...badgeClass, ...change }).success).toBe(good)
})

test.each<[string, object, boolean]>([
  ['the type Profile', { type: 'Profile' }, true],
  ['one key, not in a list', { publicKey: 'https://e.example/key' }, true],
  ['one prefix, not in a list', { verification: { startsWith: 'https://e.example/' } }, true],
  ['no e-mail', { email: undefined }, false],
  ['no url', { url: undefined }, false],
])('a Profile with %s', (_, change, good) => {
  expect(profileSchema.safeParse({ ...profile, ...change }).success).toBe(good)
})

test('revocation lists of texts and objects, and endorsements, are read', () => {
  const list = { type: 'RevocationList', revokedAssertions: ['urn:uuid:1', { uid: '7' }] }
  expect(revocationListSchema.parse(list)).toEqual(list)
  const endorsement = {
    '@context': assertion['@context'],
    type: 'Endorsement',
    id: 'https://e.example/1',
    claim: { id: badgeClass.id, endorsementComment: 'Good.' },
    issuer: profile.id,
    issuedOn: '2026-06-12T00:00:00Z',
    verification: { type: 'HostedBadge' },
  }
  expect(endorsementSchema.parse(endorsement)).toEqual(endorsement)
})
