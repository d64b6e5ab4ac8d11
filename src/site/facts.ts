import type { BadgeClass } from '../kinds/badge/schema.ts'
import { duration, list, number, term } from './format.ts'
import type { View } from './view.ts'
import type { BadgePage } from '../publish/manifest.ts'
import { badgeText } from './texts.ts'

/** What a reader wants to know of a badge at a glance; only what is known. */
export function badgeFacts(view: View, badge: BadgeClass) {
  const words = view.strings.badgePage
  const kinds = badge.recognises.map((kind) => view.strings.recognises[kind])
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.type, term(badge.achievementType)],
    [words.recognises, kinds.length > 0 ? list(view, kinds) : undefined],
    [words.layer, badge.layer && (words.layers[badge.layer] ?? term(badge.layer))],
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
  return rows.flatMap(([name, detail]) => (detail === undefined ? [] : [{ term: name, detail }]))
}

/** Links to what a badge is related to, named as they are today where that is known. */
export function relatedLinks(view: View, badge: BadgeClass, others: readonly BadgePage[]) {
  return badge.related.flatMap(({ badge: path, url, version }) => {
    if (path === undefined) return url === undefined ? [] : [{ href: url, name: url, version }]
    const [issuer = '', slug = ''] = path.split('/')
    const known = others.find((other) => other.issuer === issuer && other.slug === slug)
    const name = known ? badgeText(known.badge, view.language).name.text : slug.replaceAll('-', ' ')
    return [{ href: view.page(view.addresses.badge(issuer, slug)), name, version }]
  })
}
