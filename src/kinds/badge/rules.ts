import { asWritten, sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { problem } from '../../model/problem.ts'
import { problemAt, type Rule } from '../draft.ts'

/** Criteria and the badges a badge speaks of. */
export const badgeRules: readonly Rule[] = [
  {
    code: 'criteria-missing',
    *check({ badges }) {
      for (const record of badges)
        if (record.badge.criteria.narrative === '')
          yield problem(this.code, record.file, record.criteriaAt, {
            message: sentence`There are no criteria below the front matter.`,
            hint: sentence`## To earn it\n\n- what somebody has to do`,
          })
    },
  },
  {
    code: 'related-unknown',
    *check({ badges, badgeFolders }) {
      for (const record of badges)
        for (const [index, { badge }] of record.badge.related.entries()) {
          const itself = badge === `${record.issuer}/${record.slug}`
          if (badge === undefined || (badgeFolders.includes(badge) && !itself)) continue
          const meant = nearestWord(
            badge,
            badgeFolders.filter((folder) => folder !== badge),
          )
          yield problemAt(this.code, record, ['related', index, 'badge'], {
            message: itself
              ? sentence`A badge is not related to itself.`
              : sentence`There is no badge “${badge}”.`,
            hint: asWritten`- badge: ${meant ?? 'issuer/badge'}`,
          })
        }
    },
  },
]
