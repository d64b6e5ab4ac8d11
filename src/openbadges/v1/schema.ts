import { z } from 'zod'
import { identityHash, iri, oneOrMany, text, versionText } from '../shapes.ts'

/** Seconds since 1970, or ISO 8601 in its extended or its basic form, of which the time was optional. */
const date = z.union([
  z.number().int().min(0),
  z.string().regex(/^\d{9,10}$/),
  z
    .string()
    .regex(
      /^\d{4}(-?)\d\d\1\d\d(T\d\d(:?)\d\d(\3\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?$/i,
      'must be a date, or seconds since 1970',
    )
    .refine((value) => !Number.isNaN(Date.parse(dayOf(value))), {
      error: 'must be a date that exists',
    }),
])
const email = z.string().regex(/^[^\s@]+@[^\s@]+$/)

const recipient = z
  .looseObject({
    type: text,
    hashed: z.union([z.boolean(), z.string().regex(/^(true|false)$/i, 'must be true or false')]),
    identity: text,
    salt: z.string().optional(),
  })
  .refine(
    ({ hashed, identity }) =>
      !/^true$/i.test(String(hashed)) || identityHash.safeParse(identity).success,
    { error: 'a hashed identity must be an algorithm, $ and a hash', path: ['identity'] },
  )

const alignment = z.looseObject({
  name: text,
  url: iri,
  description: z.string().optional(),
})

/** Open Badges 1.0 and 1.1 Assertion; 1.1 adds `@context`, `type` and `id`. Open Badges 1.1, Assertion. */
export const assertionSchema = z.looseObject({
  '@context': z.unknown().optional(),
  type: oneOrMany(text).optional(),
  id: iri.optional(),
  uid: text,
  recipient,
  // Others put the BadgeClass inside, beside its address.
  badge: z.union([iri, z.looseObject({ id: iri })]),
  verify: z.looseObject({ type: z.enum(['hosted', 'signed']), url: iri }),
  issuedOn: date,
  expires: date.optional(),
  evidence: iri.optional(),
  image: iri.optional(),
})

/** Open Badges 1.0 and 1.1 BadgeClass. */
export const badgeClassSchema = z.looseObject({
  name: text,
  description: text,
  image: iri,
  criteria: iri,
  issuer: iri,
  alignment: z.array(alignment).optional(),
  tags: z.array(z.string()).optional(),
})

/** Open Badges 0.5 Assertion: everything in one object; paths of the badge are relative to its issuer's origin. */
export const assertion05Schema = z.looseObject({
  recipient: z.union([identityHash, email]),
  salt: z.string().optional(),
  issued_on: date.optional(),
  expires: date.optional(),
  evidence: text.optional(),
  badge: z.looseObject({
    version: versionText.optional(),
    name: text,
    description: text,
    image: text,
    criteria: text,
    issuer: z.looseObject({
      origin: iri,
      name: text,
      org: z.string().optional(),
      contact: z.string().optional(),
    }),
  }),
})

function dayOf(date: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(date) ?? []
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`
}
