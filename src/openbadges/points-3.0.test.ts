import { expect, test } from 'vitest'
import {
  addresses,
  keys,
  plainStatement,
  previewStatement,
  richBadgeVersion,
  richStatement,
  rsaKey,
  statements,
} from '../testing/openbadges/statements.ts'
import { toDidDocument } from './did-document.ts'
import {
  toAchievement,
  toAchievementDocument,
  toCurrentAchievementDocument,
} from './v3/achievement.ts'
import { toJwtHeader, toJwtPayload } from './v3/jwt-payload.ts'
import { toOpenBadgeCredential } from './v3/open-badge-credential.ts'
import { achievementSchema, openBadgeCredentialSchema } from './v3/schema.ts'
import { jwtClaimsSchema } from '../testing/openbadges/issued-schemas.ts'

// Points 21 to 40: what Open Badges 3.0 asks of an issuer. `points.test.ts` says where the others are pinned.

const credential = toOpenBadgeCredential(richStatement, addresses)
const plain = toOpenBadgeCredential(plainStatement, addresses)
const { credentialSubject: subject } = credential
const { achievement } = subject

test.each(statements)(
  'point 21: the two contexts in their order, and no other: %s',
  (_, statement) => {
    expect(toOpenBadgeCredential(statement, addresses)['@context']).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ])
  },
)

test.each(statements)(
  'point 22: a credential has every required member, and a name: %s',
  (_, statement) => {
    const emitted = toOpenBadgeCredential(statement, addresses)
    expect(openBadgeCredentialSchema.parse(emitted)).toEqual(emitted)
    expect(emitted.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential'])
    expect(emitted.issuer.type).toEqual(['Profile'])
    expect(emitted.issuer.id).toBe('did:web:leicester.example:badges:issuers:makers')
    expect(emitted.name).toContain(statement.badge.badge.name)
  },
)

test('point 22: validUntil and awardedDate are stated only where they say something', () => {
  expect(credential.validUntil).toBe('2028-06-12T00:00:00Z')
  expect(credential.awardedDate).toBe('2026-06-12T00:00:00Z')
  expect(plain).not.toHaveProperty('validUntil')
  expect(plain).not.toHaveProperty('awardedDate')
})

test('point 23: the subject has an id of this award and every identifier of its holder', () => {
  expect(subject.type).toEqual(['AchievementSubject'])
  expect(subject.id).toBe(richStatement.award.subject)
  expect(subject.identifier).toHaveLength(5)
  expect(subject).toMatchObject({
    creditsEarned: 2.5,
    role: 'Maker',
    term: 'Summer 2026',
    licenseNumber: 'L-7',
    activityStartDate: '2026-05-01T00:00:00Z',
    activityEndDate: '2026-06-10T00:00:00Z',
    narrative: 'Helped two others as well.',
  })
})

test('point 24: an Achievement has every required member', () => {
  for (const { badge } of [plainStatement, richStatement]) {
    const emitted = toAchievement(badge, addresses)
    expect(achievementSchema.parse(emitted)).toEqual(emitted)
  }
  expect(achievement).toMatchObject({
    achievementType: 'Badge',
    criteria: { id: 'https://makers.example/circuit' },
    creditsAvailable: 2.5,
    humanCode: 'EL-101',
    fieldOfStudy: 'Electronics',
    specialization: 'Low voltage',
    inLanguage: 'en-GB',
    version: '2',
    tag: ['electronics', 'making'],
  })
})

test('point 25: an alignment has its type, name, URL, and a target type where staff gave one', () => {
  expect(achievement.alignment?.[0]).toEqual({
    type: ['Alignment'],
    targetName: 'Electrical safety',
    targetUrl: 'https://skills.example/esco/1',
    targetDescription: 'Works safely with low voltage.',
    targetFramework: 'Skills of Leicester',
    targetCode: 'ES-1',
    targetType: 'ext:Skill',
  })
  expect(achievement.alignment?.[1]).not.toHaveProperty('targetType')
})

test('point 26: identities are hashed, salted, and of a type the standard or its extension rule allows', () => {
  for (const identity of subject.identifier) {
    expect(identity.type).toBe('IdentityObject')
    expect(identity.hashed).toBe(true)
    expect(identity.identityHash).toMatch(/^sha256\$[\da-f]{64}$/)
    expect(identity.salt).not.toBe('')
    expect(identity.identityType).toMatch(/^(emailAddress|ext:[\w.-]+)$/)
  }
  expect(subject.identifier.map(({ identityType }) => identityType)).toEqual([
    'emailAddress',
    'ext:url',
    'ext:telephone',
    'ext:did',
    'ext:claimCode',
  ])
})

test('point 27: every result points to a description and a level that the achievement has', () => {
  const descriptions = new Map(achievement.resultDescription?.map((each) => [each.id, each]))
  const levels = achievement.resultDescription?.flatMap((each) => each.rubricCriterionLevel ?? [])
  expect(subject.result).toHaveLength(4)
  for (const result of subject.result ?? []) {
    const description = descriptions.get(result.resultDescription)
    expect(description).toBeDefined()
    if (description?.resultType === 'Status') expect(result.status).toBe('Completed')
    if (result.achievedLevel) expect(levels?.map(({ id }) => id)).toContain(result.achievedLevel)
  }
  const [soldering] = achievement.resultDescription ?? []
  expect(levels?.map(({ id }) => id)).toContain(soldering?.requiredLevel)
  expect(new Set([...descriptions.keys(), ...(levels ?? []).map(({ id }) => id)]).size).toBe(6)
})

test('point 27: all values are strings', () => {
  const values = JSON.stringify([achievement.resultDescription, subject.result])
  expect(values).not.toMatch(/:\d/)
})

test('point 28: evidence has its type, and a URL only where there is one', () => {
  expect(credential.evidence).toEqual([
    {
      id: 'https://makers.example/work/1',
      type: ['Evidence'],
      name: 'The lamp',
      description: 'A photograph.',
      narrative: 'It *shines*.',
      genre: 'Photograph',
      audience: 'Everyone',
    },
    { type: ['Evidence'], narrative: 'Shown to the group.' },
  ])
})

const sets = [
  '@context',
  'identifier',
  'alignment',
  'tag',
  'related',
  'resultDescription',
  'rubricCriterionLevel',
]
const alwaysArrays = new Set([...sets, 'allowedValue', 'result', 'evidence', 'type'])
const singleTypes = new Set(['IdentityObject', 'Image', 'BitstringStatusListEntry'])

test.each(statements)('point 30: sets are arrays, nothing is null or empty: %s', (_, statement) => {
  const emitted = toOpenBadgeCredential(statement, addresses)
  visit(emitted, (key, value) => {
    expect(value).not.toBeNull()
    expect(value).not.toBeUndefined()
    expect(value).not.toEqual([])
    if (typeof value === 'string' && key === 'type') expect(singleTypes).toContain(value)
    // Of a Result it is the address of one description, not the set of them.
    else if (typeof value === 'string' && key === 'resultDescription') expect(value).toMatch(/#/)
    else expect(Array.isArray(value)).toBe(alwaysArrays.has(key))
  })
})

test('point 31: no credentialSchema, whose address every verifier would have to fetch', () => {
  expect(credential).not.toHaveProperty('credentialSchema')
})

test('point 32: status is one entry of a bitstring list, and no list that names revoked credentials', () => {
  const { type, statusPurpose } = plain.credentialStatus
  expect([type, statusPurpose]).toEqual(['BitstringStatusListEntry', 'revocation'])
})

test('point 33: no refresh service: a newer credential stands at the address of the older', () => {
  expect(credential).not.toHaveProperty('refreshService')
})

test('point 34, before it: what is to be signed has no proof, and nothing only a JWT may hold', () => {
  for (const member of ['proof', 'iss', 'jti', 'nbf', 'sub', 'exp', 'endorsementJwt']) {
    expect(credential).not.toHaveProperty(member)
  }
})

test('fact 2: a JWT has the claims of its credential and nothing else, in whole seconds', () => {
  const payload = toJwtPayload(credential)
  const { iss, jti, nbf, sub, exp, ...rest } = payload
  expect(jwtClaimsSchema.parse(payload)).toEqual(payload)
  expect(rest).toEqual(credential)
  expect({ iss, jti, sub }).toEqual({
    iss: credential.issuer.id,
    jti: credential.id,
    sub: subject.id,
  })
  expect([nbf, exp]).toEqual([1_788_220_800, 1_844_380_800])
  expect(toJwtPayload(plain)).not.toHaveProperty('exp')
})

test('fact 3: the header holds alg, typ and a kid that is the address of one key', () => {
  expect(toJwtHeader('makers', rsaKey.id, addresses)).toEqual({
    alg: 'RS256',
    kid: `https://leicester.example/badges/issuers/makers/keys/${rsaKey.id}.jwk.json`,
    typ: 'JWT',
  })
})

test('point 36: the two forms have the addresses their kinds ask for', () => {
  expect(credential.id).toBe(addresses.awardDocument(richStatement.award.slug, 'credential.json'))
  expect(addresses.awardDocument(richStatement.award.slug, 'credential.jwt')).toMatch(/\.jwt$/)
})

test('point 38: a re-issue keeps id, issuer and day of award, and begins later', () => {
  const award = { ...richStatement.award, validFrom: '2027-01-01T00:00:00Z' }
  const again = toOpenBadgeCredential({ ...richStatement, award }, addresses)
  expect(again).toEqual({ ...credential, validFrom: '2027-01-01T00:00:00Z' })
  expect(Date.parse(again.validFrom)).toBeGreaterThan(Date.parse(credential.validFrom))
})

test('point 39: the address of an Achievement answers that Achievement', () => {
  const { '@context': contexts, ...served } = toAchievementDocument(richBadgeVersion, addresses)
  expect(served).toEqual(achievement)
  expect(contexts).toEqual(credential['@context'])
  expect(served.id).toBe(
    'https://leicester.example/badges/badges/makers/first-circuit/v/0123456789abcdef/achievement.json',
  )
})

test('the address of a badge also names the badges that it adds up with, each once; a version and what is signed do not', () => {
  const own = { ...richBadgeVersion, badge: { ...richBadgeVersion.badge, related: [] } }
  const neighbours = [{ badge: 'makers/solder' }, { url: 'https://elsewhere.example/maker.json' }]
  const related = [
    {
      id: 'https://leicester.example/badges/badges/makers/solder/achievement.json',
      type: ['Related'],
    },
    { id: 'https://elsewhere.example/maker.json', type: ['Related'] },
  ]
  const version = toAchievementDocument(own, addresses)
  expect(toCurrentAchievementDocument(own, neighbours, addresses)).toEqual({ ...version, related })
  expect(toCurrentAchievementDocument(own, [], addresses)).toEqual(version)
  const named = { ...own, badge: { ...own.badge, related: [{ badge: 'makers/solder' }] } }
  expect(toCurrentAchievementDocument(named, neighbours, addresses).related).toEqual(related)
})

test('fact 5: every form of an award names one issuer, the DID that the DID document has', () => {
  const { id } = toDidDocument('makers', keys, addresses)
  expect([credential.issuer.id, toJwtPayload(credential).iss, achievement.creator.id]).toEqual([
    id,
    id,
    id,
  ])
})

test('a preview says so in the name and the description a wallet shows', () => {
  const preview = toOpenBadgeCredential(previewStatement, addresses)
  expect(preview.name).toBe('Preview: First Circuit')
  expect(preview.description).toMatch(/^This is a preview, signed with a throw-away key/)
  expect(credential.name + credential.description).not.toMatch(/preview/i)
})

function visit(value: unknown, see: (key: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) see(key, member)
    visit(member, see)
  }
}
