import { z } from 'zod'
import {
  achievementType,
  address,
  identifierType,
  otherIdentifier,
  resultType,
  targetType,
} from './vocabulary-schema.ts'
import { resultStatuses } from '../../model/vocabulary.ts'
import { dateTime, identityHash, iri, languageTag, text, typed } from '../shapes.ts'

const credentials1 = 'https://www.w3.org/2018/credentials/v1'
const credentials2 = 'https://www.w3.org/ns/credentials/v2'
const openBadges3 = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/

/** One or many of an optional member; an empty array is as good as none. */
function oneOrMany<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.array(schema)])
}

const types = z.union([text, z.array(text).min(1)])
const string = z.string().optional()
/** Issuers write null into the members of alignments that they have nothing for. */
const nullable = z.string().nullish()
const image = z.looseObject({ id: iri, type: typed('Image'), caption: string })
const anyImage = z.union([iri, image]).optional()
const jwts = oneOrMany(z.string()).optional()
const endorsement = oneOrMany(z.looseObject({ type: typed('EndorsementCredential') })).optional()
/** The model says string; numbers have been issued. */
const quantity = z.union([z.string(), z.number()])

/** Open Badges 3.0 Profile. */
export const profileSchema = z.looseObject({
  id: iri,
  type: typed('Profile'),
  name: string,
  url: iri.optional(),
  phone: string,
  email: string,
  description: string,
  image: anyImage,
  endorsement,
  endorsementJwt: jwts,
  address: address.optional(),
  otherIdentifier: oneOrMany(otherIdentifier).optional(),
  dateOfBirth: string,
  official: string,
  familyName: string,
  givenName: string,
  additionalName: string,
  patronymicName: string,
  honorificPrefix: string,
  honorificSuffix: string,
  familyNamePrefix: string,
  get parentOrg(): z.ZodOptional<z.ZodType> {
    return profileSchema.optional()
  },
})

const alignment = z.looseObject({
  type: typed('Alignment'),
  targetName: text,
  targetUrl: iri,
  targetCode: nullable,
  targetDescription: nullable,
  targetFramework: nullable,
  targetType: targetType.nullish(),
})
const alignments = oneOrMany(alignment).optional()

const rubricCriterionLevel = z.looseObject({
  id: iri,
  type: typed('RubricCriterionLevel'),
  name: text,
  alignment: alignments,
  description: string,
  level: string,
  points: quantity.optional(),
})

const resultDescription = z.looseObject({
  id: iri,
  type: typed('ResultDescription'),
  name: text,
  resultType,
  alignment: alignments,
  allowedValue: oneOrMany(quantity).optional(),
  requiredLevel: iri.optional(),
  requiredValue: quantity.optional(),
  rubricCriterionLevel: oneOrMany(rubricCriterionLevel).optional(),
  valueMax: quantity.optional(),
  valueMin: quantity.optional(),
})

const result = z.looseObject({
  type: typed('Result'),
  achievedLevel: iri.optional(),
  alignment: alignments,
  resultDescription: iri.optional(),
  status: z.enum(resultStatuses).optional(),
  value: quantity.optional(),
})

const related = z.looseObject({
  id: iri,
  type: typed('Related'),
  inLanguage: languageTag.optional(),
  version: string,
})

const criteria = z
  .looseObject({ id: iri.optional(), narrative: text.optional() })
  .refine(({ id, narrative }) => id !== undefined || narrative !== undefined, {
    error: 'criteria must have an id or a narrative',
  })

/** Open Badges 3.0 Achievement. */
export const achievementSchema = z.looseObject({
  id: iri,
  type: typed('Achievement'),
  name: text,
  description: text,
  criteria,
  achievementType: achievementType.optional(),
  alignment: alignments,
  creator: profileSchema.optional(),
  creditsAvailable: z.number().optional(),
  endorsement,
  endorsementJwt: jwts,
  fieldOfStudy: string,
  humanCode: string,
  image: anyImage,
  inLanguage: languageTag.optional(),
  otherIdentifier: oneOrMany(otherIdentifier).optional(),
  related: oneOrMany(related).optional(),
  resultDescription: oneOrMany(resultDescription).optional(),
  specialization: string,
  tag: oneOrMany(z.string()).optional(),
  version: string,
})

const identityObject = z
  .looseObject({
    type: typed('IdentityObject'),
    hashed: z.boolean(),
    identityHash: text,
    identityType: identifierType,
    salt: string,
  })
  .refine(({ hashed, identityHash: hash }) => !hashed || identityHash.safeParse(hash).success, {
    error: 'a hashed identity must be an algorithm, $ and a hash',
    path: ['identityHash'],
  })

/** Open Badges 3.0 AchievementSubject. */
export const achievementSubjectSchema = z
  .looseObject({
    id: iri.optional(),
    type: typed('AchievementSubject'),
    achievement: achievementSchema,
    identifier: oneOrMany(identityObject).optional(),
    activityEndDate: dateTime.optional(),
    activityStartDate: dateTime.optional(),
    creditsEarned: z.number().optional(),
    image: anyImage,
    licenseNumber: string,
    narrative: string,
    result: oneOrMany(result).optional(),
    role: string,
    source: profileSchema.optional(),
    term: string,
  })
  .refine(({ id, identifier }) => id !== undefined || [identifier ?? []].flat().length > 0, {
    error: 'credentialSubject must have an id or an identifier',
  })

const evidence = z.looseObject({
  id: iri.optional(),
  type: typed('Evidence'),
  name: string,
  description: string,
  narrative: string,
  genre: string,
  audience: string,
})

/** A status entry of any method; `credentialStatus` holds one or several. */
export const credentialStatusSchema = z.looseObject({ id: iri.optional(), type: types })

const service = z.looseObject({ id: iri.optional(), type: types })

const credentialMembers = {
  id: iri,
  issuer: z.union([iri, profileSchema]),
  name: string,
  description: string,
  image: anyImage,
  awardedDate: dateTime.optional(),
  endorsement,
  endorsementJwt: jwts,
  evidence: oneOrMany(evidence).optional(),
  credentialSchema: oneOrMany(z.looseObject({ id: iri, type: types })).optional(),
  credentialStatus: oneOrMany(credentialStatusSchema).optional(),
  refreshService: oneOrMany(service.required({ id: true })).optional(),
  termsOfUse: oneOrMany(service).optional(),
  proof: oneOrMany(z.looseObject({ type: text })).optional(),
}
const type = typed('VerifiableCredential').pipe(
  typed('OpenBadgeCredential', 'AchievementCredential'),
)

/** Open Badges 3.0 OpenBadgeCredential on Verifiable Credentials 2.0, with or without its proof. */
export const openBadgeCredentialSchema = z
  .looseObject({
    '@context': contexts(credentials2),
    type,
    ...credentialMembers,
    validFrom: dateTime,
    validUntil: dateTime.optional(),
    credentialSubject: achievementSubjectSchema,
  })
  .refine(({ validFrom, validUntil }) => inOrder(validFrom, validUntil), {
    error: 'validUntil must not be before validFrom',
    path: ['validUntil'],
  })

/** The same on Verifiable Credentials 1.1, as issued before 2024. */
export const openBadgeCredential1Schema = z
  .looseObject({
    '@context': contexts(credentials1),
    type,
    ...credentialMembers,
    issuanceDate: dateTime,
    expirationDate: dateTime.optional(),
    credentialSubject: achievementSubjectSchema,
  })
  .refine(({ issuanceDate, expirationDate }) => inOrder(issuanceDate, expirationDate), {
    error: 'expirationDate must not be before issuanceDate',
    path: ['expirationDate'],
  })

/** Open Badges 3.0 EndorsementCredential on Verifiable Credentials 2.0. */
export const endorsementCredentialSchema = z.looseObject({
  '@context': contexts(credentials2),
  type: typed('VerifiableCredential').pipe(typed('EndorsementCredential')),
  ...credentialMembers,
  validFrom: dateTime,
  validUntil: dateTime.optional(),
  credentialSubject: z.looseObject({
    id: iri,
    type: typed('EndorsementSubject'),
    endorsementComment: string,
  }),
})

/** Ordered: the credentials context first, an Open Badges 3.0 context second. */
function contexts(first: string) {
  const second = z.string().regex(openBadges3, 'must be an Open Badges 3.0 context')
  return z.tuple([z.literal(first), second], z.union([z.string(), z.looseObject({})]))
}

function inOrder(from: string, until: string | undefined): boolean {
  return until === undefined || Date.parse(until) >= Date.parse(from)
}
