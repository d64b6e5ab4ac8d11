import { asWritten, sentence } from '../../bytes/sentence.ts'
import { isDate } from '../../model/fields/dates.ts'
import type { AwardRecord } from '../records.ts'
import { awardedOn, badgeOf, problemAt, type Rule } from '../draft.ts'

/** Days of an award: they follow each other, and none has yet to begin. */
export const dateRules: readonly Rule[] = [
  {
    code: 'award-date-missing',
    *check(draft) {
      for (const record of draft.awards) {
        if (record.award.erased || awardedOn(draft, record) !== undefined) continue
        yield problemAt(this.code, record, [], {
          message: sentence`The award has no date, and git does not know the file yet.`,
          hint: asWritten`awarded: ${draft.today ?? '2026-06-12'}`,
        })
      }
    },
  },
  {
    code: 'award-date-future',
    *check({ awards, asOf, today }) {
      for (const record of awards) {
        const { awarded } = record.award
        if (asOf === undefined || awarded === undefined || awarded <= asOf) continue
        yield problemAt(this.code, record, ['awarded'], {
          message: sentence`${awarded} has not come yet.`,
          hint: asWritten`awarded: ${today}`,
        })
      }
    },
  },
  {
    code: 'award-expires-first',
    *check(draft) {
      for (const record of draft.awards) {
        const awarded = awardedOn(draft, record)
        const expires = record.award.expires ?? badgeOf(draft, record)?.badge.expires
        // A duration is longer than nothing, so only a day can come too early.
        if (awarded === undefined || expires === undefined || !isDate(expires)) continue
        if (expires > awarded) continue
        yield problemAt(this.code, record, ['expires'], {
          message: sentence`It expires on ${expires} and was awarded on ${awarded}.`,
          hint: asWritten`expires: P2Y`,
        })
      }
    },
  },
  {
    code: 'award-activity-dates',
    *check({ awards }) {
      for (const record of awards) {
        const { activityStart: start, activityEnd: end } = record.award
        if (start === undefined || end === undefined || start <= end) continue
        yield problemAt(this.code, record, ['activityEnd'], {
          message: sentence`It ended on ${end} and started on ${start}.`,
          hint: asWritten`activityStart: ${end}\nactivityEnd: ${start}`,
        })
      }
    },
  },
  {
    code: 'status-before-award',
    *check(draft) {
      for (const record of draft.awards) {
        const { awarded } = record.award
        for (const { field, on } of changes(record)) {
          if (awarded === undefined || on >= awarded) continue
          yield problemAt(this.code, record, [field, 'on'], {
            message: sentence`\`${field}\` is dated ${on}, before the award (${awarded}).`,
            hint: asWritten`${field}:\n  on: ${awarded}`,
          })
        }
      }
    },
  },
  {
    code: 'status-date-future',
    *check({ awards, asOf, today }) {
      for (const record of awards)
        for (const { field, on } of changes(record)) {
          if (asOf === undefined || on <= asOf) continue
          yield problemAt(this.code, record, [field, 'on'], {
            message: sentence`\`${field}\` is dated ${on}, which has not come yet.`,
            hint: asWritten`${field}:\n  on: ${today}`,
          })
        }
    },
  },
]

function changes({
  award,
}: AwardRecord): readonly { readonly field: string; readonly on: string }[] {
  return (['revoked', 'suspended', 'erased'] as const).flatMap((field) => {
    const on = award[field]?.on
    return on === undefined ? [] : [{ field, on }]
  })
}
