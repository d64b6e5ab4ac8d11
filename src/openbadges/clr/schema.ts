import * as z from 'zod/mini'
import { contextUrl } from '../context-url.ts'
import { dateTime, iri, text, typed } from '../shapes.ts'
import { contexts, credentialMembers, profileSchema } from '../v3/schema.ts'

const clr2 = {
  form: /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d\.\d)*\.json$/,
  error: 'must be a CLR 2.0 context',
}

/** How two achievements of a record belong together. CLR 2.0, AssociationType. */
export const associationTypes = [
  ...(['exactMatchOf', 'isChildOf', 'isParentOf', 'isPartOf'] as const),
  ...(['isPeerOf', 'isRelatedTo', 'precedes', 'replacedBy'] as const),
] as const

/** One association: it names achievements by their ids. CLR 2.0, Association. */
const associationSchema = z.looseObject({
  type: typed('Association'),
  associationType: z.enum(associationTypes),
  sourceId: iri,
  targetId: iri,
})

const member = z.looseObject({
  type: typed('VerifiableCredential', 'EnvelopedVerifiableCredential'),
})

const subject = z
  .looseObject({
    type: typed('ClrSubject'),
    id: z.optional(iri),
    identifier: z.optional(z.array(z.looseObject({ type: typed('IdentityObject') }))),
    verifiableCredential: z.array(z.union([member, text])).check(z.minLength(1)),
    achievement: z.optional(z.array(z.looseObject({ id: iri }))),
    association: z.optional(z.array(associationSchema)),
  })
  .check(
    z.refine(({ id, identifier = [] }) => id !== undefined || identifier.length > 0, {
      error: 'must have an id or an identifier',
    }),
  )

const members = {
  ...credentialMembers,
  type: z.pipe(typed('VerifiableCredential'), typed('ClrCredential')),
  name: text,
  issuer: profileSchema,
  partial: z.optional(z.boolean()),
  credentialSubject: subject,
}

/** CLR 2.0 ClrCredential on Verifiable Credentials 2.0, with or without its proof. */
export const clrCredentialSchema = z.looseObject({
  '@context': contexts(contextUrl.credentials2, clr2),
  ...members,
  validFrom: dateTime,
  validUntil: z.optional(dateTime),
})

/** The same on Verifiable Credentials 1.1. */
export const clrCredential1Schema = z.looseObject({
  '@context': contexts(contextUrl.credentials1, clr2),
  ...members,
  issuanceDate: dateTime,
  expirationDate: z.optional(dateTime),
})
