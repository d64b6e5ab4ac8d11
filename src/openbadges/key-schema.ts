import { z } from 'zod'
import { iri, oneOrMany, text } from './shapes.ts'

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
  alsoKnownAs: oneOrMany(iri).optional(),
  controller: oneOrMany(iri).optional(),
  verificationMethod: z.array(verificationMethod).optional(),
  assertionMethod: relationship,
  authentication: relationship,
})
