import { z } from 'zod'
import { badgeLimits } from './limits.ts'
import {
  alignmentSchema,
  artSchema,
  relatedSchema,
  resultDescriptionSchema,
  type Alignment,
} from './parts.ts'
import {
  described,
  distinct,
  duration,
  imageName,
  language,
  line,
  prose,
  url,
  wordOrExtension,
  translations,
  type DeepReadonly,
  type Filled,
} from '../../model/fields/field.ts'

import { peerAssessmentSchema } from '../assessment/policy-schema.ts'
import { achievementTypes, badgeLayers, recognised } from '../../model/fields/vocabulary.ts'

/** The front matter of badges/<issuer>/<badge>/badge.md as it is written. */
export const badgeSchema = z
  .strictObject({
    name: line(badgeLimits.name, {
      title: 'Name',
      description: 'What the badge is called.',
      example: 'Digital Explorer',
    }),
    description: line(badgeLimits.description, {
      title: 'Description',
      description: 'One or two sentences: what somebody with this badge has done.',
      example: 'Has found, checked and used information online for a project of their own.',
    }),
    image: imageName({
      title: 'Picture',
      description:
        'The name of an SVG or PNG file beside badge.md. Leave it out and give `art` to have one drawn.',
      example: 'image.svg',
    }).exactOptional(),
    alt: line(badgeLimits.alt, {
      title: 'What the picture shows',
      description: 'For people who cannot see it. Leave it out only where no picture is named.',
      example: 'A compass whose needle is a pencil.',
    }).exactOptional(),
    art: artSchema.exactOptional(),
    achievementType: wordOrExtension(achievementTypes, {
      title: 'Type',
      description: 'The kind of achievement, in the words of Open Badges 3.0.',
      example: 'Badge',
    }),
    recognises: distinct(described(z.enum(recognised), what('A kind.', 'skill')), 10, {
      title: 'Recognises',
      description: 'What it recognises; used for the filters.',
      example: ['skill', 'soft-skill'],
    }).exactOptional(),
    layer: wordOrExtension(badgeLayers, {
      title: 'Layer',
      description:
        'Its layer in the RSA Badge Standard: Engage, Participate, Demonstrate or Lead; another with ext: before it.',
      example: 'Demonstrate',
    }).exactOptional(),
    criteriaUrl: url({
      title: 'Criteria elsewhere',
      description:
        'A page elsewhere with the full criteria. The text below the front matter is needed all the same.',
      example: 'https://www.example.org/criteria/',
    }).exactOptional(),
    tags: distinct(line(badgeLimits.tag, what('A word.', 'research')), badgeLimits.tags, {
      title: 'Tags',
      description: 'Words that people search for.',
      example: ['research', 'online safety'],
    }).exactOptional(),
    language: language({
      title: 'Language',
      description: 'The language this file is in. Left out: the issuer’s.',
      example: 'en-GB',
    }).exactOptional(),
    translations: translations({
      name: line(badgeLimits.name, what('The name, translated.', '…')).exactOptional(),
      description: line(
        badgeLimits.description,
        what('The description, translated.', '…'),
      ).exactOptional(),
      criteria: prose(
        badgeLimits.criteria,
        what('The criteria, translated, in Markdown.', '…'),
      ).exactOptional(),
    }).exactOptional(),
    alignments: described(z.array(alignmentSchema).max(50), {
      title: 'Alignments',
      description: 'Where it fits in a curriculum or a framework of skills.',
      example: [
        { name: 'Information and data literacy', url: 'https://www.example.org/framework/1' },
      ],
    }).exactOptional(),
    resultDescriptions: described(z.array(resultDescriptionSchema).max(20), {
      title: 'Results',
      description: 'What results an award may carry: grades, marks, levels.',
      example: [{ id: 'mark', name: 'Mark', type: 'Percent', valueMin: '0', valueMax: '100' }],
    }).exactOptional(),
    expires: duration({
      title: 'Valid for',
      description: 'How long an award is valid: P2Y two years, P6M six months. Left out: for ever.',
      example: 'P2Y',
    }).exactOptional(),
    version: line(50, {
      title: 'Version',
      description: 'Your own version, in quotes.',
      example: '1.0',
    }).exactOptional(),
    creditsAvailable: described(z.number().positive().max(100_000), {
      title: 'Credits',
      description: 'How many credits it is worth.',
      example: 5,
    }).exactOptional(),
    humanCode: line(50, {
      title: 'Code',
      description: 'A code people know it by, like a course code.',
      example: 'DIG-101',
    }).exactOptional(),
    fieldOfStudy: line(
      100,
      what('The subject, when it belongs to one.', 'Computing'),
    ).exactOptional(),
    specialization: line(100, what('A part of the subject.', 'Research')).exactOptional(),
    related: described(z.array(relatedSchema).max(50), {
      title: 'Related badges',
      description: 'Earlier versions, other languages, next steps.',
      example: [{ badge: 'riverside-school/digital-maker' }],
    }).exactOptional(),
    retired: described(z.boolean(), {
      title: 'Retired',
      description: 'true: it is not awarded any more. Awards already given stay.',
      example: false,
    }).exactOptional(),
    applications: described(z.boolean(), {
      title: 'Takes requests',
      description:
        'true: its page has a form in which learners ask for it, and somebody reads what they send. Left out: what the issuer’s profile says.',
      example: true,
    }).exactOptional(),
    peerAssessment: peerAssessmentSchema.exactOptional(),
  })
  .meta({
    title: 'Badge',
    description: 'What can be earned. The criteria stand below the front matter.',
  })

export type WrittenBadge = z.infer<typeof badgeSchema>
type Defaulted =
  | 'alt'
  | 'recognises'
  | 'tags'
  | 'language'
  | 'translations'
  | 'resultDescriptions'
  | 'related'
  | 'retired'

/** badges/<issuer>/<badge>/badge.md: front matter with what was left out filled in, and the body as `criteria.narrative`. */
export type BadgeClass = DeepReadonly<
  Omit<Filled<WrittenBadge, Defaulted>, 'criteriaUrl' | 'alignments'> & {
    criteria: { narrative: string; url?: string }
    alignments: Alignment[]
  }
>

/**
 * The badge with what was left out filled in.
 * @param narrative the criteria, Markdown.
 * @param language of the issuer, where the badge names none.
 * @param alignments with what frameworks say of them.
 */
export function toBadgeClass(
  written: WrittenBadge,
  narrative: string,
  language: string,
  alignments: readonly Alignment[] = [],
): BadgeClass {
  const { criteriaUrl, ...rest } = written
  return {
    ...rest,
    // A picture that is drawn from the name shows the name.
    alt: written.alt ?? written.name,
    recognises: written.recognises ?? [],
    criteria: criteriaUrl === undefined ? { narrative } : { narrative, url: criteriaUrl },
    tags: written.tags ?? [],
    language: written.language ?? language,
    translations: written.translations ?? {},
    alignments,
    resultDescriptions: written.resultDescriptions ?? [],
    related: written.related ?? [],
    retired: written.retired ?? false,
  }
}

function what(description: string, example: string) {
  return { title: description.replace(/\.$/, ''), description, example }
}
