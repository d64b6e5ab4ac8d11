import { sentence } from '../../bytes/sentence.ts'
import { z } from 'zod'
import {
  checked,
  date,
  described,
  distinct,
  duration,
  slug,
  type DeepReadonly,
} from '../../model/fields/field.ts'
import { slugFault } from '../../model/addresses/slug.ts'

/** Most assessors that a badge may ask for: as many as one award's file holds. */
export const mostAssessors = 10

/** Who decides whether a badge is awarded, and by what. */
export const peerAssessmentSchema = described(
  z.strictObject({
    from: date({
      title: 'From',
      description: 'Awards of this day and later need it; earlier ones stand as they are.',
      example: '2026-09-01',
    }),
    assessors: described(z.int().min(1).max(mostAssessors), {
      title: 'Assessors',
      description: 'How many have to agree, 1 to 10.',
      example: 3,
    }),
    by: described(
      checked(z.string(), (value) =>
        isBy(value)
          ? undefined
          : {
              code: 'peer-assessment-by-unknown',
              message: sentence`is neither \`holders\` nor \`staff\`, nor a badge as issuer/badge`,
              fix: 'holders',
            },
      ),
      {
        title: 'By',
        description:
          'holders: people who hold this badge. staff: those whose keys the issuer’s profile lists. issuer/badge: people who hold that badge of this site.',
        example: 'holders',
      },
    ),
    criteria: distinct(
      slug({
        title: 'Criterion',
        description: 'The id of a result that has levels and a required level.',
        example: 'safe',
      }),
      20,
      {
        title: 'Criteria',
        description:
          'What they look at: ids of resultDescriptions with levels and a required level.',
        example: ['safe', 'patient'],
      },
    ).min(1),
    within: duration({
      title: 'Within',
      description:
        'How old an assessment may be on the day of the award: P90D ninety days. Left out: any age.',
      example: 'P90D',
    }).exactOptional(),
  }),
  {
    title: 'Peer assessment',
    description: 'Who has to look at what a learner did and agree before it is awarded.',
    example: { from: '2026-09-01', assessors: 3, by: 'holders', criteria: ['safe'] },
  },
)

export type PeerAssessment = DeepReadonly<z.infer<typeof peerAssessmentSchema>>

function isBy(value: string): boolean {
  if (value === 'holders' || value === 'staff') return true
  const parts = value.split('/')
  return parts.length === 2 && parts.every((part) => slugFault(part) === undefined)
}
