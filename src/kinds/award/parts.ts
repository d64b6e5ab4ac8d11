import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  type DeepReadonly,
  checked,
  date,
  described,
  email,
  line,
  prose,
  slug,
  telephone,
  url,
} from '../../model/fields/field.ts'
import { awardLimits } from './fields.ts'
import { exampleDid, identityFault, identityTypes, recordedIdentity } from '../../model/identity.ts'
import type { Identity } from '../../model/identity.ts'
import { sealFault } from '../../model/sealed-recipient.ts'
import { resultStatuses } from '../../model/fields/vocabulary.ts'

/** OB 3.0 Evidence. */
export const evidenceSchema = checked(
  z.strictObject({
    url: url({
      title: 'Address',
      description: 'Where it can be seen.',
      example: 'https://www.example.org/project/',
    }).exactOptional(),
    name: line(200, {
      title: 'Name',
      description: 'What it is called.',
      example: 'Weather station',
    }).exactOptional(),
    narrative: prose(awardLimits.evidenceNarrative, {
      title: 'Narrative',
      description: 'What was done, in Markdown. Name nobody.',
      example: 'Built and tested over six weeks.',
    }).exactOptional(),
    description: line(500, {
      title: 'Description',
      description: 'What it is.',
      example: 'A report with photographs.',
    }).exactOptional(),
    genre: line(100, {
      title: 'Genre',
      description: 'The kind of thing.',
      example: 'Portfolio',
    }).exactOptional(),
    audience: line(200, {
      title: 'Audience',
      description: 'For whom it was made.',
      example: 'Year 9',
    }).exactOptional(),
  }),
  (value) =>
    value.url === undefined && value.narrative === undefined
      ? {
          code: 'url-or-narrative-missing',
          message: sentence`has neither \`url\` nor \`narrative\``,
          fix: 'narrative: What was done, in a sentence.',
        }
      : undefined,
)

/** OB 3.0 Result. */
export const resultSchema = z.strictObject({
  of: slug({
    title: 'Of',
    description: 'The id of a result that the badge describes.',
    example: 'mark',
  }),
  value: line(awardLimits.resultValue, {
    title: 'Value',
    description: 'The result, in quotes.',
    example: '72',
  }).exactOptional(),
  status: described(z.enum(resultStatuses), {
    title: 'Status',
    description: 'How far it is.',
    example: 'Completed',
  }).exactOptional(),
  level: slug({
    title: 'Level',
    description: 'The id of the level reached.',
    example: 'gold',
  }).exactOptional(),
})

/** A change of an award's status: the day and the reason, which is published. */
export function statusSchema(title: string, description: string) {
  return described(
    z.strictObject({
      on: date({ title: 'On', description: 'The day from which it holds.', example: '2026-09-01' }),
      reason: line(awardLimits.reason, {
        title: 'Reason',
        description: 'Why, in a sentence. It is published: name nobody.',
        example: 'Awarded by mistake.',
      }),
    }),
    { title, description, example: { on: '2026-09-01', reason: 'Awarded by mistake.' } },
  )
}

const identityFields = {
  email: email({
    title: 'E-mail',
    description: 'The recipient’s e-mail address.',
    example: 'learner@school.example',
  }).exactOptional(),
  url: url({
    title: 'Web address',
    description: 'The recipient’s own page.',
    example: 'https://learner.example/',
  }).exactOptional(),
  telephone: telephone({
    title: 'Telephone',
    description: 'The recipient’s number, with + and the country code.',
    example: '+447700900000',
  }).exactOptional(),
  did: described(
    checked(z.string(), (value) => identityFault({ type: 'did', value })),
    {
      title: 'Key',
      description: 'The name of a key that the recipient’s own device keeps.',
      example: exampleDid,
    },
  ).exactOptional(),
  claim: described(
    checked(z.string(), (value) => identityFault({ type: 'claim', value })),
    {
      title: 'Claim code',
      description: 'A code that the recipient holds.',
      example: '(the award form makes it)',
    },
  ).exactOptional(),
} as const

const identitySchema = checked(z.strictObject(identityFields), (value) =>
  Object.keys(value).length === 1
    ? undefined
    : {
        code: 'identity-invalid',
        message: sentence`is not one of email, url, telephone, did, claim`,
        fix: 'email: learner@school.example',
      },
)

const plainSchema = checked(
  z.strictObject({
    ...identityFields,
    identities: described(z.array(identitySchema).min(1).max(10), {
      title: 'Identities',
      description: 'Several ways to recognise the recipient.',
      example: [{ email: 'learner@school.example' }],
    }).exactOptional(),
    name: line(awardLimits.name, {
      title: 'Name',
      description: 'The recipient’s name.',
      example: 'A. Learner',
    }).exactOptional(),
  }),
  (value) => {
    const single = identityTypes.filter((type) => value[type] !== undefined).length
    return single === (value.identities === undefined ? 1 : 0)
      ? undefined
      : {
          code: 'identity-invalid',
          message: sentence`needs one of email, url, telephone, did, claim, or a list of \`identities\``,
          fix: 'email: learner@school.example',
        }
  },
)

const sealedSchema = checked(z.string(), sealFault)

/** Sealed text, or the plain map that a private repository may hold. */
export const recipientSchema = described(z.union([sealedSchema, plainSchema]), {
  title: 'Recipient',
  description: 'Sealed by the award form. Written plainly only where the repository is private.',
  example: 'the sealed text that the award form made',
})

export type Evidence = DeepReadonly<z.infer<typeof evidenceSchema>>
export type Result = DeepReadonly<z.infer<typeof resultSchema>>
export type StatusChange = DeepReadonly<z.infer<ReturnType<typeof statusSchema>>>

/** A recipient who can be read: as the repository has one where it is private, or as one was unsealed. */
export interface Recipient {
  readonly identities: readonly Identity[]
  readonly name?: string
  /** The claim code of one who is sealed and has another identity. */
  readonly code?: string
}

/** The recipient as the other modules see it. */
export function toRecipient(written: z.infer<typeof recipientSchema>): string | Recipient {
  if (typeof written === 'string') return written
  const identities = (written.identities ?? [written]).flatMap(identitiesIn).map(recordedIdentity)
  return written.name === undefined ? { identities } : { identities, name: written.name }
}

function identitiesIn(
  written: Readonly<Partial<Record<Identity['type'], string>>>,
): readonly Identity[] {
  return identityTypes.flatMap((type) => {
    const value = written[type]
    return value === undefined ? [] : [{ type, value }]
  })
}
