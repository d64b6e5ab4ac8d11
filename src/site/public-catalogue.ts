import { tableText } from '../bytes/table-text.ts'
import type { Alignment } from '../kinds/badge/parts.ts'
import type { Recognises } from '../model/fields/vocabulary.ts'
import type { BadgePage, SiteData } from '../publish/manifest.ts'
import { catalogueOf } from './catalogue.ts'
import { countsOf, listedAtLeast } from './listed-counts.ts'
import type { View } from './view.ts'

/** One piece of the catalogue, as other programs read it. Members may be added; none changes its meaning or goes. */
export interface CataloguePiece {
  readonly format: 1
  readonly site: { readonly name: string; readonly url: string; readonly language: string }
  /** Of all pieces. */
  readonly total: number
  readonly piece: number
  /** The next piece; absent in the last. */
  readonly next?: string
  /** The same badges for spreadsheets. */
  readonly csv: string
  readonly badges: readonly CatalogueBadge[]
}

/** A badge as it stands now. */
export interface CatalogueBadge {
  /** Address of its page. */
  readonly id: string
  readonly name: string
  readonly description: string
  readonly language: string
  readonly translations: Readonly<Record<string, Translated>>
  readonly issuer: {
    readonly id: string
    readonly name: string
    readonly did: string
    readonly page: string
    /** Which badges it gives, signed by its own key (eddsa-jcs-2022). */
    readonly signedCatalogue?: string
  }
  readonly criteria: { readonly narrative: string; readonly url?: string }
  readonly image: { readonly url: string; readonly alt: string }
  readonly recognises: readonly Recognises[]
  readonly tags: readonly string[]
  readonly alignments: readonly Alignment[]
  readonly credits?: number
  /** How long an award is valid, ISO 8601 duration. */
  readonly validFor?: string
  /** YYYY-MM-DD: the day it was first described. */
  readonly since?: string
  readonly retired: boolean
  /** How many awards of it are publicly listed, at least; absent below five. */
  readonly listedAtLeast?: number
  readonly badgeClass: string
  readonly achievement: string
}

interface Translated {
  readonly name?: string
  readonly description?: string
}

/** A piece holds no more badges than this, and no more letters but for one badge that is longer by itself. */
const mostBadges = 100
const mostLetters = 250_000

/** The catalogue in pieces of bounded size; a site without badges has one empty piece. */
export function cataloguePieces(view: View, data: SiteData): readonly CataloguePiece[] {
  const portions = inPortions(catalogueBadges(view, data))
  const { addresses, site } = view
  return portions.map((badges, index) => {
    const piece = index + 1
    const hasNext = piece < portions.length
    return {
      format: 1,
      site: { name: site.title, url: site.url, language: site.language },
      total: data.badges.length,
      piece,
      ...(hasNext && { next: addresses.catalogue('json', piece + 1) }),
      csv: addresses.catalogue('csv', piece),
      badges,
    }
  })
}

/** A piece for spreadsheets: one row for each badge, several values in one cell with ` | ` between them. */
export function catalogueTable({ badges }: CataloguePiece): string {
  return tableText([columns.map(([heading]) => heading), ...badges.map(rowOf)])
}

const columns: readonly (readonly [string, (badge: CatalogueBadge) => string | undefined])[] = [
  ['name', ({ name }) => name],
  ['description', ({ description }) => description],
  ['language', ({ language }) => language],
  ['issuer', ({ issuer }) => issuer.name],
  ['page', ({ id }) => id],
  ['issuer_page', ({ issuer }) => issuer.page],
  ['criteria', ({ criteria }) => criteria.narrative],
  ['criteria_elsewhere', ({ criteria }) => criteria.url],
  ['picture', ({ image }) => image.url],
  ['picture_shows', ({ image }) => image.alt],
  ['recognises', ({ recognises }) => recognises.join(' | ')],
  ['tags', ({ tags }) => tags.join(' | ')],
  ['skills', ({ alignments }) => alignments.map(({ name }) => name).join(' | ')],
  ['skill_addresses', ({ alignments }) => alignments.map(({ url }) => url).join(' | ')],
  ['credits', ({ credits }) => credits?.toString()],
  ['valid_for', ({ validFor }) => validFor],
  ['since', ({ since }) => since],
  ['retired', ({ retired }) => (retired ? 'yes' : 'no')],
  ['listed_at_least', ({ listedAtLeast }) => listedAtLeast?.toString()],
]

function rowOf(badge: CatalogueBadge): readonly string[] {
  return columns.map(([, read]) => read(badge) ?? '')
}

function catalogueBadges(view: View, data: SiteData): readonly CatalogueBadge[] {
  const { issuerOf } = catalogueOf(data)
  const counts = countsOf(data.listed, ({ issuer, badge }) => `${issuer}/${badge}`)
  return data.badges.map((page) => {
    const { addresses } = view
    const { issuer, slug, version, art, badge } = page
    const count = listedAtLeast(counts.get(`${issuer}/${slug}`) ?? 0)
    const { profile, did } = issuerOf(page)
    return {
      id: addresses.badge(issuer, slug),
      ...textsOf(page),
      issuer: {
        id: addresses.profile(issuer),
        name: profile.name,
        did,
        page: addresses.issuer(issuer),
        ...(data.signedCatalogues.includes(issuer) && {
          signedCatalogue: addresses.signedCatalogue(issuer),
        }),
      },
      criteria: badge.criteria,
      image: { url: addresses.badgeImage(issuer, slug, version, art), alt: badge.alt },
      recognises: badge.recognises,
      tags: badge.tags,
      alignments: badge.alignments,
      ...(badge.creditsAvailable !== undefined && { credits: badge.creditsAvailable }),
      ...(badge.expires !== undefined && { validFor: badge.expires }),
      ...(page.since !== undefined && { since: page.since }),
      retired: badge.retired,
      ...(count !== undefined && { listedAtLeast: count }),
      badgeClass: addresses.currentBadgeClass(issuer, slug),
      achievement: addresses.currentAchievement(issuer, slug),
    }
  })
}

function textsOf({ badge }: BadgePage) {
  const { name, description, language, translations } = badge
  const translated = Object.entries(translations).map(([tag, texts]): [string, Translated] => [
    tag,
    {
      ...(texts.name !== undefined && { name: texts.name }),
      ...(texts.description !== undefined && { description: texts.description }),
    },
  ])
  return { name, description, language, translations: Object.fromEntries(translated) }
}

function inPortions(badges: readonly CatalogueBadge[]): readonly (readonly CatalogueBadge[])[] {
  const portions: CatalogueBadge[][] = [[]]
  let letters = 0
  for (const badge of badges) {
    const size = JSON.stringify(badge).length
    const last = portions[portions.length - 1] ?? []
    const isFull = last.length >= mostBadges || letters + size > mostLetters
    if (isFull && last.length > 0) {
      portions.push([badge])
      letters = size
    } else {
      last.push(badge)
      letters += size
    }
  }
  return portions
}
