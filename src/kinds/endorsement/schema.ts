import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  awardId,
  date,
  language,
  prose,
  slug,
  type DeepReadonly,
  type Filled,
} from '../../model/fields/field.ts'
import { statusSchema } from '../award/parts.ts'

/** How long a comment may be, in characters. */
export const mostOfComment = 2000

/** endorsements/<endorsement>.yml as it is written. */
export const endorsementSchema = z
  .strictObject({
    by: slug({
      title: 'By',
      description:
        'The issuer of this site who endorses and whose key signs: its folder in badges/.',
      example: 'foundry-yard',
    }),
    on: date({
      title: 'On',
      description: 'The day from which the endorsement holds.',
      example: '2026-06-12',
    }),
    comment: prose(mostOfComment, {
      title: 'Comment',
      description: 'Why the endorser stands behind it, in Markdown. It is published: name nobody.',
      example: 'We ask for this badge when we take on apprentices.',
    }),
    language: language({
      title: 'Language',
      description: 'The language of the comment. Left out: the endorser’s own.',
      example: 'en-GB',
    }).exactOptional(),
    award: awardId(sentence`Copy it from the file of the award.`, {
      title: 'Award',
      description: 'Of an endorsement below awards/: the id of the award that it speaks of.',
      example: 'k3v7qm2xw5n4hbt6zc7yjd2rfa',
    }).exactOptional(),
    revoked: statusSchema(
      'Revoked',
      'The endorser does not stand behind it any more.',
    ).exactOptional(),
  })
  .meta({ title: 'Endorsement', description: 'Who stands behind an issuer, a badge or an award.' })

type WrittenEndorsement = z.infer<typeof endorsementSchema>

/** An endorsement, with what was left out filled in. */
export type Endorsement = DeepReadonly<Filled<WrittenEndorsement, 'language'>>

/**
 * The endorsement with what was left out filled in.
 *
 * @param own - the language of the endorser
 */
export function toEndorsement(written: WrittenEndorsement, own: string): Endorsement {
  return { ...written, language: written.language ?? own }
}
