import type { BadgeClass } from '../kinds/badge/schema.ts'
import { duration, list, number, term } from './format.ts'
import type { View } from './view.ts'
import type { BadgePage } from '../publish/manifest.ts'
import { badgeText } from './texts.ts'

/** What a reader wants to know of a badge at a glance; only what is known. */
export function badgeFacts(view: View, badge: BadgeClass) {
  const words = view.strings.badgePage
  const kinds = badge.recognises.map((kind) => view.strings.recognises[kind])
  const { language } = badge
  const type = term(badge.achievementType)
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    // The standard's own word.
    [words.type, type, 'en'],
    [words.recognises, kinds.length > 0 ? list(view, kinds) : undefined],
    [words.layer, badge.layer && (words.layers[badge.layer] ?? term(badge.layer))],
    [words.validFor, badge.expires ? duration(view, badge.expires) : words.validForever],
    [
      words.credits,
      badge.creditsAvailable === undefined ? undefined : number(view, badge.creditsAvailable),
    ],
    [words.code, badge.humanCode],
    [words.field, badge.fieldOfStudy, language],
    [words.specialization, badge.specialization, language],
    [words.edition, badge.version, language],
  ]
  return rows.flatMap(([name, detail, written = view.language]) =>
    detail === undefined ? [] : [{ term: name, detail, language: written }],
  )
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
