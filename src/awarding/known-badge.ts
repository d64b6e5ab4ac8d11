import { nearestWord } from '../model/text/nearest-word.ts'
import type { CompletedPathway } from './pathways/completed-pathways.ts'
import type { ResultDescription } from '../kinds/badge/parts.ts'

/** As much of a badge as awarding it takes. */
export interface KnownBadge {
  readonly issuer: string
  readonly slug: string
  readonly name: string
  /** It is not awarded any more: it was retired, or its issuer has no key left that is trusted. */
  readonly retired: boolean
  readonly resultDescriptions: readonly ResultDescription[]
  /** The most credits that an award of it may bring. */
  readonly creditsAvailable?: number
  /** Pathways that end in it. */
  readonly completes?: readonly CompletedPathway[]
  /** Where its picture is on the site. */
  readonly picture?: string
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
  // What is not awarded any more is not offered.
  const offered = spellings.filter(({ badge }) => !badge.retired)
  const suggestions = meant && !meant.badge.retired ? [meant] : offered
  const near = nearestWord(
    wanted,
    suggestions.flatMap(({ names }) => names),
  )
  return { suggestion: suggestions.find(({ names }) => near && names.includes(near))?.badge.name }
}
