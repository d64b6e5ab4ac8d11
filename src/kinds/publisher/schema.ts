import { z } from 'zod'
import { sentence } from '../../bytes/sentence.ts'
import {
  checked,
  described,
  distinct,
  line,
  slug,
  type DeepReadonly,
} from '../../model/fields/field.ts'
import type { Fault } from '../../model/fields/fault.ts'
import { urlFault } from '../../model/addresses/safe-url.ts'
import { publisherLimits } from './limits.ts'

const thumbprint = '-OK5ZiU50crqE0naL9iyqLhPQKniuU9Qvezb5TLE3n4'
const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const key = checked(z.string(), (value) =>
  /^[\w-]{43}$/.test(value)
    ? undefined
    : {
        code: 'value-unknown',
        message: sentence`is not the thumbprint of a key: 43 letters, digits, hyphens and underscores`,
        fix: thumbprint,
      },
)

const publisherSchema = z.strictObject({
  slug: slug({
    title: 'Short name',
    description: 'What its copy in badges/directory/ is called. Once there, it stays.',
    example: 'riverside',
  }),
  name: line(publisherLimits.name, {
    title: 'Name',
    description: 'What stands beside each of its badges: whose they are, in your words.',
    example: 'Riverside Badges',
  }),
  url: described(checked(z.string(), folderFault), {
    title: 'Address',
    description: 'The first page of its site; ends in /. Its catalogue is read below it.',
    example: 'https://badges.riverside.example/',
  }),
  keys: described(z.array(key).min(1).max(publisherLimits.keys), {
    title: 'Keys',
    description:
      'Thumbprints (RFC 7638) of the keys that its issuers sign with. Ask the publisher for them, not its site.',
    example: [thumbprint],
  }),
  sha256: described(
    checked(z.string(), (value) =>
      /^[0-9a-f]{64}$/.test(value)
        ? undefined
        : {
            code: 'value-unknown',
            message: sentence`is not a checksum: 64 of 0-9 and a-f`,
            fix: digest,
          },
    ),
    {
      title: 'Only this catalogue',
      description:
        'The SHA-256 of the one copy that may be shown. Left out: every copy that was merged.',
      example: digest,
    },
  ).exactOptional(),
  suspended: line(publisherLimits.reason, {
    title: 'Suspended',
    description: 'Why nothing of it is shown or read at present. For colleagues; no page shows it.',
    example: 'Its keys were stolen in May; we wait for new ones.',
  }).exactOptional(),
})

/** badges/directory.yml as it is written. */
export const directorySchema = z
  .strictObject({
    publishers: distinct(publisherSchema, publisherLimits.publishers, {
      title: 'Publishers',
      description: 'Those whose badges are shown beside your own.',
      example: [
        {
          slug: 'riverside',
          name: 'Riverside Badges',
          url: 'https://badges.riverside.example/',
          keys: [thumbprint],
        },
      ],
    }),
  })
  .meta({
    title: 'Directory',
    description: 'Other publishers of badges whose catalogue is shown beside your own.',
  })

/** Another publisher whose badges are shown. */
export type Publisher = DeepReadonly<z.infer<typeof publisherSchema>>

function folderFault(value: string): Fault | undefined {
  const fault = urlFault(value)
  if (fault !== undefined) return fault
  return /^https:\/\/[^?#]*\/$/.test(value)
    ? undefined
    : {
        code: 'url-unsafe',
        message: sentence`does not end in /`,
        fix: `${value.replace(/[?#][^]*$/, '').replace(/\/?$/, '')}/`,
      }
}
