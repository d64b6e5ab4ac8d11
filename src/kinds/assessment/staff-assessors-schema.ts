import { z } from 'zod'
import { checked, date, described, distinct, type DeepReadonly } from '../../model/fields/field.ts'
import { exampleDid, identityFault } from '../../model/identity.ts'

const key = described(
  checked(z.string(), (value) => identityFault({ type: 'did', value })),
  {
    title: 'Key',
    description: 'The name of a key that a member of staff keeps on their device.',
    example: exampleDid,
  },
)

/** Keys of staff who may assess, each once: a line with its last day and one without would leave it open for ever. */
export const staffAssessorsSchema = distinct(
  z.union([
    key,
    z.strictObject({
      key,
      until: date({
        title: 'Until',
        description: 'The last day on which what it signs counts.',
        example: '2027-07-31',
      }).exactOptional(),
    }),
  ]),
  200,
  {
    title: 'Assessors',
    description:
      'Keys of staff who may assess for badges that say by: staff. Keep those of people who left, with until.',
    example: [exampleDid],
  },
  (written) => (typeof written === 'string' ? written : written.key),
)

/** Keys of staff as a profile says them. */
export type WrittenAssessors = DeepReadonly<z.infer<typeof staffAssessorsSchema>>
