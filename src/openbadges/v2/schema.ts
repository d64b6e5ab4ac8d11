import { z } from 'zod'
import { contextUrl } from '../context-url.ts'
import {
  dateTime,
  identityHash,
  iri,
  languageTag,
  nameIri,
  oneOrMany,
  text,
  typed,
  versionText,
} from '../shapes.ts'

const context = z.union([
  z.string(),
  z.record(z.string(), z.unknown()),
  z.array(z.union([z.string(), z.record(z.string(), z.unknown())])),
])
const openBadges2Context = context.refine(
  (value) => [value].flat().includes(contextUrl.openBadges2),
  {
    error: `@context must hold ${contextUrl.openBadges2}`,
  },
)
const optionalContext = context.optional()

const image = z.union([iri, z.looseObject({ id: iri, caption: z.string().optional() })])
const bakedImage = z.union([
  nameIri,
  z.looseObject({ id: nameIri, caption: z.string().optional() }),
])

const recipient = z
  .looseObject({
    type: oneOrMany(text),
    hashed: z.boolean(),
    identity: text,
    salt: z.string().optional(),
  })
  .refine(({ hashed, identity }) => !hashed || identityHash.safeParse(identity).success, {
    error: 'a hashed identity must be an algorithm, $ and a hash',
    path: ['identity'],
  })

const evidence = z.union([
  iri,
  z.looseObject({
    id: iri.optional(),
    name: z.string().optional(),
    description: z.string().optional(),
    narrative: z.string().optional(),
    genre: z.string().optional(),
    audience: z.string().optional(),
  }),
])

const assertionVerification = z.looseObject({
  type: typed('HostedBadge', 'hosted', 'SignedBadge', 'signed'),
  creator: iri.optional(),
})

const alignment = z.looseObject({
  targetName: text,
  targetUrl: iri,
  targetDescription: z.string().optional(),
  targetFramework: z.string().optional(),
  targetCode: z.string().optional(),
})

const criteria = z.union([
  iri,
  z
    .looseObject({ id: iri.optional(), narrative: text.optional() })
    .refine(({ id, narrative }) => id !== undefined || narrative !== undefined, {
      error: 'criteria must have an id or a narrative',
    }),
])

const related = z.looseObject({
  id: iri,
  '@language': languageTag.optional(),
  version: versionText.optional(),
})

/** Open Badges 2.0 CryptographicKey. */
export const cryptographicKeySchema = z.looseObject({
  '@context': optionalContext,
  type: typed('CryptographicKey'),
  id: iri.optional(),
  owner: iri,
  publicKeyPem: z.string().includes('-----BEGIN '),
})

/** Open Badges 2.0 RevocationList. */
export const revocationListSchema = z.looseObject({
  '@context': optionalContext,
  type: typed('RevocationList'),
  id: iri.optional(),
  issuer: z.union([iri, z.looseObject({ id: iri })]).optional(),
  revokedAssertions: z.array(
    z.union([
      text,
      z.looseObject({
        id: iri.optional(),
        uid: text.optional(),
        revoked: z.boolean().optional(),
        revocationReason: z.string().optional(),
      }),
    ]),
  ),
})

/** Open Badges 2.0 Profile of an issuer. */
export const profileSchema = z.looseObject({
  '@context': optionalContext,
  type: typed('Issuer', 'Profile'),
  id: iri,
  name: text,
  url: iri,
  email: text,
  telephone: z.string().optional(),
  description: z.string().optional(),
  image: image.optional(),
  publicKey: oneOrMany(z.union([iri, cryptographicKeySchema])).optional(),
  revocationList: z.union([iri, revocationListSchema]).optional(),
  verification: z
    .looseObject({
      startsWith: oneOrMany(iri).optional(),
      allowedOrigins: oneOrMany(text).optional(),
    })
    .optional(),
})

/** Open Badges 2.0 BadgeClass. */
export const badgeClassSchema = z.looseObject({
  '@context': optionalContext,
  type: typed('BadgeClass'),
  id: iri,
  '@language': languageTag.optional(),
  version: versionText.optional(),
  name: text,
  description: text,
  image,
  criteria,
  issuer: z.union([iri, profileSchema]),
  alignment: oneOrMany(alignment).optional(),
  tags: oneOrMany(z.string()).optional(),
  related: oneOrMany(related).optional(),
})

/** Open Badges 2.0 Assertion, hosted or signed. */
export const assertionSchema = z
  .looseObject({
    '@context': openBadges2Context,
    type: typed('Assertion'),
    id: iri,
    recipient,
    badge: z.union([iri, badgeClassSchema]),
    verification: assertionVerification,
    issuedOn: dateTime,
    expires: dateTime.optional(),
    image: bakedImage.optional(),
    evidence: oneOrMany(evidence).optional(),
    narrative: z.string().optional(),
    revoked: z.boolean().optional(),
    revocationReason: z.string().optional(),
  })
  .refine(({ issuedOn, expires }) => !expires || Date.parse(expires) >= Date.parse(issuedOn), {
    error: 'expires must not be before issuedOn',
    path: ['expires'],
  })

/** Open Badges 2.0 Endorsement. */
export const endorsementSchema = z.looseObject({
  '@context': openBadges2Context,
  type: typed('Endorsement'),
  id: iri,
  claim: z.looseObject({ id: iri, endorsementComment: z.string().optional() }),
  issuer: z.union([iri, profileSchema]),
  issuedOn: dateTime,
  verification: assertionVerification,
})
