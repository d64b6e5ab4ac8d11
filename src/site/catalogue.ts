import { tagSlug } from '../model/addresses/address.ts'
import { inNaturalOrder } from '../model/text/natural-order.ts'
import type { Recognises } from '../model/fields/vocabulary.ts'
import type { BadgePage, IssuerPage, SiteData } from '../publish/manifest.ts'
import type { Text } from './texts.ts'
import type { View } from './view.ts'

/** Questions the pages ask of the data; the answers keep its order. */
export function catalogueOf(data: SiteData) {
  const issuers = new Map(data.issuers.map((issuer) => [issuer.slug, issuer]))
  return {
    issuerOf: (badge: Pick<BadgePage, 'issuer'>): IssuerPage => {
      const issuer = issuers.get(badge.issuer)
      if (!issuer)
        throw new RangeError(`a badge names the issuer ${badge.issuer}, which is not in the data`)
      return issuer
    },
    badgesOf: (issuer: string) => data.badges.filter((badge) => badge.issuer === issuer),
    badgesOfKind: (kind: Recognises) =>
      data.badges.filter((page) => page.badge.recognises.includes(kind)),
    badgesTagged: (slug: string) =>
      data.badges.filter((page) => page.badge.tags.some((tag) => tagSlug(tag) === slug)),
    // Sought and sorted when somebody asks: most who ask something here do not.
    get kinds() {
      return kindsOf(data.badges)
    },
    get tags() {
      return tagsOf(data.badges)
    },
    listedFor: (badge: BadgePage) =>
      data.listed.filter((award) => award.issuer === badge.issuer && award.badge === badge.slug),
    /** Of an issuer, or of one of its badges. */
    endorsementsOf: (issuer: string, badge?: string) =>
      data.endorsements.filter((said) => said.issuer === issuer && said.badge === badge),
    badge: (issuer: string, slug: string) =>
      data.badges.find((page) => page.issuer === issuer && page.slug === slug),
  }
}

/** The same badges in turns: the first of each issuer, then the second of each, and so on. */
export function inTurns(badges: readonly BadgePage[]): readonly BadgePage[] {
  const seen = new Map<string, number>()
  const turns = badges.map((page) => {
    const turn = seen.get(page.issuer) ?? 0
    seen.set(page.issuer, turn + 1)
    return { page, turn }
  })
  return turns.sort((a, b) => a.turn - b.turn).map(({ page }) => page)
}

/** Badges that a page of a list shows: as many as a telephone loads and a thumb scrolls through. */
const badgesPerPage = 60

/** A list of badges in pages; an empty list has one, too. `path` is what the address of a page adds to the list's. */
export function listPagesOf(badges: readonly BadgePage[]) {
  return Array.from(
    { length: Math.max(1, Math.ceil(badges.length / badgesPerPage)) },
    (_, index) => ({
      number: index + 1,
      path: index === 0 ? undefined : String(index + 1),
      badges: badges.slice(index * badgesPerPage, (index + 1) * badgesPerPage),
    }),
  )
}

/** Every list of badges that has pages: all of them, those of each kind, those of each topic. */
export function listsOf(
  { addresses, strings }: View,
  { badges }: SiteData,
  { kinds, tags, badgesOfKind, badgesTagged }: ReturnType<typeof catalogueOf>,
) {
  const { title, lead, kindTitle, tagTitle, tagLead } = strings.badgesPage
  return [
    { path: [], url: addresses.badges, title, lead, badges },
    ...kinds.map((kind) => ({
      path: ['kind', kind],
      url: addresses.badgesOfKind(kind),
      title: kindTitle(strings.recognises[kind]),
      lead: strings.recognisesText[kind],
      badges: badgesOfKind(kind),
    })),
    ...tags.map(({ slug, name }) => ({
      path: ['tag', slug],
      url: addresses.badgesTagged(slug),
      title: tagTitle(name),
      lead: tagLead,
      badges: badgesTagged(slug),
    })),
  ]
}

function kindsOf(badges: readonly BadgePage[]): readonly Recognises[] {
  return [...new Set(badges.flatMap((page) => page.badge.recognises))]
}

/** The topics that badges have. Tags that differ only in case or punctuation are one; the first spelling names it. */
function tagsOf(badges: readonly BadgePage[]) {
  const names = new Map<string, Text>()
  for (const { tags, language } of badges.map((page) => page.badge)) {
    for (const text of tags)
      if (!names.has(tagSlug(text))) names.set(tagSlug(text), { text, language })
  }
  return [...names]
    .map(([slug, { text: name, language }]) => ({ slug, name, language }))
    .sort((a, b) => inNaturalOrder(a.slug, b.slug))
}
