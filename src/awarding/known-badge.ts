import { nearestWord } from '../model/nearest-word.ts'
import type { ResultDescription } from '../model/record-types.ts'

/** As much of a badge as awarding it takes. */
export interface KnownBadge {
  readonly issuer: string
  readonly slug: string
  readonly name: string
  readonly retired: boolean
  readonly resultDescriptions: readonly ResultDescription[]
}

/** The badge that staff mean by `issuer/badge`, by the name of its folder or by its name, where only one is meant. */
export function badgeNamed(
  text: string,
  badges: readonly KnownBadge[],
): { readonly badge: KnownBadge } | { readonly suggestion: string | undefined } {
  const wanted = text.trim().toLowerCase()
  const spellings = badges.map((badge) => ({
    badge,
    names: [`${badge.issuer}/${badge.slug}`, badge.slug, badge.name.toLowerCase()],
  }))
  const exact = spellings.find(({ names }) => names[0] === wanted)
  const [meant, ...others] = spellings.filter(({ names }) => names.includes(wanted))
  if (exact) return { badge: exact.badge }
  if (meant && others.length === 0) return { badge: meant.badge }
  const suggestions = meant ? [meant] : spellings
  const near = nearestWord(
    wanted,
    suggestions.flatMap(({ names }) => names),
  )
  return { suggestion: suggestions.find(({ names }) => near && names.includes(near))?.badge.name }
}
