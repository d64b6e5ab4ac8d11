import * as z from 'zod/mini'
import {
  achievementType,
  address,
  identifierType,
  otherIdentifier,
  resultType,
  targetType,
} from './vocabulary-schema.ts'
import { resultStatuses } from '../../model/fields/vocabulary.ts'
import { contextUrl } from '../context-url.ts'
import { dateTime, identityHash, iri, languageTag, text, typed } from '../shapes.ts'

const openBadges3 = {
  form: /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/,
  error: 'must be an Open Badges 3.0 context',
}

/** One or many of an optional member; an empty array is as good as none. */
function oneOrMany<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, z.array(schema)])
}

const types = z.union([text, z.array(text).check(z.minLength(1))])
const string = z.optional(z.string())
/** Issuers write null into the members of alignments that they have nothing for. */
const nullable = z.nullish(z.string())
const image = z.looseObject({ id: iri, type: typed('Image'), caption: string })
const anyImage = z.optional(z.union([iri, image]))
const jwts = z.optional(oneOrMany(z.string()))
const endorsement = z.optional(oneOrMany(z.looseObject({ type: typed('EndorsementCredential') })))
/** The model says string; numbers have been issued. */
const quantity = z.union([z.string(), z.number()])

/** Open Badges 3.0 Profile. */
export const profileSchema = z.looseObject({
  id: iri,
  type: typed('Profile'),
  name: string,
  url: z.optional(iri),
  phone: string,
  email: string,
  description: string,
  image: anyImage,
  endorsement,
  endorsementJwt: jwts,
  address: z.optional(address),
  otherIdentifier: z.optional(oneOrMany(otherIdentifier)),
  dateOfBirth: string,
  official: string,
  familyName: string,
  givenName: string,
  additionalName: string,
  patronymicName: string,
  honorificPrefix: string,
  honorificSuffix: string,
  familyNamePrefix: string,
  get parentOrg(): z.ZodMiniOptional<z.ZodMiniType> {
    return z.optional(profileSchema)
  },
})

const alignment = z.looseObject({
  type: typed('Alignment'),
  targetName: text,
  targetUrl: iri,
  targetCode: nullable,
  targetDescription: nullable,
  targetFramework: nullable,
  targetType: z.nullish(targetType),
})
const alignments = z.optional(oneOrMany(alignment))

const rubricCriterionLevel = z.looseObject({
  id: iri,
  type: typed('RubricCriterionLevel'),
  name: text,
  alignment: alignments,
  description: string,
  level: string,
  points: z.optional(quantity),
})

const resultDescription = z.looseObject({
  id: iri,
  type: typed('ResultDescription'),
  name: text,
  resultType,
  alignment: alignments,
  allowedValue: z.optional(oneOrMany(quantity)),
  requiredLevel: z.optional(iri),
  requiredValue: z.optional(quantity),
  rubricCriterionLevel: z.optional(oneOrMany(rubricCriterionLevel)),
  valueMax: z.optional(quantity),
  valueMin: z.optional(quantity),
})

const result = z.looseObject({
  type: typed('Result'),
  achievedLevel: z.optional(iri),
  alignment: alignments,
  resultDescription: z.optional(iri),
  status: z.optional(z.enum(resultStatuses)),
  value: z.optional(quantity),
})

const related = z.looseObject({
  id: iri,
  type: typed('Related'),
  inLanguage: z.optional(languageTag),
  version: string,
})

const criteria = z.looseObject({ id: z.optional(iri), narrative: z.optional(text) }).check(
  z.refine(({ id, narrative }) => id !== undefined || narrative !== undefined, {
    error: 'criteria must have an id or a narrative',
  }),
)

/** Open Badges 3.0 Achievement. */
export const achievementSchema = z.looseObject({
  id: iri,
  type: typed('Achievement'),
  name: text,
  description: text,
  criteria,
  achievementType: z.optional(achievementType),
  alignment: alignments,
  creator: z.optional(profileSchema),
  creditsAvailable: z.optional(z.number()),
  endorsement,
  endorsementJwt: jwts,
  fieldOfStudy: string,
  humanCode: string,
  image: anyImage,
  inLanguage: z.optional(languageTag),
  otherIdentifier: z.optional(oneOrMany(otherIdentifier)),
  related: z.optional(oneOrMany(related)),
  resultDescription: z.optional(oneOrMany(resultDescription)),
  specialization: string,
  tag: z.optional(oneOrMany(z.string())),
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
  .check(
    z.refine(({ hashed, identityHash: hash }) => !hashed || identityHash.safeParse(hash).success, {
      error: 'a hashed identity must be an algorithm, $ and a hash',
      path: ['identityHash'],
    }),
  )

/** Open Badges 3.0 AchievementSubject. */
const achievementSubjectSchema = z
  .looseObject({
    id: z.optional(iri),
    type: typed('AchievementSubject'),
    achievement: achievementSchema,
    identifier: z.optional(oneOrMany(identityObject)),
    activityEndDate: z.optional(dateTime),
    activityStartDate: z.optional(dateTime),
    creditsEarned: z.optional(z.number()),
    image: anyImage,
    licenseNumber: string,
    narrative: string,
    result: z.optional(oneOrMany(result)),
    role: string,
    source: z.optional(profileSchema),
    term: string,
  })
  .check(
    z.refine(({ id, identifier }) => id !== undefined || [identifier ?? []].flat().length > 0, {
      error: 'credentialSubject must have an id or an identifier',
    }),
  )

const evidence = z.looseObject({
  id: z.optional(iri),
  type: typed('Evidence'),
  name: string,
  description: string,
  narrative: string,
  genre: string,
  audience: string,
})

/** A status entry of any method; `credentialStatus` holds one or several. */
const credentialStatusSchema = z.looseObject({ id: z.optional(iri), type: types })

const service = z.looseObject({ id: z.optional(iri), type: types })

/** What every credential may have, whatever it says. */
export const credentialMembers = {
  id: iri,
  issuer: z.union([iri, profileSchema]),
  name: string,
  description: string,
  image: anyImage,
  awardedDate: z.optional(dateTime),
  endorsement,
  endorsementJwt: jwts,
  evidence: z.optional(oneOrMany(evidence)),
  credentialSchema: z.optional(oneOrMany(z.looseObject({ id: iri, type: types }))),
  credentialStatus: z.optional(oneOrMany(credentialStatusSchema)),
  refreshService: z.optional(oneOrMany(z.required(service, { id: true }))),
  termsOfUse: z.optional(oneOrMany(service)),
  proof: z.optional(oneOrMany(z.looseObject({ type: text }))),
}
const type = z.pipe(
  typed('VerifiableCredential'),
  typed('OpenBadgeCredential', 'AchievementCredential'),
)

/** Open Badges 3.0 OpenBadgeCredential on Verifiable Credentials 2.0, with or without its proof. */
export const openBadgeCredentialSchema = z
  .looseObject({
    '@context': contexts(contextUrl.credentials2),
    type,
    ...credentialMembers,
    validFrom: dateTime,
    validUntil: z.optional(dateTime),
    credentialSubject: achievementSubjectSchema,
  })
  .check(
    z.refine(({ validFrom, validUntil }) => inOrder(validFrom, validUntil), {
      error: 'validUntil must not be before validFrom',
      path: ['validUntil'],
    }),
  )

/** The same on Verifiable Credentials 1.1, as issued before 2024. */
export const openBadgeCredential1Schema = z
  .looseObject({
    '@context': contexts(contextUrl.credentials1),
    type,
    ...credentialMembers,
    issuanceDate: dateTime,
    expirationDate: z.optional(dateTime),
    credentialSubject: achievementSubjectSchema,
  })
  .check(
    z.refine(({ issuanceDate, expirationDate }) => inOrder(issuanceDate, expirationDate), {
      error: 'expirationDate must not be before issuanceDate',
      path: ['expirationDate'],
    }),
  )

/** Open Badges 3.0 EndorsementCredential on Verifiable Credentials 2.0. */
export const endorsementCredentialSchema = z.looseObject({
  '@context': contexts(contextUrl.credentials2),
  type: z.pipe(typed('VerifiableCredential'), typed('EndorsementCredential')),
  ...credentialMembers,
  validFrom: dateTime,
  validUntil: z.optional(dateTime),
  credentialSubject: z.looseObject({
    id: iri,
    type: typed('EndorsementSubject'),
    endorsementComment: string,
  }),
})

/** Ordered: the credentials context first, that of the standard second. */
export function contexts(first: string, { form, error } = openBadges3) {
  const second = z.string().check(z.regex(form, error))
  return z.tuple([z.literal(first), second], z.union([z.string(), z.looseObject({})]))
}

function inOrder(from: string, until: string | undefined): boolean {
  return until === undefined || Date.parse(until) >= Date.parse(from)
}
