import type { BadgePage, SiteData } from '../publish/manifest.ts'
import { escapeMarkup } from '../model/text/markup.ts'
import { badgeText } from './texts.ts'
import type { View } from './view.ts'

const longest = 50

/** An Atom feed of the badges of which git knows the day, the newest first. RFC 4287. */
export function atomFeed(view: View, data: SiteData): string {
  const { addresses, site } = view
  const newest = data.badges
    .filter(isDated)
    .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
    .slice(0, longest)
  const entries = newest.map((page) => {
    const url = addresses.badge(page.issuer, page.slug)
    const { name, description } = badgeText(page.badge, view.language)
    const issuer = data.issuers.find(({ slug }) => slug === page.issuer)
    return [
      `<entry xml:lang="${page.badge.language}">`,
      `<id>${url}</id>`,
      `<title>${escapeMarkup(name.text)}</title>`,
      `<link rel="alternate" type="text/html" href="${url}"/>`,
      `<updated>${page.since}T00:00:00Z</updated>`,
      `<author><name>${escapeMarkup(issuer?.profile.name ?? site.title)}</name></author>`,
      `<summary>${escapeMarkup(description.text)}</summary>`,
      '</entry>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">`,
    `<id>${addresses.feed}</id>`,
    `<title>${escapeMarkup(site.title)}</title>`,
    `<subtitle>${escapeMarkup(site.description)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${addresses.feed}"/>`,
    `<link rel="alternate" type="text/html" href="${addresses.home}"/>`,
    `<updated>${newest[0]?.since ?? '1970-01-01'}T00:00:00Z</updated>`,
    ...entries,
    '</feed>\n',
  ].join('\n')
}

function isDated(page: BadgePage): page is BadgePage & { readonly since: string } {
  return page.since !== undefined
}
