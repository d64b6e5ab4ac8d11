import * as z from 'zod/mini'
import { identityHash, iri, oneOrMany, text, versionText } from '../shapes.ts'

/** Seconds since 1970, or ISO 8601 in its extended or its basic form, of which the time was optional. */
const date = z.union([
  z.int().check(z.minimum(0)),
  z.string().check(z.regex(/^\d{9,10}$/)),
  z
    .string()
    .check(
      z.regex(
        /^\d{4}(-?)\d\d\1\d\d(T\d\d(:?)\d\d(\3\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?$/i,
        'must be a date, or seconds since 1970',
      ),
    )
    .check(
      z.refine((value) => !Number.isNaN(Date.parse(dayOf(value))), {
        error: 'must be a date that exists',
      }),
    ),
])
const email = z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/))

const recipient = z
  .looseObject({
    type: text,
    hashed: z.union([
      z.boolean(),
      z.string().check(z.regex(/^(true|false)$/i, 'must be true or false')),
    ]),
    identity: text,
    salt: z.optional(z.string()),
  })
  .check(
    z.refine(
      ({ hashed, identity }) =>
        !/^true$/i.test(String(hashed)) || identityHash.safeParse(identity).success,
      { error: 'a hashed identity must be an algorithm, $ and a hash', path: ['identity'] },
    ),
  )

const alignment = z.looseObject({
  name: text,
  url: iri,
  description: z.optional(z.string()),
})

/** Open Badges 1.0 and 1.1 Assertion; 1.1 adds `@context`, `type` and `id`. Open Badges 1.1, Assertion. */
export const assertionSchema = z.looseObject({
  '@context': z.optional(z.unknown()),
  type: z.optional(oneOrMany(text)),
  id: z.optional(iri),
  uid: text,
  recipient,
  // Others put the BadgeClass inside, beside its address.
  badge: z.union([iri, z.looseObject({ id: iri })]),
  verify: z.looseObject({ type: z.enum(['hosted', 'signed']), url: iri }),
  issuedOn: date,
  expires: z.optional(date),
  evidence: z.optional(iri),
  image: z.optional(iri),
})

/** Open Badges 1.0 and 1.1 BadgeClass. */
export const badgeClassSchema = z.looseObject({
  name: text,
  description: text,
  image: iri,
  criteria: iri,
  issuer: iri,
  alignment: z.optional(z.array(alignment)),
  tags: z.optional(z.array(z.string())),
})

/** Open Badges 0.5 Assertion: everything in one object; paths of the badge are relative to its issuer's origin. */
export const assertion05Schema = z.looseObject({
  recipient: z.union([identityHash, email]),
  salt: z.optional(z.string()),
  issued_on: z.optional(date),
  expires: z.optional(date),
  evidence: z.optional(text),
  badge: z.looseObject({
    version: z.optional(versionText),
    name: text,
    description: text,
    image: text,
    criteria: text,
    issuer: z.looseObject({
      origin: iri,
      name: text,
      org: z.optional(z.string()),
      contact: z.optional(z.string()),
    }),
  }),
})

function dayOf(date: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(date) ?? []
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`
}
