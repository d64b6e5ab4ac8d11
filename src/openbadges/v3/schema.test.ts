import { expect, test } from 'vitest'
import { addresses, richStatement } from '../../testing/openbadges/statements.ts'
import { toOpenBadgeCredential } from './open-badge-credential.ts'
import {
  endorsementCredentialSchema,
  openBadgeCredential1Schema,
  openBadgeCredentialSchema,
} from './schema.ts'
import { statusListCredentialSchema } from '../../testing/openbadges/issued-schemas.ts'

const credential = toOpenBadgeCredential(richStatement, addresses)
const { credentialSubject: subject } = credential
const { achievement } = subject
const entry = credential.credentialStatus
const inAchievement = (change: object) => ({
  credentialSubject: { ...subject, achievement: { ...achievement, ...change } },
})
const openBadges = 'https://purl.imsglobal.org/spec/ob/v3p0/'

test.each<[string, object]>([
  ['an older context', { '@context': [credential['@context'][0], `${openBadges}context.json`] }],
  ['a third context', { '@context': [...credential['@context'], `${openBadges}extensions.json`] }],
  [
    'a context in place',
    { '@context': [...credential['@context'], { '@vocab': 'https://e.example/' }] },
  ],
  ['the other name of the type', { type: ['VerifiableCredential', 'AchievementCredential'] }],
  ['two statuses', { credentialStatus: [entry, { ...entry, statusPurpose: 'suspension' }] }],
  ['an index that is a number', { credentialStatus: { ...entry, statusListIndex: 7 } }],
  [
    'an unknown status method',
    { credentialStatus: { id: 'https://e.example/s', type: '1EdTechRevocationList' } },
  ],
  ['an issuer that is an address', { issuer: 'https://e.example/issuer' }],
  ['no name', { name: undefined }],
  ['a proof', { proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' } }],
  ['two proofs', { proof: [{ type: 'DataIntegrityProof' }, { type: 'Ed25519Signature2020' }] }],
  ['an id and no identifier', { credentialSubject: { ...subject, identifier: undefined } }],
  ['an identifier and no id', { credentialSubject: { ...subject, id: undefined } }],
  ['a single type', inAchievement({ type: 'Achievement' })],
  ['a single tag', inAchievement({ tag: 'electronics' })],
  ['criteria of words', inAchievement({ criteria: { narrative: 'Do it.' } })],
  ['unknown members', { 'ext:more': 1 }],
])('a credential of others is read: %s', (_, change) => {
  expect(openBadgeCredentialSchema.safeParse({ ...credential, ...change }).error).toBeUndefined()
})

test.each<[string, object]>([
  ['contexts in the wrong order', { '@context': credential['@context'].toReversed() }],
  ['one context', { '@context': [credential['@context'][0]] }],
  [
    'a context of somebody else',
    { '@context': [credential['@context'][0], 'https://e.example/c'] },
  ],
  ['no type of a badge', { type: ['VerifiableCredential', 'Diploma'] }],
  ['only the type of a badge', { type: ['OpenBadgeCredential'] }],
  ['no id', { id: undefined }],
  ['no validFrom', { validFrom: undefined }],
  ['an end before its beginning', { validUntil: '2001-01-01T00:00:00Z' }],
  ['an issuer of another type', { issuer: { ...credential.issuer, type: ['Person'] } }],
  ['nobody', { credentialSubject: { ...subject, id: undefined, identifier: undefined } }],
  ['no achievement', { credentialSubject: { ...subject, achievement: undefined } }],
  ['criteria that say nothing', inAchievement({ criteria: {} })],
  ['an achievement without a description', inAchievement({ description: undefined })],
  ['evidence without a type', { evidence: [{ id: 'https://e.example/w' }] }],
  [
    'an unknown status of a result',
    { credentialSubject: { ...subject, result: [{ type: ['Result'], status: 'Won' }] } },
  ],
])('a credential is refused: %s', (_, change) => {
  expect(openBadgeCredentialSchema.safeParse({ ...credential, ...change }).success).toBe(false)
})

test('a credential on the older data model has its own dates', () => {
  const { validFrom, validUntil, ...rest } = credential
  const older = {
    ...rest,
    '@context': ['https://www.w3.org/2018/credentials/v1', `${openBadges}context-3.0.1.json`],
    issuanceDate: validFrom,
    expirationDate: validUntil,
  }
  expect(openBadgeCredential1Schema.parse(older)).toEqual(older)
  expect(openBadgeCredential1Schema.safeParse(credential).success).toBe(false)
  expect(openBadgeCredentialSchema.safeParse(older).success).toBe(false)
})

test('an endorsement is read', () => {
  const endorsement = {
    '@context': credential['@context'],
    id: 'urn:uuid:7',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Well made',
    issuer: credential.issuer,
    validFrom: credential.validFrom,
    credentialSubject: {
      id: achievement.id,
      type: ['EndorsementSubject'],
      endorsementComment: 'Good.',
    },
  }
  expect(endorsementCredentialSchema.parse(endorsement)).toEqual(endorsement)
  expect(endorsementCredentialSchema.safeParse(credential).success).toBe(false)
})

test('a status list of others may carry more contexts and name more purposes', () => {
  const list = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://e.example/more'],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: 'did:web:e.example' },
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: ['revocation', 'message'],
      encodedList: 'uH4',
    },
  }
  expect(statusListCredentialSchema.safeParse(list).error).toBeUndefined()
  expect(statusListCredentialSchema.safeParse({ ...list, '@context': [] }).success).toBe(false)
})
