import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  type DeepReadonly,
  type Filled,
  checked,
  described,
  distinct,
  language,
  line,
  slug,
  url,
} from '../../model/fields/field.ts'
import { isEmail } from '../../model/identity.ts'

import { isSafeUrl, urlFault } from '../../model/addresses/safe-url.ts'
import { hostSchema } from './host-schema.ts'
import { firstPageSchema, footerSchema, themeSchema } from './look.ts'
import { siteUrlFault } from './site-url.ts'

/** badges/site.yml as it is written. */
export const siteSchema = z
  .strictObject({
    title: line(100, {
      title: 'Title',
      description: 'What the site is called, in the header of every page.',
      example: 'Leicester Badges',
    }),
    description: line(500, {
      title: 'Description',
      description: 'One or two sentences about the site, for the home page and search engines.',
      example: 'Badges for what people in Leicester can do.',
    }),
    url: described(checked(z.string(), siteUrlFault), {
      title: 'Address',
      description:
        'Where the site will live, with a `/` at the end. It is part of every badge issued: choose it once.',
      example: 'https://badges.example.org/',
    }),
    language: language({
      title: 'Main language',
      description: 'The language tag of the pages.',
      example: 'en-GB',
    }),
    languages: distinct(
      language({ title: 'Language', description: 'A language tag.', example: 'gu' }),
      20,
      {
        title: 'Languages',
        description: 'Every language that pages exist in; the main one is among them.',
        example: ['en-GB', 'gu'],
      },
    )
      .min(1)
      .exactOptional(),
    checkedTranslations: distinct(
      language({ title: 'Language', description: 'A language tag.', example: 'gu' }),
      20,
      {
        title: 'Checked translations',
        description:
          'Languages whose words on these pages somebody who speaks them has read. The pages of every other translation say that they are a draft.',
        example: ['gu'],
      },
    ).exactOptional(),
    repository: described(z.enum(['public', 'private']), {
      title: 'Who can read the repository',
      description:
        'In a public repository recipients are always sealed; only in a private one may they be written plainly.',
      example: 'public',
    }),
    publisher: slug({
      title: 'Publisher',
      description: 'The folder name of the issuer that owns the domain.',
      example: 'city-council',
    }).exactOptional(),
    contact: described(checked(z.string(), contactFault), {
      title: 'Contact',
      description: 'Where visitors write to: an e-mail address or a web address.',
      example: 'badges@example.org',
    }).exactOptional(),
    forge: url({
      title: 'Repository',
      description:
        'Where these files are edited in a browser. The award form opens its page for a new file. For a branch other than main, its page.',
      example: 'https://github.com/leicester/badges',
    }).exactOptional(),
    host: hostSchema.exactOptional(),
    example: described(z.boolean(), {
      title: 'Invented',
      description: 'true when everything here is made up; every page then says so.',
      example: false,
    }).exactOptional(),
    badgePictures: described(z.enum(['unchanged', 'small']), {
      title: 'Pictures of badges',
      description:
        'What becomes of PNG pictures of yours, of which every award carries one. small: at most 400 pixels wide, with fewer colours where nobody sees it. A badge that has been awarded keeps its picture, for later awards, too, until you change the badge. unchanged, or left out: they stay as they are.',
      example: 'small',
    }).exactOptional(),
    bakes: described(z.enum(['stored', 'on-demand']), {
      title: 'Pictures of awards',
      description:
        'Whether the site keeps a picture with the badge inside for every new award, or each is put together on the device of whoever wants one. The second takes far less room on the host.',
      example: 'stored',
    }).exactOptional(),
    theme: themeSchema.exactOptional(),
    firstPage: firstPageSchema.exactOptional(),
    footer: footerSchema.exactOptional(),
  })
  .meta({ title: 'Site', description: 'What the site is called and where it lives.' })

type WrittenSite = z.infer<typeof siteSchema>

/** badges/site.yml, with what was left out filled in. */
export type Site = DeepReadonly<Filled<WrittenSite, 'languages' | 'example'>>

/** The site with what was left out filled in. */
export function toSite(written: WrittenSite): Site {
  const { languages, example, ...rest } = written
  return { ...rest, languages: languages ?? [written.language], example: example ?? false }
}

function contactFault(value: string) {
  if (isEmail(value) || isSafeUrl(value)) return undefined
  return value.includes('@')
    ? ({
        code: 'email-invalid',
        message: sentence`is not an e-mail address`,
        fix: 'badges@school.example',
      } as const)
    : urlFault(value)
}
