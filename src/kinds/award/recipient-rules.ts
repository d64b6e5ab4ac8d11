import { asWritten, sentence } from '../../bytes/sentence.ts'
import type { AwardRecord } from '../records.ts'
import type { Recipient } from './parts.ts'
import { isOfMinors, problemAt, type Rule } from '../draft.ts'

const sealing = sentence`recipient: eyJ…   (open /award/ on the site; it seals names and addresses on your own computer)`

/** Whose an award is, and how much of that may be read by whom. */
export const recipientRules: readonly Rule[] = [
  {
    code: 'recipient-missing',
    *check({ unsealed }) {
      for (const record of unsealed)
        if (record.award.recipient === undefined && !record.award.erased)
          yield problemAt(this.code, record, [], {
            message: sentence`The award has no recipient.`,
            hint: sealing,
          })
    },
  },
  {
    code: 'recipient-plain',
    *check({ site, unsealed }) {
      if (site?.site.repository === 'private') return
      for (const record of unsealed)
        if (plainOf(record))
          yield problemAt(this.code, record, ['recipient'], {
            message: sentence`The recipient can be read by everybody.`,
            hint: sealing,
          })
    },
  },
  {
    code: 'recipient-duplicate',
    *check({ unsealed }) {
      const seen = new Map<string, string>()
      for (const record of unsealed) {
        for (const { type, value } of plainOf(record)?.identities ?? []) {
          const key = JSON.stringify([record.issuer, record.badge, type, value])
          const place = seen.get(key)
          const here = `${record.file}:${record.position.line}`
          if (place === undefined || record.award.supersedes !== undefined) seen.set(key, here)
          else
            yield problemAt(this.code, record, ['recipient'], {
              message: sentence`The award in ${place} goes to the same recipient.`,
              hint: sentence`Keep one of the two, or say that this one replaces the other: supersedes: …`,
            })
        }
      }
    },
  },
  {
    code: 'recipient-email-of-minor',
    *check(draft) {
      if (draft.site?.site.repository !== 'private') return
      for (const record of draft.unsealed)
        if (
          isOfMinors(draft, record) &&
          plainOf(record)?.identities.some(({ type }) => type !== 'claim')
        )
          yield problemAt(this.code, record, ['recipient'], {
            message: sentence`The learners of this issuer are under 18, and this is not a claim code.`,
            hint: asWritten`recipient:\n  claim: ${draft.newId()}`,
          })
    },
  },
  {
    code: 'name-without-listing',
    *check({ awards }) {
      for (const record of awards)
        if (record.award.displayName !== undefined && !record.award.listed)
          yield problemAt(this.code, record, ['displayName'], {
            message: sentence`\`displayName\` is only for awards with \`listed: true\`.`,
            hint: sentence`listed: true   (when the holder wants it; otherwise take displayName out)`,
          })
    },
  },
  {
    code: 'name-of-minor',
    *check(draft) {
      for (const record of draft.awards)
        if (
          record.award.listed &&
          record.award.displayName !== undefined &&
          isOfMinors(draft, record)
        )
          yield problemAt(this.code, record, ['displayName'], {
            message: sentence`The learners of this issuer are under 18, and this name will be on a public page.`,
            hint: sentence`Take \`displayName\` out unless the learner and the family agreed.`,
          })
    },
  },
  {
    code: 'personal-email',
    check: ({ site, personal }) => (site?.site.repository === 'private' ? [] : personal),
  },
]

function plainOf({ award }: AwardRecord): Recipient | undefined {
  return typeof award.recipient === 'object' ? award.recipient : undefined
}
