import { asWritten, sentence, type Sentence } from '../../bytes/sentence.ts'
import { addDuration } from '../../model/fields/dates.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import { problemAt, type BadgeFile, type Draft, type Rule } from '../draft.ts'
import type { PeerAssessment } from './policy-schema.ts'
import { staffAssessors, type StaffAssessor } from './staff-assessors.ts'
import { assessorsBadge } from './policy.ts'

/** What a badge asks of its assessors has to be possible. */
export const peerAssessmentRules: readonly Rule[] = [
  {
    code: 'peer-assessment-criterion',
    *check(draft) {
      for (const { record, policy } of policies(draft))
        for (const [index, criterion] of policy.criteria.entries()) {
          const fault = criterionFault(record, criterion)
          if (fault)
            yield problemAt(this.code, record, ['peerAssessment', 'criteria', index], fault)
        }
    },
  },
  {
    code: 'peer-assessment-by-unknown',
    *check(draft) {
      for (const { record, policy } of policies(draft)) {
        const badge = assessorsBadge(policy, `${record.issuer}/${record.slug}`)
        if (badge === undefined || draft.badgeFolders.includes(badge)) continue
        yield problemAt(this.code, record, ['peerAssessment', 'by'], {
          message: sentence`There is no badge “${badge}”.`,
          hint: asWritten`by: ${nearestWord(badge, draft.badgeFolders) ?? 'holders'}`,
        })
      }
    },
  },
  {
    code: 'peer-assessment-staff-missing',
    *check(draft) {
      for (const { record, policy } of policies(draft)) {
        const profile = draft.issuerAt.get(record.issuer)?.profile
        if (policy.by !== 'staff' || profile === undefined) continue
        const { length } = staffAssessors(profile).filter((each) => canCount(each, policy))
        if (length >= policy.assessors) continue
        yield problemAt(this.code, record, ['peerAssessment', 'by'], {
          message: sentence`${policy.assessors} of the staff have to agree, and profile.yml lists the keys of ${length}.`,
          hint: sentence`Put the keys that the page for assessors shows into profile.yml, under \`assessors\`.`,
        })
      }
    },
  },
]

/** Whether anything that a key signed up to its last day is new enough for the first award that needs it. */
function canCount({ until }: StaffAssessor, { from, within }: PeerAssessment): boolean {
  return until === undefined || within === undefined || addDuration(until, within) >= from
}

function criterionFault(
  { badge }: BadgeFile,
  criterion: string,
): { readonly message: Sentence; readonly hint: Sentence } | undefined {
  const known = badge.resultDescriptions
  const description = known.find(({ id }) => id === criterion)
  if (description === undefined) {
    const ids = known.map(({ id }) => id)
    return {
      message: sentence`The badge describes no result of this id.`,
      hint: asWritten`- ${nearestWord(criterion, ids) ?? ids[0] ?? sentence`…   (describe it under \`resultDescriptions\` first)`}`,
    }
  }
  const levels = description.levels?.map(({ id }) => id) ?? []
  if (levels[0] === undefined)
    return {
      message: sentence`“${criterion}” has no levels to choose from.`,
      hint: asWritten`levels:\n  - id: gold\n    name: Gold`,
    }
  if (description.requiredLevel === undefined)
    return {
      message: sentence`“${criterion}” does not say which level is enough.`,
      hint: asWritten`requiredLevel: ${levels[0]}`,
    }
  return undefined
}

function policies({ badges }: Draft) {
  return badges.flatMap((record) => {
    const policy = record.badge.peerAssessment
    return policy === undefined ? [] : { record, policy }
  })
}
