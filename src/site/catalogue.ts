import { tagSlug } from '../model/address.ts'
import type { Recognises } from '../model/record-types.ts'
import type { BadgePage, IssuerPage, SiteData } from '../publish/manifest.ts'

/** A topic that at least one badge has. */
export interface Tag {
  readonly slug: string
  readonly name: string
}

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
    kinds: kindsOf(data.badges),
    tags: tagsOf(data.badges),
    listedFor: (badge: BadgePage) =>
      data.listed.filter((award) => award.issuer === badge.issuer && award.badge === badge.slug),
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

export type Catalogue = ReturnType<typeof catalogueOf>

function kindsOf(badges: readonly BadgePage[]): readonly Recognises[] {
  return [...new Set(badges.flatMap((page) => page.badge.recognises))]
}

/** Tags that differ only in case or punctuation are one; the first spelling names it. */
function tagsOf(badges: readonly BadgePage[]): readonly Tag[] {
  const names = new Map<string, string>()
  for (const tag of badges.flatMap((page) => page.badge.tags)) {
    if (!names.has(tagSlug(tag))) names.set(tagSlug(tag), tag)
  }
  return [...names]
    .map(([slug, name]) => ({ slug, name }))
    .sort((a, b) => alphabet.compare(a.slug, b.slug))
}

/** `topic 2` before `topic 10`. */
const alphabet = new Intl.Collator('en', { numeric: true })
