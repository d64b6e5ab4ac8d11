import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  addresses,
  issuer,
  keys,
  plainStatement,
  previewStatement,
  richBadgeVersion,
  richStatement,
  rsaKey,
  statements,
} from '../testing/openbadges/statements.ts'
import { toAssertion, toRevokedAssertion, toSignedAssertion } from './v2/assertion.ts'
import { toBadgeClass } from './v2/badge-class.ts'
import { toCryptographicKey, toCompromisedCryptographicKey } from './v2/cryptographic-key.ts'
import { toProfile } from './v2/profile.ts'
import { toRevocationList } from './v2/revocation-list.ts'
import {
  assertionSchema,
  badgeClassSchema,
  cryptographicKeySchema,
  profileSchema,
  revocationListSchema,
} from './v2/schema.ts'
import { revokedAssertionSchema } from '../testing/openbadges/issued-schemas.ts'

// Points 1 to 20 of what Open Badges 2.0 asks of an issuer. `points.test.ts` says where the others are pinned.

const hosted = toAssertion(richStatement, addresses)
const signed = toSignedAssertion(richStatement, addresses, rsaKey.id)
const badgeClass = toBadgeClass(richBadgeVersion, addresses)
const profile = toProfile(issuer, keys, addresses)

test.each(statements)('point 1: an Assertion has every required member: %s', (_, statement) => {
  for (const assertion of [
    toAssertion(statement, addresses),
    toSignedAssertion(statement, addresses, 'k'),
  ]) {
    expect(assertionSchema.parse(assertion)).toEqual(assertion)
    expect(assertion['@context']).toBe('https://w3id.org/openbadges/v2')
    expect(assertion.type).toBe('Assertion')
  }
})

test('point 1: a hosted id is the address it is served at, a signed one a urn:uuid', () => {
  expect(hosted.id).toBe(
    'https://leicester.example/badges/awards/mzxw6ytboi4tcmrtgq2tmnzyha/assertion.json',
  )
  expect(signed.id).toMatch(/^urn:uuid:[\da-f-]{36}$/)
})

test('point 2: the picture is the baked one, never the plain one or data; no uid', () => {
  expect(hosted.image).toBe(
    'https://leicester.example/badges/awards/mzxw6ytboi4tcmrtgq2tmnzyha/badge.png',
  )
  expect(hosted.image).not.toBe(badgeClass.image.id)
  expect(hosted).not.toHaveProperty('uid')
  expect(
    assertionSchema.safeParse({ ...hosted, image: 'data:image/png;base64,AAAA' }).success,
  ).toBe(false)
})

test('point 2: where no picture is baked, none is named; that of the badge stands in the BadgeClass alone', () => {
  const award = { ...richStatement.award, bakes: 'on-demand' } as const
  for (const assertion of [
    toAssertion({ ...richStatement, award }, addresses),
    toSignedAssertion({ ...richStatement, award }, addresses, rsaKey.id),
  ]) {
    expect(assertionSchema.parse(assertion)).toEqual(assertion)
    expect(assertion).not.toHaveProperty('image')
    expect(assertion.badge).toBe(badgeClass.id)
  }
})

test('point 3: dates carry time and zone, and an award ends after it begins', () => {
  expect(hosted.issuedOn).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(hosted.expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  for (const expires of ['2026-06-11T00:00:00Z', '2028-06-12', '2028-06-12T00:00:00', 'soon']) {
    expect(assertionSchema.safeParse({ ...hosted, expires }).success).toBe(false)
  }
})

test('point 4: a BadgeClass has every required member, a PNG, and criteria with id and narrative', () => {
  for (const { badge } of [plainStatement, richStatement]) {
    const emitted = toBadgeClass(badge, addresses)
    expect(badgeClassSchema.parse(emitted)).toEqual(emitted)
    expect(emitted.image.id).toMatch(/\.png$/)
    expect(emitted.criteria.narrative).not.toBe('')
    expect(emitted.criteria.id).toMatch(/^https:/)
  }
  expect(hosted.badge).toBe(badgeClass.id)
})

test('point 5: an alignment has a name and a URL, and what else staff wrote', () => {
  expect(badgeClass.alignment).toEqual([
    {
      type: 'AlignmentObject',
      targetName: 'Electrical safety',
      targetUrl: 'https://skills.example/esco/1',
      targetDescription: 'Works safely with low voltage.',
      targetFramework: 'Skills of Leicester',
      targetCode: 'ES-1',
    },
    {
      type: 'AlignmentObject',
      targetName: 'Curiosity',
      targetUrl: 'https://skills.example/esco/2',
    },
  ])
})

test('point 6: a Profile has every required member, and an https id', () => {
  for (const facts of [issuer, plainStatement.issuer]) {
    const emitted = toProfile(facts, keys, addresses)
    expect(profileSchema.parse(emitted)).toEqual(emitted)
    expect(emitted.id).toMatch(/^https:/)
  }
  expect(profile.telephone).toMatch(/^\+\d+$/)
  expect(badgeClass.issuer).toBe(profile.id)
})

test('point 7: the recipient is a sha256 of identity and salt, of a type 2.0 knows', () => {
  const salt = 'Kosher'
  const hash = `sha256$${createHash('sha256')
    .update('a@example.com' + salt)
    .digest('hex')}`
  expect(hash).toBe('sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399')
  for (const [type, told] of [
    ['email', 'email'],
    ['url', 'url'],
    ['telephone', 'telephone'],
    ['did', 'url'],
    ['claim', 'url'],
  ] as const) {
    const award = { ...plainStatement.award, identities: [{ type, hash, salt }] }
    expect(toAssertion({ ...plainStatement, award }, addresses).recipient).toEqual({
      type: told,
      hashed: true,
      identity: hash,
      salt,
    })
  }
})

test('point 7: an award without a recipient is not issued', () => {
  const award = { ...plainStatement.award, identities: [] }
  expect(() => toAssertion({ ...plainStatement, award }, addresses)).toThrow(RangeError)
})

test('point 8: a hosted Assertion says so', () => {
  expect(hosted.verification).toEqual({ type: 'HostedBadge' })
})

test('point 9: the hosted assertion is inside startsWith, which ends in a slash', () => {
  const { type, startsWith, allowedOrigins } = profile.verification
  expect(type).toBe('VerificationObject')
  expect(startsWith).toEqual(['https://leicester.example/badges/'])
  expect(startsWith.every((prefix) => prefix.endsWith('/') && hosted.id.startsWith(prefix))).toBe(
    true,
  )
  expect(allowedOrigins).toEqual(['leicester.example'])
  for (const address of [hosted.id, badgeClass.id, profile.id]) {
    expect(allowedOrigins).toContain(new URL(address).host)
  }
})

test('point 10: a signed Assertion names the key that signs it', () => {
  expect(signed.verification).toEqual({
    type: 'SignedBadge',
    creator: `https://leicester.example/badges/issuers/makers/keys/${rsaKey.id}.json`,
  })
})

test('point 11: key and Profile name each other, and only RSA keys are named', () => {
  const key = toCryptographicKey('makers', rsaKey, addresses)
  expect(cryptographicKeySchema.parse(key)).toEqual(key)
  expect(key.owner).toBe(profile.id)
  expect(profile.publicKey).toEqual([key.id])
  expect(signed.verification).toHaveProperty('creator', key.id)
})

test('point 11: a retired key stays, a compromised one goes', () => {
  const retired = { ...rsaKey, id: 'old', retired: '2026-02-01' }
  const lost = { ...rsaKey, id: 'lost', compromised: '2026-02-01' }
  const listed = toProfile(issuer, [lost, rsaKey, retired], addresses).publicKey
  expect(listed).toEqual([rsaKey.id, 'old'].map((id) => addresses.cryptographicKey('makers', id)))
  expect(toProfile(issuer, [lost], addresses)).not.toHaveProperty('publicKey')
})

test('point 12: the revocation list names its issuer and the signed Assertions, in one order', () => {
  const revoked = [{ id: 'urn:uuid:b', revocationReason: 'A mistake' }, { id: 'urn:uuid:a' }]
  const list = toRevocationList('makers', revoked, addresses)
  expect(revocationListSchema.parse(list)).toEqual(list)
  expect(profile.revocationList).toBe(list.id)
  expect(list.issuer).toBe(profile.id)
  expect(list.revokedAssertions).toEqual([revoked[1], revoked[0]])
  expect(toRevocationList('makers', revoked.toReversed(), addresses)).toEqual(list)
})

test('point 12: an empty revocation list still has its list', () => {
  expect(toRevocationList('makers', [], addresses).revokedAssertions).toEqual([])
})

test('point 8, revoking: the address of a revoked Assertion says so with its id, context and type', () => {
  const revoked = toRevokedAssertion(hosted.id, 'A mistake')
  expect(revokedAssertionSchema.parse(revoked)).toEqual(revoked)
  expect(revoked).toEqual({
    '@context': hosted['@context'],
    type: 'Assertion',
    id: hosted.id,
    revoked: true,
    revocationReason: 'A mistake',
  })
  expect(toRevokedAssertion(hosted.id)).not.toHaveProperty('revocationReason')
})

test('point 8, revoking: it keeps what 2.0 requires of an Assertion, and no words about the holder', () => {
  const revoked = toRevokedAssertion(hosted.id, 'A mistake', hosted)
  expect(assertionSchema.parse(revoked)).toMatchObject({ id: hosted.id, badge: hosted.badge })
  expect(revoked).toMatchObject({ revoked: true, revocationReason: 'A mistake' })
  for (const member of ['recipient', 'issuedOn', 'verification'] as const)
    expect(revoked[member]).toEqual(hosted[member])
  expect(revoked).not.toHaveProperty('narrative')
  expect(revoked).not.toHaveProperty('evidence')
})

test('point 7: of several identities the e-mail address is named, and a claim code last', () => {
  const of = (...types: readonly ('email' | 'url' | 'did' | 'claim')[]) => {
    const identities = types.map((type) => ({ type, hash: `sha256$${type}`, salt: 'salt' }))
    const award = { ...plainStatement.award, identities }
    return toAssertion({ ...plainStatement, award }, addresses).recipient.identity
  }
  expect(of('claim', 'url', 'email')).toBe('sha256$email')
  expect(of('claim', 'url')).toBe('sha256$url')
  expect(of('claim', 'did')).toBe('sha256$did')
  expect(of('claim')).toBe('sha256$claim')
})

test('point 12: a revocation list with one Assertion names it in both ways, and never has one entry', () => {
  const entry = { id: 'urn:uuid:a', revocationReason: 'A mistake' }
  const list = toRevocationList('makers', [entry], addresses)
  expect(revocationListSchema.parse(list)).toEqual(list)
  expect(list.revokedAssertions).toEqual([entry, 'urn:uuid:a'])
})

test('point 11: the address of a withdrawn key says so and holds no key', () => {
  const { publicKeyPem: _, ...rest } = toCryptographicKey('makers', rsaKey, addresses)
  const gone = toCompromisedCryptographicKey('makers', rsaKey.id, '2026-02-01', addresses)
  expect(gone).toMatchObject({ ...rest, revoked: true })
  expect(gone).not.toHaveProperty('publicKeyPem')
})

test('point 14: every document of 2.0 has a .json address, which hosts serve as application/json', () => {
  const list = toRevocationList('makers', [], addresses)
  const key = toCryptographicKey('makers', rsaKey, addresses)
  for (const { id } of [hosted, badgeClass, profile, list, key]) expect(id).toMatch(/\.json$/)
})

test('point 15: Markdown is handed on as staff wrote it', () => {
  expect(hosted.narrative).toBe(richStatement.award.verbatim.narrative)
  expect(badgeClass.criteria.narrative).toBe(richBadgeVersion.badge.criteria.narrative)
})

test('point 16: no member without a meaning, and none that is empty', () => {
  const known = Object.keys(assertionSchema.shape)
  for (const [, statement] of statements) {
    const assertion = toAssertion(statement, addresses)
    for (const key of Object.keys(assertion)) expect(known).toContain(key)
    expect(JSON.stringify(assertion)).not.toMatch(/null|\[\]|:""/)
  }
})

test('point 17: version, language and related badges are stated', () => {
  expect(badgeClass['@language']).toBe('en-GB')
  expect(badgeClass.version).toBe('2')
  expect(badgeClass.related).toEqual([
    {
      type: 'BadgeClass',
      id: 'https://leicester.example/badges/badges/makers/second-circuit/badge.json',
      version: '1',
    },
    { type: 'BadgeClass', id: 'https://other.example/badge.json', '@language': 'cy' },
  ])
})

test('a preview says so where 2.0 has room for words of the award', () => {
  expect(toAssertion(previewStatement, addresses).narrative).toMatch(
    /^This is a preview.*\n\nHelped/s,
  )
  expect(toAssertion({ ...plainStatement, preview: true }, addresses).narrative).toMatch(/preview/)
  expect(toAssertion(plainStatement, addresses)).not.toHaveProperty('narrative')
})
