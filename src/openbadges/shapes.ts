import * as z from 'zod/mini'
import english from 'zod/v4/locales/en.js'

// Without methods on schemas, what checks badges is a quarter smaller; the words for faults have to be asked for.
z.config(english())

// What the schemas of all versions are made of. They read the documents of others, so they are as liberal as the
// standard allows, and unknown members are kept: only what is wrong is refused.

/** One value or an array of at least one. */
export function oneOrMany<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, z.array(schema).check(z.minLength(1))])
}

/** A `type` member: the name, or an array that holds it; with several names, one of them is enough. */
export function typed(...names: readonly [string, ...string[]]) {
  return oneOrMany(z.string()).check(
    z.refine((type) => names.some((name) => type === name || isIn(name, type)), {
      error: `type must be or hold ${names.join(' or ')}`,
    }),
  )
}

/** Text that says something. */
export const text = z.string().check(z.minLength(1))

/** An absolute IRI of any scheme: `https:`, `urn:`, `did:`, `data:`. */
export const iri = z
  .string()
  .check(z.regex(/^[a-z][a-z\d+.-]*:[^\s<>"]+$/i, 'must be an absolute IRI'))

/** An IRI that is more than data: something to go to, or a name. */
export const nameIri = iri.check(
  z.refine((value) => !/^data:/i.test(value), {
    error: 'must not be a data URI',
  }),
)

/** ISO 8601 with time and zone. A day alone does not say which day it was for the reader. */
export const dateTime = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)$/i,
      'must be a date and time with its zone',
    ),
  )
  .check(
    z.refine((value) => !Number.isNaN(Date.parse(value.replace(',', '.'))), {
      error: 'must be a date that exists',
    }),
  )

/** A version. Some write it as a number. */
export const versionText = z.union([z.string(), z.number()])

/** A language tag of BCP 47, roughly. */
export const languageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'must be a language tag'))

/** The algorithms an identity may be hashed with: sha1 was dropped, md5 breaks, but both were issued. */
export const identityHash = z
  .string()
  .check(z.regex(/^(sha256\$[\da-f]{64}|sha1\$[\da-f]{40}|md5\$[\da-f]{32})$/i, 'must be a hash'))

function isIn(name: string, type: string | readonly string[]): boolean {
  return Array.isArray(type) && type.includes(name)
}
