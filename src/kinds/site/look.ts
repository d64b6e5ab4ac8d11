import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import type { Fault } from '../../model/fields/fault.ts'
import {
  type DeepReadonly,
  checked,
  colour,
  described,
  imageName,
  line,
  prose,
} from '../../model/fields/field.ts'
import { isEmail } from '../../model/identity.ts'
import { isLanguageTag } from '../../model/fields/language-tag.ts'
import { patterns } from '../../model/fields/vocabulary.ts'
import { urlFault } from '../../model/addresses/safe-url.ts'

/** `theme` in badges/site.yml. */
export const themeSchema = described(
  z.strictObject({
    colours: described(
      z.strictObject({
        main: colour({
          title: 'Main colour',
          description:
            'Buttons, links and the top of the first page. White words stand on it, so it has to be dark.',
          example: '#1f4e79',
        }),
        accent: colour({
          title: 'Second colour',
          description: 'A light colour for what should stand out. Dark words stand on it.',
          example: '#f2c14e',
        }).exactOptional(),
        darkLink: colour({
          title: 'Links in the dark',
          description: 'A light colour for links where a device is set to dark.',
          example: '#8ec1ff',
        }).exactOptional(),
      }),
      {
        title: 'Colours',
        description: 'Checked to be readable, in light and in dark.',
        example: { main: '#1f4e79', accent: '#f2c14e' },
      },
    ).exactOptional(),
    logo: imageName({
      title: 'Logo',
      description:
        'An SVG or PNG file beside site.yml. It is also the little picture in a browser’s tab.',
      example: 'logo.svg',
    }).exactOptional(),
    hero: imageName({
      title: 'Picture of the first page',
      description: 'An SVG or PNG file beside site.yml, beside the title of the first page.',
      example: 'hero.png',
    }).exactOptional(),
    pattern: described(z.enum(patterns), {
      title: 'Pattern',
      description: 'What lies faintly on the main colour at the top of the first page.',
      example: 'dots',
    }).exactOptional(),
    mark: described(z.literal('cinquefoil'), {
      title: 'Mark',
      description:
        'cinquefoil: keep the flower with five petals, on the pages and in the badges that are drawn for you. Left out: it is nowhere on the site.',
      example: 'cinquefoil',
    }).exactOptional(),
    madeWith: described(z.boolean(), {
      title: 'Made with',
      description: 'true: the foot of each page says what the site was made with.',
      example: true,
    }).exactOptional(),
  }),
  {
    title: 'Theme',
    description:
      'How the site looks. It may change at any time: what has been awarded keeps its picture. Only the mark is seen in what is signed, in badges without a picture of their own.',
    example: { colours: { main: '#1f4e79' }, logo: 'logo.svg' },
  },
)

/** `firstPage` in badges/site.yml: its words, by language. */
export const firstPageSchema = described(
  z.record(
    checked(z.string(), (tag) =>
      isLanguageTag(tag)
        ? undefined
        : { code: 'language-invalid', message: sentence`is not a language tag`, fix: 'gu: …' },
    ),
    z.strictObject({
      heading: line(100, {
        title: 'Heading',
        description: 'The large words at the top; left out: the title.',
        example: 'Show what you can do',
      }).exactOptional(),
      lead: prose(500, {
        title: 'Lead',
        description: 'The sentences below it; left out: the description.',
        example: 'Badges from the schools of Riverside.',
      }).exactOptional(),
      text: prose(4000, {
        title: 'Text',
        description: 'More about you, further down the page. Markdown.',
        example: 'We began in **2026**.',
      }).exactOptional(),
    }),
  ),
  {
    title: 'First page',
    description: 'Words of the first page, each language under its tag.',
    example: { en: { heading: 'Show what you can do' } },
  },
)

/** `footer` in badges/site.yml. */
export const footerSchema = described(
  z
    .array(
      z.strictObject({
        text: line(60, {
          title: 'Words',
          description: 'What the link says.',
          example: 'Accessibility',
        }),
        url: described(checked(z.string(), footerUrlFault), {
          title: 'Address',
          description: 'Where it leads: a web address, or mailto: and an e-mail address.',
          example: 'https://www.riverside.example/accessibility/',
        }),
      }),
    )
    .max(12),
  {
    title: 'Foot of each page',
    description: 'Links of your own, after those that are always there.',
    example: [{ text: 'Accessibility', url: 'https://www.riverside.example/accessibility/' }],
  },
)

/** How a site looks, as `theme` in badges/site.yml says. */
export type Theme = DeepReadonly<z.infer<typeof themeSchema>>

/** Each is `#rrggbb`. */
export type ThemeColours = NonNullable<Theme['colours']>

/** What a site says on its first page, in one language. */
export type FirstPageWords = DeepReadonly<z.infer<typeof firstPageSchema>>[string]

/** Which pictures a site may have of its own. */
export type SitePicture = 'logo' | 'hero'

function footerUrlFault(value: string): Fault | undefined {
  if (!/^mailto:/i.test(value)) return urlFault(value)
  if (value.startsWith('mailto:') && isEmail(value.slice(7))) return undefined
  return {
    code: 'email-invalid',
    message: sentence`is not mailto: and one e-mail address`,
    fix: 'mailto:badges@school.example',
  }
}
