import type { ReviewWords, StaffWords } from '../../model/staff-words/staff-words.ts'
import type { AssessedEffect } from '../effects/assessed-effects.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Awards that a line names; the rest are counted. */
const listed = 40

/** Who has agreed to new awards and who is missing, by the ids of the awards. */
export function assessedLines(
  effects: readonly AssessedEffect[],
  { review }: StaffWords,
): readonly string[] {
  if (effects.length === 0) return []
  const { title, holders } = review.assessed
  const isSealed = effects.some(
    ({ agreed, policy }) => agreed !== 'before' && policy.by !== 'staff',
  )
  const lines = effects.map((effect) => `- ${lineOf(effect, review)}`)
  return ['', `### ${title}`, '', ...lines, ...(isSealed ? ['', holders] : [])]
}

function lineOf(
  { issuer, badge, policy, agreed, ids }: AssessedEffect,
  review: ReviewWords,
): string {
  const words = review.assessed
  const name = `**${escapeMarkdown(badge)}** (${escapeMarkdown(issuer)})`
  const rest = ids.slice(listed).length
  const which = [...ids.slice(0, listed), ...(rest > 0 ? [review.more(rest)] : [])].join(', ')
  if (agreed === 'before') return words.before(name, policy.from, which)
  const { assessors } = policy
  return agreed < assessors
    ? words.missing(name, { agreed, needed: assessors, missing: assessors - agreed }, which)
    : words.enough(name, assessors, which)
}
