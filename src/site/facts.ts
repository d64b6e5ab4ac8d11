import type { BadgeClass } from '../kinds/badge/schema.ts'
import { duration, list, number, term } from './format.ts'
import type { View } from './view.ts'

export interface Fact {
  readonly term: string
  readonly detail: string
}

/** What a reader wants to know of a badge at a glance; only what is known. */
export function badgeFacts(view: View, badge: BadgeClass): readonly Fact[] {
  const words = view.strings.badgePage
  const kinds = badge.recognises.map((kind) => view.strings.recognises[kind])
  const told: readonly (readonly [string, string | undefined])[] = [
    [words.type, term(badge.achievementType)],
    [words.recognises, kinds.length > 0 ? list(view, kinds) : undefined],
    [words.validFor, badge.expires ? duration(view, badge.expires) : words.validForever],
    [
      words.credits,
      badge.creditsAvailable === undefined ? undefined : number(view, badge.creditsAvailable),
    ],
    [words.code, badge.humanCode],
    [words.field, badge.fieldOfStudy],
    [words.specialization, badge.specialization],
    [words.edition, badge.version],
  ]
  return told.flatMap(([name, detail]) => (detail === undefined ? [] : [{ term: name, detail }]))
}
