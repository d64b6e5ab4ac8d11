import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  checked,
  described,
  distinct,
  duration,
  language,
  line,
  plainMeta,
  prose,
  slug,
  translations,
  url,
  type DeepReadonly,
  type Filled,
} from '../../model/fields/field.ts'
import type { Fault } from '../../model/fields/fault.ts'
import { isFileName } from '../../model/addresses/slug.ts'
import { badgeFolder } from '../badge/parts.ts'
import { pathwayLimits } from './limits.ts'

const stepId = (title: string, description: string) =>
  slug({ title, description, example: 'read-a-plan' })

const partSchema = checked(
  z.strictObject({
    badge: badgeFolder('badge-name-invalid', {
      title: 'Badge',
      description: 'A badge of this site, as issuer/badge.',
      example: 'foundry-yard/safe-on-site',
    }).exactOptional(),
    url: url({
      title: 'Address',
      description: 'The address by which a badge of another site is known: the `id` inside it.',
      example: 'https://badges.example.org/maker.json',
    }).exactOptional(),
    copy: described(checked(z.string(), copyNameFault), {
      title: 'Copy',
      description:
        'The file in copies/ that holds what stood at the address when you looked. Left out: a publisher of badges/directory.yml has the badge.',
      example: 'maker.json',
    }).exactOptional(),
    step: stepId('Step', 'The id of another step.').exactOptional(),
  }),
  ({ badge, url, copy, step }) =>
    [badge, url, step].filter((name) => name !== undefined).length === 1 &&
    (url !== undefined || copy === undefined)
      ? undefined
      : {
          code: 'pathway-part-invalid',
          message: sentence`needs one of \`badge\`, \`step\` or \`url\`; \`copy\` stands beside \`url\``,
          fix: 'badge: foundry-yard/safe-on-site',
        },
)

const stepSchema = z.strictObject({
  id: stepId('Id', 'A name for the step that other steps use; it stands in addresses.'),
  name: line(pathwayLimits.name, {
    title: 'Name',
    description: 'What the step is called.',
    example: 'Read a plan',
  }),
  description: line(pathwayLimits.stepDescription, {
    title: 'Description',
    description: 'What somebody does in it.',
    example: 'Learn to read a drawing, and choose a tool for it.',
  }).exactOptional(),
  level: line(50, {
    title: 'Level',
    description: 'Steps of one level stand together.',
    example: 'Bronze',
  }).exactOptional(),
  of: described(z.array(partSchema).min(1).max(pathwayLimits.ofStep), {
    title: 'Of',
    description: 'The badges and steps that it is made of.',
    example: [{ badge: 'foundry-yard/safe-on-site' }],
  }),
  needs: described(checked(z.union([z.string(), z.number()]), needsFault), {
    title: 'Needs',
    description: 'How many of them: all, any (one of them), or a number. Left out: all.',
    example: 'any',
  }).exactOptional(),
  after: distinct(stepId('Step', 'The id of another step.'), pathwayLimits.steps, {
    title: 'After',
    description: 'Steps that come before this one. Left out: it can be begun at any time.',
    example: ['read-a-plan'],
  }).exactOptional(),
  optional: described(z.boolean(), {
    title: 'Optional',
    description: 'true: the pathway can be finished without it.',
    example: true,
  }).exactOptional(),
  takes: duration({
    title: 'Takes',
    description: 'How long it usually takes: P6W six weeks, P3M three months.',
    example: 'P6W',
  }).exactOptional(),
  hours: described(z.number().positive().max(10_000), {
    title: 'Hours',
    description: 'How many hours of work it usually is.',
    example: 12,
  }).exactOptional(),
  translations: translations({
    name: line(pathwayLimits.name, plainMeta('The name, translated.')).exactOptional(),
    description: line(
      pathwayLimits.stepDescription,
      plainMeta('The description, translated.'),
    ).exactOptional(),
    level: line(50, plainMeta('The level, translated.')).exactOptional(),
  }).exactOptional(),
})

/** The front matter of badges/<issuer>/pathways/<pathway>.md as it is written. */
export const pathwaySchema = z
  .strictObject({
    name: line(pathwayLimits.name, {
      title: 'Name',
      description: 'What the pathway is called.',
      example: 'From first bolt to apprentice',
    }),
    description: line(pathwayLimits.description, {
      title: 'Description',
      description: 'One or two sentences: where it leads, and whom it is for.',
      example: 'From a first visit to the workshop to an apprenticeship, for anybody over 14.',
    }),
    type: described(z.enum(['formal', 'informal']), {
      title: 'Type',
      description:
        'formal: it leads to a qualification or a place on a course. informal: any other.',
      example: 'informal',
    }),
    ordered: described(z.boolean(), {
      title: 'Ordered',
      description: 'true: each step comes after the one above it, where it does not say `after`.',
      example: true,
    }).exactOptional(),
    completion: badgeFolder('badge-name-invalid', {
      title: 'Completion badge',
      description: 'The badge for all of it, as issuer/badge.',
      example: 'foundry-yard/bicycle-mechanic',
    }).exactOptional(),
    tags: distinct(line(50, plainMeta('A word.')), 20, {
      title: 'Tags',
      description: 'Words that people search for.',
      example: ['bicycles'],
    }).exactOptional(),
    language: language({
      title: 'Language',
      description: 'The language this file is in. Left out: the issuer’s.',
      example: 'en-GB',
    }).exactOptional(),
    translations: translations({
      name: line(pathwayLimits.name, plainMeta('The name, translated.')).exactOptional(),
      description: line(
        pathwayLimits.description,
        plainMeta('The description, translated.'),
      ).exactOptional(),
      text: prose(
        pathwayLimits.text,
        plainMeta('The text, translated, in Markdown.'),
      ).exactOptional(),
    }).exactOptional(),
    steps: described(z.array(stepSchema).min(1).max(pathwayLimits.steps), {
      title: 'Steps',
      description: 'What the pathway is made of.',
      example: [{ id: 'start', name: 'Start', of: [{ badge: 'foundry-yard/safe-on-site' }] }],
    }),
  })
  .meta({
    title: 'Pathway',
    description: 'How badges add up. What stands below the front matter says more about it.',
  })

type WrittenPathway = z.infer<typeof pathwaySchema>
type WrittenStep = z.infer<typeof stepSchema>

/** What a step asks for: a badge of this site, one that another site publishes, or another step. */
export type PathwayPart =
  | { readonly badge: string }
  | { readonly url: string; readonly copy?: string }
  | { readonly step: string }

/** A step with what was left out filled in; `needs` is how many of `of`, `after` what really comes before it. */
export type PathwayStep = DeepReadonly<
  Omit<Filled<WrittenStep, 'after' | 'optional' | 'translations'>, 'needs' | 'of'>
> & { readonly needs: number; readonly of: readonly PathwayPart[] }

/** badges/<issuer>/pathways/<pathway>.md with what was left out filled in, and the body as `text`. */
export type Pathway = DeepReadonly<
  Omit<Filled<WrittenPathway, 'tags' | 'language' | 'translations'>, 'ordered' | 'steps'> & {
    text: string
  }
> & { readonly steps: readonly PathwayStep[] }

/**
 * The pathway with what was left out filled in.
 * @param text below the front matter, Markdown.
 * @param language of the issuer, where the pathway names none.
 */
export function toPathway(written: WrittenPathway, text: string, language: string): Pathway {
  const { ordered = false, steps, ...rest } = written
  return {
    ...rest,
    text,
    tags: written.tags ?? [],
    language: written.language ?? language,
    translations: written.translations ?? {},
    steps: steps.map((step, index) => ({
      ...step,
      of: step.of.map((part) => part as PathwayPart),
      needs: neededOf(step),
      after: step.after ?? (ordered ? steps.slice(Math.max(index - 1, 0), index) : []).map(idOf),
      optional: step.optional ?? false,
      translations: step.translations ?? {},
    })),
  }
}

function neededOf({ needs = 'all', of }: WrittenStep): number {
  return needs === 'all' ? of.length : needs === 'any' ? 1 : Number(needs)
}

function needsFault(value: string | number): Fault | undefined {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value > 0
  return isCount || value === 'all' || value === 'any'
    ? undefined
    : { code: 'pathway-needs-invalid', message: sentence`is not all, any or a number`, fix: 'any' }
}

function copyNameFault(value: string): Fault | undefined {
  return isFileName(value) && value.endsWith('.json')
    ? undefined
    : {
        code: 'pathway-copy-name',
        message: sentence`is not the name of a JSON file in copies/`,
        fix: 'maker.json',
      }
}

function idOf({ id }: { readonly id: string }): string {
  return id
}
