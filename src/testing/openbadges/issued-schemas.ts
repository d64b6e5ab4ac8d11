import { z } from 'zod'
import { contextUrl } from '../../openbadges/context-url.ts'
import { dateTime, iri, oneOrMany, text, typed } from '../../openbadges/shapes.ts'

// The shapes of what we issue and never read ourselves, for tests to judge it by.

/** A public JWK of any kind. RFC 7517, section 4. */
export const jwkSchema = z.looseObject({
  kty: text,
  crv: z.string().optional(),
  x: z.string().optional(),
  y: z.string().optional(),
  n: z.string().optional(),
  e: z.string().optional(),
  kid: z.string().optional(),
  alg: z.string().optional(),
  use: z.string().optional(),
  iss: z.string().optional(),
})

/** RFC 7517, section 5. */
export const jwkSetSchema = z.looseObject({ keys: z.array(jwkSchema) })

const verificationMethod = z.looseObject({
  id: text,
  type: text,
  controller: iri,
  publicKeyMultibase: z.string().optional(),
  publicKeyJwk: jwkSchema.optional(),
})
const relationship = z.array(z.union([text, verificationMethod])).optional()

/** A controlled identifier document, of which a DID document is one. Controlled Identifiers 1.0, section 2. */
export const didDocumentSchema = z.looseObject({
  id: iri,
  alsoKnownAs: z.optional(oneOrMany(iri)),
  controller: z.optional(oneOrMany(iri)),
  verificationMethod: z.array(verificationMethod).optional(),
  assertionMethod: relationship,
  authentication: relationship,
})

/** Open Badges 1.0 and 1.1 IssuerOrganization. */
export const issuerSchema = z.looseObject({
  name: text,
  url: iri,
  description: z.string().optional(),
  image: z.optional(iri),
  email: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/)
    .optional(),
  revocationList: z.optional(iri),
})

/** Open Badges 1.0 and 1.1 revocation list: the uid of an Assertion (or the address of a key) and the reason. */
export const revocationListSchema = z.record(z.string(), z.string())

/** What may be left of a hosted Assertion once it is revoked. */
export const revokedAssertionSchema = z.looseObject({
  '@context': z.unknown(),
  type: z.optional(typed('Assertion')),
  id: iri,
  revoked: z.literal(true),
  revocationReason: z.string().optional(),
})

/** Bitstring Status List, BitstringStatusListEntry; an index that is a number has been issued. */
export const bitstringStatusListEntrySchema = z.looseObject({
  id: z.optional(iri),
  type: typed('BitstringStatusListEntry'),
  statusPurpose: text,
  statusListIndex: z.union([
    z.string().regex(/^\d{1,15}$/),
    z.number().int().min(0).transform(String),
  ]),
  statusListCredential: iri,
})

/** Bitstring Status List, BitstringStatusListCredential. */
export const statusListCredentialSchema = z.looseObject({
  '@context': z.union([
    z.literal(contextUrl.credentials2),
    z.tuple([z.literal(contextUrl.credentials2)], z.unknown()),
  ]),
  id: z.optional(iri),
  type: typed('BitstringStatusListCredential'),
  issuer: z.union([iri, z.looseObject({ id: iri })]),
  validFrom: z.optional(dateTime),
  validUntil: z.optional(dateTime),
  credentialSubject: z.looseObject({
    type: typed('BitstringStatusList'),
    statusPurpose: z.union([text, z.array(text).min(1)]),
    encodedList: text,
  }),
})

/** The claims a VC-JWT adds. All but `exp` are required; real ones leave some out, which is for a check to say. */
export const jwtClaimsSchema = z.looseObject({
  iss: z.string().optional(),
  jti: z.string().optional(),
  nbf: z.number().optional(),
  sub: z.string().optional(),
  exp: z.number().optional(),
})
