import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  checked,
  colour,
  described,
  distinct,
  language,
  line,
  slug,
  url,
  wordOrExtension,
  type DeepReadonly,
  type FieldMeta,
} from '../../model/fields/field.ts'

import type { Fault } from '../../model/fields/fault.ts'
import type { ProblemCode } from '../../model/problem-catalogue.ts'
import { slugFault } from '../../model/addresses/slug.ts'
import { alignmentTypes, resultTypes } from '../../model/fields/vocabulary.ts'

const shapes = ['rosette', 'circle', 'shield', 'hexagon', 'square', 'petals'] as const

/** Art drawn from words when there is no picture. */
export const artSchema = described(
  z.strictObject({
    shape: described(z.enum(shapes), {
      title: 'Shape',
      description: 'The outline.',
      example: 'petals',
    }),
    background: colour({ title: 'Background', description: 'In quotes.', example: '#1d4e89' }),
    foreground: colour({
      title: 'Foreground',
      description: 'The colour of the initials, in quotes. It must stand out from the background.',
      example: '#ffffff',
    }),
    initials: line(4, { title: 'Initials', description: 'One to four characters.', example: 'DE' }),
  }),
  {
    title: 'Drawn art',
    description: 'A picture drawn from a shape, two colours and initials.',
    example: { shape: 'petals', background: '#1d4e89', foreground: '#ffffff', initials: 'DE' },
  },
)

const writtenAlignment = z.strictObject({
  name: line(200, {
    title: 'Name',
    description: 'What it lines up with.',
    example: 'Information and data literacy',
  }).exactOptional(),
  url: url({
    title: 'Address',
    description: 'Its page. Left out with the name: both come from the framework.',
    example: 'https://www.example.org/framework/1',
  }).exactOptional(),
  description: line(500, {
    title: 'Description',
    description: 'What that means.',
    example: 'Browsing, searching and filtering information.',
  }).exactOptional(),
  framework: line(200, {
    title: 'Framework',
    description:
      'The framework it is part of: its name, or the name of its file in badges/frameworks/ where `name` and `url` are left out.',
    example: 'DigComp 2.2',
  }).exactOptional(),
  code: line(100, {
    title: 'Code',
    description: 'Its code there.',
    example: '1.1',
  }).exactOptional(),
  type: wordOrExtension(alignmentTypes, {
    title: 'Type',
    description: 'The kind of thing, in the words of Open Badges 3.0.',
    example: 'CFItem',
  }).exactOptional(),
})

/** OB 3.0 Alignment: written out, or by the code that something has in a framework of badges/frameworks/. */
export const alignmentSchema = checked(writtenAlignment, alignmentFault)

function alignmentFault(written: WrittenAlignment): Fault | undefined {
  const { name, url, framework, code, type } = written
  const missing = (field: string, fix: string): Fault => ({
    code: 'field-missing',
    message: sentence`is without ${`\`${field}\``}`,
    fix,
  })
  if (name !== undefined && url !== undefined) return undefined
  if (name !== undefined) return missing('url', 'url: https://www.example.org/framework/1')
  if (url !== undefined || type !== undefined || framework === undefined)
    return missing('name', 'name: Information and data literacy')
  return code === undefined ? missing('code', "code: '1.1'") : undefined
}

const number = (title: string, example: string) =>
  line(50, { title, description: 'A number, in quotes.', example }).exactOptional()

const levelSchema = z.strictObject({
  id: slug({ title: 'Id', description: 'A short name that awards use.', example: 'gold' }),
  name: line(100, { title: 'Name', description: 'What people call it.', example: 'Gold' }),
  description: line(500, {
    title: 'Description',
    description: 'What it takes.',
    example: 'Works alone and helps others.',
  }).exactOptional(),
  level: line(50, {
    title: 'Level',
    description: 'Its name in a framework.',
    example: '3',
  }).exactOptional(),
  points: number('Points', '3'),
})

/** OB 3.0 ResultDescription. */
export const resultDescriptionSchema = z.strictObject({
  id: slug({ title: 'Id', description: 'A short name that awards use.', example: 'mark' }),
  name: line(100, { title: 'Name', description: 'What people call it.', example: 'Mark' }),
  type: wordOrExtension(resultTypes, {
    title: 'Type',
    description: 'The kind of result, in the words of Open Badges 3.0.',
    example: 'Percent',
  }),
  allowedValues: distinct(
    line(100, { title: 'Value', description: 'A value.', example: 'Merit' }),
    100,
    {
      title: 'Allowed values',
      description: 'All values there are, lowest first.',
      example: ['Pass', 'Merit', 'Distinction'],
    },
  )
    .min(1)
    .exactOptional(),
  requiredLevel: slug({
    title: 'Required level',
    description: 'The id of the level that has to be reached.',
    example: 'silver',
  }).exactOptional(),
  requiredValue: line(100, {
    title: 'Required value',
    description: 'The value that has to be reached.',
    example: 'Pass',
  }).exactOptional(),
  valueMin: number('Lowest', '0'),
  valueMax: number('Highest', '100'),
  levels: described(z.array(levelSchema).min(1).max(20), {
    title: 'Levels',
    description: 'The levels there are, lowest first.',
    example: [{ id: 'gold', name: 'Gold' }],
  }).exactOptional(),
})

export type GeneratedArt = DeepReadonly<z.infer<typeof artSchema>>
/** An alignment as it is written: written out, or by its code. */
export type WrittenAlignment = DeepReadonly<z.infer<typeof writtenAlignment>>
/** An alignment with everything that a credential says of it. */
export type Alignment = WrittenAlignment & { readonly name: string; readonly url: string }
export type RubricLevel = DeepReadonly<z.infer<typeof levelSchema>>
export type ResultDescription = DeepReadonly<z.infer<typeof resultDescriptionSchema>>
export type Related = DeepReadonly<z.infer<typeof relatedSchema>>

/** The folder of a badge of this site, written `issuer/badge`. */
export function badgeFolder(code: ProblemCode, meta: FieldMeta) {
  return described(
    checked(z.string(), (value) => {
      const [issuer = '', badge = '', ...more] = value.split('/')
      return more.length === 0 && !slugFault(issuer) && !slugFault(badge)
        ? undefined
        : { code, message: sentence`is not issuer/badge`, fix: 'riverside-school/digital-maker' }
    }),
    meta,
  )
}

/** A badge of this site or elsewhere that has to do with this one. */
export const relatedSchema = checked(
  z.strictObject({
    badge: badgeFolder('related-invalid', {
      title: 'Badge',
      description: 'A badge of this site, as issuer/badge.',
      example: 'riverside-school/digital-maker',
    }).exactOptional(),
    url: url({
      title: 'Address',
      description: 'A badge elsewhere.',
      example: 'https://www.example.org/badges/maker',
    }).exactOptional(),
    language: language({
      title: 'Language',
      description: 'Its language.',
      example: 'gu',
    }).exactOptional(),
    version: line(50, {
      title: 'Version',
      description: 'Its version.',
      example: '2.0',
    }).exactOptional(),
  }),
  (value) =>
    (value.badge === undefined) === (value.url === undefined)
      ? {
          code: 'related-invalid',
          message: sentence`needs either \`badge\` or \`url\``,
          fix: 'badge: riverside-school/digital-maker',
        }
      : undefined,
)
