import { z } from 'zod'
import {
  described,
  language,
  line,
  plainMeta,
  slug,
  translations,
  url,
  wordOrExtension,
  type DeepReadonly,
  type Filled,
} from '../../model/fields/field.ts'
import { alignmentTypes } from '../../model/fields/vocabulary.ts'
import { frameworkLimits } from './limits.ts'

const code = (description: string, example = '1.1') =>
  line(frameworkLimits.code, { title: 'Code', description, example })

const frameworkName = (description: string) =>
  slug({ title: 'Framework', description, example: 'eqf' })

const type = wordOrExtension(alignmentTypes, {
  title: 'Type',
  description: 'The kind of thing, in the words of Open Badges 3.0.',
  example: 'CFItem',
})

const texts = () =>
  translations({
    name: line(frameworkLimits.name, plainMeta('The name, translated.')).exactOptional(),
    description: line(
      frameworkLimits.description,
      plainMeta('The description, translated.'),
    ).exactOptional(),
  }).exactOptional()

const itemSchema = z.strictObject({
  code: code('Its code in the framework, in quotes where it is a number. Badges name it by this.'),
  name: line(frameworkLimits.name, {
    title: 'Name',
    description: 'What it is called.',
    example: 'Information and data literacy',
  }),
  url: url({
    title: 'Address',
    description: 'Its page. Left out: the page that this site makes for it.',
    example: 'https://www.example.org/framework/1',
  }).exactOptional(),
  description: line(frameworkLimits.description, {
    title: 'Description',
    description: 'What that means.',
    example: 'Browsing, searching and filtering information.',
  }).exactOptional(),
  type: type.exactOptional(),
  parent: code('The code of what it is part of, in this framework.', '1').exactOptional(),
  level: described(
    z.strictObject({
      framework: frameworkName(
        'The framework of the level, by the name of its file. Left out: this one.',
      ).exactOptional(),
      code: code('The code of the level there.', '2'),
    }),
    {
      title: 'Level',
      description: 'The level it is at.',
      example: { framework: 'rqf', code: '2' },
    },
  ).exactOptional(),
  matches: described(
    z
      .array(
        z.strictObject({
          framework: frameworkName('The other framework, by the name of its file.'),
          code: code('The code there.', '3'),
        }),
      )
      .max(frameworkLimits.matches),
    {
      title: 'Matches',
      description: 'What it is the same as in other frameworks; to say it on one side is enough.',
      example: [{ framework: 'eqf', code: '3' }],
    },
  ).exactOptional(),
  translations: texts(),
})

/** badges/frameworks/<framework>.yml as it is written. */
export const frameworkSchema = z
  .strictObject({
    name: line(frameworkLimits.name, {
      title: 'Name',
      description: 'What the framework is called.',
      example: 'European Qualifications Framework',
    }),
    description: line(frameworkLimits.description, {
      title: 'Description',
      description: 'One or two sentences: what it orders, and for whom.',
      example: 'Eight levels by which qualifications of European countries are compared.',
    }),
    publisher: line(frameworkLimits.name, {
      title: 'Publisher',
      description: 'Who publishes it.',
      example: 'European Commission',
    }),
    url: url({
      title: 'Address',
      description: 'Where it stands: the source.',
      example:
        'https://europass.europa.eu/en/europass-digital-tools/european-qualifications-framework',
    }),
    licence: described(
      z.strictObject({
        name: line(frameworkLimits.name, {
          title: 'Name',
          description: 'What it allows, by name; or what was taken, where nothing is known.',
          example: 'CC BY 4.0',
        }),
        url: url({
          title: 'Address',
          description: 'Its text.',
          example: 'https://creativecommons.org/licenses/by/4.0/',
        }).exactOptional(),
      }),
      {
        title: 'Licence',
        description: 'By what right its words stand here.',
        example: { name: 'CC BY 4.0' },
      },
    ),
    version: line(50, {
      title: 'Version',
      description: 'Which edition of it this is, in quotes.',
      example: '2017',
    }),
    language: language({
      title: 'Language',
      description: 'The language this file is in. Left out: the site’s.',
      example: 'en-GB',
    }).exactOptional(),
    type: type.exactOptional(),
    example: described(z.boolean(), {
      title: 'Example',
      description: 'true: it belongs to the sample, and `npm run init` takes it away with it.',
      example: true,
    }).exactOptional(),
    translations: texts(),
    items: described(z.array(itemSchema).min(1).max(frameworkLimits.items), {
      title: 'Items',
      description: 'The skills or levels it holds.',
      example: [{ code: '1', name: 'Level 1' }],
    }),
  })
  .meta({
    title: 'Framework',
    description: 'Skills or levels that badges refer to by code: `framework:` and `code:`.',
  })

type WrittenFramework = z.infer<typeof frameworkSchema>

/** A skill or a level. */
export type FrameworkItem = DeepReadonly<
  Filled<z.infer<typeof itemSchema>, 'matches' | 'translations'>
>

/** badges/frameworks/<framework>.yml with what was left out filled in. */
export type Framework = DeepReadonly<
  Omit<Filled<WrittenFramework, 'language' | 'translations'>, 'items'>
> & { readonly items: readonly FrameworkItem[] }

/**
 * The framework with what was left out filled in.
 * @param language of the site, where the framework names none.
 */
export function toFramework(written: WrittenFramework, language: string): Framework {
  return {
    ...written,
    language: written.language ?? language,
    translations: written.translations ?? {},
    items: written.items.map((item) => ({
      ...item,
      matches: item.matches ?? [],
      translations: item.translations ?? {},
    })),
  }
}
