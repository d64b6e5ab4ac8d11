import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import type { Effects } from '../effects/effects.ts'

/** How a summary names issuers and badges, in Markdown. */
export interface NamesInSummary {
  readonly issuer: (slug: string) => string
  readonly badge: (issuer: string, slug: string) => string
}

/** What becomes of endorsements, in words. Who signed elsewhere is not named: it is only what they say. */
export function endorsementWords(
  { endorsements }: Effects,
  names: NamesInSummary,
  { review }: StaffWords,
): readonly string[] {
  const words = review.endorsements
  return endorsements.map(({ by, of, issuer, badge, verb }) => {
    const name = badge === undefined ? `**${names.issuer(issuer)}**` : names.badge(issuer, badge)
    const endorser = by === undefined ? words.elsewhere : `**${names.issuer(by)}**`
    return words.verbs[verb](endorser, words.of[of](name))
  })
}
