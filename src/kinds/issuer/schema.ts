import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  checked,
  described,
  distinct,
  email,
  imageName,
  language,
  line,
  prose,
  telephone,
  url,
  translations,
  type DeepReadonly,
  type Filled,
} from '../../model/fields/field.ts'
import { staffAssessorsSchema } from '../assessment/staff-assessors-schema.ts'
import { issuerKinds, type IssuerKind } from '../../model/fields/vocabulary.ts'

// Where most learners are under 18.
const kindsOfMinors: readonly IssuerKind[] = [
  'secondary',
  'special',
  'further-education',
  'sixth-form',
]

/** badges/<issuer>/profile.yml as it is written. */
export const profileSchema = z
  .strictObject({
    name: line(120, {
      title: 'Name',
      description: 'The name of the school, college or organisation.',
      example: 'Riverside School',
    }),
    url: url({
      title: 'Website',
      description: 'Its own website.',
      example: 'https://www.example.org/',
    }),
    email: email({
      title: 'E-mail',
      description: 'An address of the office, not of a person. It is published.',
      example: 'badges@school.example',
    }),
    kind: described(z.enum(issuerKinds), {
      title: 'Kind',
      description: 'What kind of organisation it is.',
      example: 'secondary',
    }),
    description: prose(1000, {
      title: 'Description',
      description: 'A few sentences about it, for people who have never heard of it.',
      example: 'A school for 900 learners by the river.',
    }),
    telephone: telephone({
      title: 'Telephone',
      description: 'The number of the office, with + and the country code and no spaces.',
      example: '+441164960000',
    }).exactOptional(),
    image: imageName({
      title: 'Logo',
      description: 'The name of an SVG or PNG file beside profile.yml.',
      example: 'logo.svg',
    }).exactOptional(),
    language: language({
      title: 'Language',
      description: 'The language this file is in.',
      example: 'en-GB',
    }),
    translations: translations({
      name: line(120, {
        title: 'Name',
        description: 'The name, translated.',
        example: '…',
      }).exactOptional(),
      description: prose(1000, {
        title: 'Description',
        description: 'The description, translated.',
        example: '…',
      }).exactOptional(),
    }).exactOptional(),
    minors: described(z.boolean(), {
      title: 'Learners are under 18',
      description: 'true: awards go to claim codes and not to e-mail addresses.',
      example: true,
    }).exactOptional(),
    applications: described(z.boolean(), {
      title: 'Takes requests',
      description:
        'true: learners may ask for its badges in a form, and somebody reads what they send. A badge may say otherwise. Left out: they may not.',
      example: true,
    }).exactOptional(),
    assessors: staffAssessorsSchema.exactOptional(),
    owners: distinct(
      described(
        checked(z.string(), (value) =>
          /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\/[A-Za-z0-9_.-]{1,100})?$/.test(value)
            ? undefined
            : {
                code: 'owner-invalid',
                message: sentence`is not a GitHub user or team`,
                fix: '@your-organisation/staff',
              },
        ),
        { title: 'Owner', description: 'A GitHub user or team.', example: '@riverside/staff' },
      ),
      20,
      {
        title: 'Owners',
        description: 'GitHub users or teams that may change this issuer and its awards.',
        example: ['@riverside/staff'],
      },
    ).exactOptional(),
    example: described(z.boolean(), {
      title: 'Invented',
      description: 'true when this organisation is made up; its pages then say so.',
      example: false,
    }).exactOptional(),
  })
  .meta({ title: 'Profile', description: 'Who issues badges.' })

type WrittenProfile = z.infer<typeof profileSchema>

/** badges/<issuer>/profile.yml, with what was left out filled in. */
export type Profile = DeepReadonly<
  Filled<WrittenProfile, 'translations' | 'minors' | 'owners' | 'example'>
>

/** The profile with what was left out filled in. */
export function toProfile(written: WrittenProfile): Profile {
  return {
    ...written,
    translations: written.translations ?? {},
    minors: written.minors ?? kindsOfMinors.includes(written.kind),
    owners: written.owners ?? [],
    example: written.example ?? false,
  }
}
