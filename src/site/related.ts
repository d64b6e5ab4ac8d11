import type { BadgeClass } from '../kinds/badge/schema.ts'
import type { BadgePage } from '../publish/manifest.ts'
import { badgeText } from './texts.ts'
import type { View } from './view.ts'

export interface RelatedLink {
  readonly href: string
  readonly name: string
  readonly version: string | undefined
}

/** Links to what a badge is related to, named as they are today where that is known. */
export function relatedLinks(
  view: View,
  badge: BadgeClass,
  others: readonly BadgePage[],
): readonly RelatedLink[] {
  return badge.related.flatMap(({ badge: path, url, version }) => {
    if (path === undefined) return url === undefined ? [] : [{ href: url, name: url, version }]
    const [issuer = '', slug = ''] = path.split('/')
    const known = others.find((other) => other.issuer === issuer && other.slug === slug)
    const name = known ? badgeText(known.badge, view.language).name.text : slug.replaceAll('-', ' ')
    return [{ href: view.page(view.addresses.badge(issuer, slug)), name, version }]
  })
}
