import * as z from 'zod/mini'
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
const openBadges2Context = context.check(
  z.refine((value) => [value].flat().includes(contextUrl.openBadges2), {
    error: `@context must hold ${contextUrl.openBadges2}`,
  }),
)
const optionalContext = z.optional(context)

const image = z.union([iri, z.looseObject({ id: iri, caption: z.optional(z.string()) })])
const bakedImage = z.union([
  nameIri,
  z.looseObject({ id: nameIri, caption: z.optional(z.string()) }),
])

const recipient = z
  .looseObject({
    type: oneOrMany(text),
    hashed: z.boolean(),
    identity: text,
    salt: z.optional(z.string()),
  })
  .check(
    z.refine(({ hashed, identity }) => !hashed || identityHash.safeParse(identity).success, {
      error: 'a hashed identity must be an algorithm, $ and a hash',
      path: ['identity'],
    }),
  )

const evidence = z.union([
  iri,
  z.looseObject({
    id: z.optional(iri),
    name: z.optional(z.string()),
    description: z.optional(z.string()),
    narrative: z.optional(z.string()),
    genre: z.optional(z.string()),
    audience: z.optional(z.string()),
  }),
])

const assertionVerification = z.looseObject({
  type: typed('HostedBadge', 'hosted', 'SignedBadge', 'signed'),
  creator: z.optional(iri),
})

const alignment = z.looseObject({
  targetName: text,
  targetUrl: iri,
  targetDescription: z.optional(z.string()),
  targetFramework: z.optional(z.string()),
  targetCode: z.optional(z.string()),
})

const criteria = z.union([
  iri,
  z.looseObject({ id: z.optional(iri), narrative: z.optional(text) }).check(
    z.refine(({ id, narrative }) => id !== undefined || narrative !== undefined, {
      error: 'criteria must have an id or a narrative',
    }),
  ),
])

const related = z.looseObject({
  id: iri,
  '@language': z.optional(languageTag),
  version: z.optional(versionText),
})

/** Open Badges 2.0 CryptographicKey. */
export const cryptographicKeySchema = z.looseObject({
  '@context': optionalContext,
  type: typed('CryptographicKey'),
  id: z.optional(iri),
  owner: iri,
  publicKeyPem: z.string().check(z.includes('-----BEGIN ')),
})

/** Open Badges 2.0 RevocationList. */
export const revocationListSchema = z.looseObject({
  '@context': optionalContext,
  type: typed('RevocationList'),
  id: z.optional(iri),
  issuer: z.optional(z.union([iri, z.looseObject({ id: iri })])),
  revokedAssertions: z.array(
    z.union([
      text,
      z.looseObject({
        id: z.optional(iri),
        uid: z.optional(text),
        revoked: z.optional(z.boolean()),
        revocationReason: z.optional(z.string()),
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
  telephone: z.optional(z.string()),
  description: z.optional(z.string()),
  image: z.optional(image),
  publicKey: z.optional(oneOrMany(z.union([iri, cryptographicKeySchema]))),
  revocationList: z.optional(z.union([iri, revocationListSchema])),
  verification: z.optional(
    z.looseObject({
      startsWith: z.optional(oneOrMany(iri)),
      allowedOrigins: z.optional(oneOrMany(text)),
    }),
  ),
})

/** Open Badges 2.0 BadgeClass. */
export const badgeClassSchema = z.looseObject({
  '@context': optionalContext,
  type: typed('BadgeClass'),
  id: iri,
  '@language': z.optional(languageTag),
  version: z.optional(versionText),
  name: text,
  description: text,
  image,
  criteria,
  issuer: z.union([iri, profileSchema]),
  alignment: z.optional(oneOrMany(alignment)),
  tags: z.optional(oneOrMany(z.string())),
  related: z.optional(oneOrMany(related)),
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
    expires: z.optional(dateTime),
    image: z.optional(bakedImage),
    evidence: z.optional(oneOrMany(evidence)),
    narrative: z.optional(z.string()),
    revoked: z.optional(z.boolean()),
    revocationReason: z.optional(z.string()),
  })
  .check(
    z.refine(({ issuedOn, expires }) => !expires || Date.parse(expires) >= Date.parse(issuedOn), {
      error: 'expires must not be before issuedOn',
      path: ['expires'],
    }),
  )

/** Open Badges 2.0 Endorsement. */
export const endorsementSchema = z.looseObject({
  '@context': openBadges2Context,
  type: typed('Endorsement'),
  id: iri,
  claim: z.looseObject({ id: iri, endorsementComment: z.optional(z.string()) }),
  issuer: z.union([iri, profileSchema]),
  issuedOn: dateTime,
  verification: assertionVerification,
})
