import { asWritten, sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  evidenceSchema,
  recipientSchema,
  resultSchema,
  statusSchema,
  toRecipient,
  type Recipient,
} from './parts.ts'
import {
  awardId,
  checked,
  date,
  dateOrDuration,
  described,
  distinct,
  language,
  line,
  prose,
  type DeepReadonly,
  type Filled,
} from '../../model/fields/field.ts'
import { mostAssessors } from '../assessment/policy-schema.ts'
import { readAssessment } from '../assessment/assessment.ts'
import { awardFields, awardLimits, type AwardField } from './fields.ts'
import { isAwardId } from '../../model/addresses/award-id.ts'
import { freshId, type Fault } from '../../model/fields/fault.ts'
import { urlFault } from '../../model/addresses/safe-url.ts'

import { sealFault } from '../../model/sealed-recipient.ts'

// Not an id: it would be copied.
const example = '(the award form makes it)'

const fields = {
  id: awardId(asWritten`id: ${freshId}`, {
    title: 'Id',
    description: 'Names this one award for ever. The award form makes it; never copy one.',
    example,
  }).exactOptional(),
  awarded: date({
    title: 'Awarded on',
    description: 'The day it was awarded. Left out: the day the file was added.',
    example: '2026-06-12',
  }).exactOptional(),
  recipient: recipientSchema.exactOptional(),
  evidence: described(z.array(evidenceSchema).max(50), {
    title: 'Evidence',
    description: 'What shows that the criteria were met. It is published: name nobody.',
    example: [{ narrative: 'Built a weather station and explained it to the class.' }],
  }).exactOptional(),
  narrative: prose(awardFields.narrative.most, {
    title: 'Narrative',
    description: 'How the criteria were met, in Markdown. It is published: name nobody.',
    example: 'Led the project from the first sketch to the last test.',
  }).exactOptional(),
  results: described(z.array(resultSchema).max(50), {
    title: 'Results',
    description: 'Marks, grades or levels that the badge describes.',
    example: [{ of: 'mark', value: '72' }],
  }).exactOptional(),
  assessments: described(z.array(checked(z.string(), assessmentFault)).max(mostAssessors), {
    title: 'Assessments',
    description:
      'What assessors signed, each as it was handed over, where the badge asks for peer assessment.',
    example: ['the signed text that the page for requests shows'],
  }).exactOptional(),
  expires: dateOrDuration({
    title: 'Expires',
    description: 'A day, or how long it is valid. Left out: as the badge says.',
    example: 'P2Y',
  }).exactOptional(),
  creditsEarned: described(z.number().nonnegative().max(awardFields.creditsEarned.most), {
    title: 'Credits earned',
    description: 'How many credits were earned.',
    example: 5,
  }).exactOptional(),
  role: line(awardFields.role.most, {
    title: 'Role',
    description: 'The role it was earned in.',
    example: 'Team leader',
  }).exactOptional(),
  term: line(awardFields.term.most, {
    title: 'Term',
    description: 'The term it was earned in.',
    example: 'Summer 2026',
  }).exactOptional(),
  licenseNumber: line(awardFields.licenseNumber.most, {
    title: 'Licence number',
    description: 'A number that the award carries.',
    example: 'LC-0042',
  }).exactOptional(),
  activityStart: date({
    title: 'Started on',
    description: 'The first day of what it was earned for.',
    example: '2026-04-20',
  }).exactOptional(),
  activityEnd: date({
    title: 'Ended on',
    description: 'The last day of what it was earned for.',
    example: '2026-06-05',
  }).exactOptional(),
  language: language({
    title: 'Language',
    description: 'The language of narrative and evidence. Left out: the badge’s.',
    example: 'en-GB',
  }).exactOptional(),
  listed: described(z.boolean(), {
    title: 'Listed',
    description: 'true only when the holder wants the page to be found.',
    example: false,
  }).exactOptional(),
  displayName: line(awardFields.displayName.most, {
    title: 'Name on the page',
    description: 'Only on a listed award, and only as the holder asked.',
    example: 'A. Learner',
  }).exactOptional(),
  revoked: statusSchema('Revoked', 'The award does not stand any more.').exactOptional(),
  suspended: statusSchema(
    'Suspended',
    'The award does not stand for the time being.',
  ).exactOptional(),
  supersedes: awardId(sentence`supersedes: the id of the award that this one replaces`, {
    title: 'Supersedes',
    description: 'The id of the award that this one replaces.',
    example: 'the id of the award that this one replaces',
  }).exactOptional(),
  restsOn: distinct(checked(z.string(), restFault), awardLimits.restsOn, {
    title: 'Rests on',
    description:
      'Of a completion badge: the ids of the awards, and the addresses of badges of other sites, that complete the pathway. It says to readers of this repository that these are one learner’s.',
    example: ['the id of an award of this repository'],
  }).exactOptional(),
  newCode: described(checked(z.string(), sealFault), {
    title: 'New claim code',
    description: 'The form to change an award seals it, when a code was lost or seen by others.',
    example: 'the sealed text that the form to change an award made',
  }).exactOptional(),
  wholeRecord: described(z.boolean(), {
    title: 'Whole record',
    description:
      'true when the holder asks for all that you awarded them in one signed record. Only their claim code opens it.',
    example: true,
  }).exactOptional(),
  erased: described(
    z.strictObject({
      on: date({ title: 'On', description: 'The day it was erased.', example: '2026-09-01' }),
    }),
    {
      title: 'Erased',
      description: 'The holder asked for it to be forgotten; only the id stays.',
      example: { on: '2026-09-01' },
    },
  ).exactOptional(),
} as const satisfies Readonly<Record<AwardField, z.ZodType>>

const entrySchema = z.strictObject(fields)

/** awards/<issuer>/<badge>/*.yml: one award, or what a batch shares and `awards:` with the rest. */
export const awardFileSchema = z
  .strictObject({
    ...fields,
    awards: described(z.array(entrySchema).max(awardLimits.batch), {
      title: 'Awards',
      description:
        'The awards of a batch. What stands above holds for each of them that does not say otherwise.',
      example: [{ id: example }],
    }).exactOptional(),
  })
  .meta({ title: 'Award', description: 'Who has earned a badge: one award, or a batch.' })

/** An award as it is written. */
export type WrittenAward = z.infer<typeof entrySchema>
export type WrittenAwardFile = z.infer<typeof awardFileSchema>

/** An award with what was left out filled in, and with what its batch shares. */
export type Award = DeepReadonly<
  Omit<Filled<WrittenAward, 'id' | 'evidence' | 'results' | 'listed'>, 'recipient'> & {
    recipient?: string | Recipient
  }
>

/** An award as the other modules see it; an absent id stays an empty text, which the rules report. */
export function toAward(written: WrittenAward): Award {
  const { recipient, ...rest } = written
  return {
    ...rest,
    id: written.id ?? '',
    ...(recipient === undefined ? {} : { recipient: toRecipient(recipient) }),
    evidence: written.evidence ?? [],
    results: written.results ?? [],
    listed: written.listed ?? false,
  }
}

function assessmentFault(value: string): Fault | undefined {
  return readAssessment(value)
    ? undefined
    : {
        code: 'assessment-unreadable',
        message: sentence`is not an assessment as an assessor signed it`,
        fix: '',
        advice: sentence`Copy it whole from the page for requests.`,
      }
}

function restFault(value: string): Fault | undefined {
  if (isAwardId(value)) return undefined
  if (/^https?:/.test(value)) return urlFault(value)
  return {
    code: 'rests-on-invalid',
    message: sentence`is neither the id of an award nor a web address`,
    fix: '',
    advice: sentence`The ids that npm run milestones tells.`,
  }
}
