import type { BadgeEntry } from '../../ledger/entry.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import { inNaturalOrder } from '../../model/text/natural-order.ts'
import type { BadgeClass } from '../../kinds/badge/schema.ts'
import type { GeneratedArt } from '../../kinds/badge/parts.ts'
import { shownFrameworks } from '../../kinds/framework/shown.ts'
import type { IssuerRecord, Records, SiteRecord } from '../../kinds/records.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { CatalogueCopy } from '../../kinds/publisher/catalogue-copy.ts'
import { listedBadges } from '../../kinds/publisher/listed-badges.ts'
import type { Site } from '../../kinds/site/schema.ts'
import type {
  BadgePage,
  FrameworkPage,
  EndorsementPage,
  IssuerPage,
  ListedAward,
  PathwayPage,
  PublisherPage,
  SiteData,
} from '../manifest.ts'
import type { DrawnBadge } from './sources.ts'

/** What pages show of an issuer. */
export function issuerPage(
  record: IssuerRecord,
  keys: readonly PublicKeyRecord[],
  site: Site,
): IssuerPage {
  return {
    slug: record.slug,
    profile: record.profile,
    ...(record.image ? { imageType: record.image.type } : {}),
    did: addressesOf(site).did(record.slug),
    keys: keys.map(({ id, alg, from, retired, compromised }) => ({
      id,
      alg,
      from,
      ...(retired === undefined ? {} : { retired }),
      ...(compromised === undefined ? {} : { compromised }),
    })),
  }
}

/** A badge at one version, as pages show it. */
export interface BadgeText {
  readonly issuer: string
  readonly slug: string
  readonly version: string
  readonly text: BadgeClass
  readonly hasSvg: boolean
  readonly generated?: GeneratedArt | undefined
}

/** The text of a version that the ledger keeps. */
export function textOfEntry(entry: BadgeEntry): BadgeText {
  const { issuer, badge, version, text, art } = entry
  return {
    issuer,
    slug: badge,
    version,
    text,
    hasSvg: art.svg !== undefined,
    generated: art.generated,
  }
}

/** What pages show of a badge. `versions`: those that somebody has earned, oldest first. */
export function badgePage(
  badge: BadgeText,
  versions: readonly string[],
  since: string | undefined,
): BadgePage {
  return {
    issuer: badge.issuer,
    slug: badge.slug,
    version: badge.version,
    badge: badge.text,
    art: badge.hasSvg ? 'svg' : 'png',
    ...(badge.generated ? { generated: badge.generated } : {}),
    versions,
    ...(since === undefined ? {} : { since }),
  }
}

/** What pages and documents show of pathways: of badges of other sites what their copy says, or their publisher's catalogue. */
export function pathwayPages({
  pathways,
  publishers,
}: Pick<Records, 'pathways' | 'publishers'>): readonly PathwayPage[] {
  const listed = listedBadges(publishers)
  return pathways.map(({ issuer, slug, pathway, copies }) => {
    const elsewhere = pathway.steps.flatMap(({ of }) =>
      of.flatMap((part) => {
        if (!('url' in part)) return []
        const copy = part.copy === undefined ? listed.get(part.url) : copies[part.copy]
        return copy === undefined ? [] : [[part.url, copy] as const]
      }),
    )
    return { issuer, slug, pathway, copies: Object.fromEntries(elsewhere) }
  })
}

/** What pages show of those frameworks that the site has pages for, in the order of their files. */
export function frameworkPages({ frameworks, badges }: Records): readonly FrameworkPage[] {
  const alignments = badges.flatMap(({ badge }) => badge.alignments)
  return shownFrameworks(frameworks, alignments).map(({ slug, framework }) => ({
    slug,
    framework,
  }))
}

/** What pages show of other publishers: of those that are suspended, or whose catalogue has not been read, nothing. */
export function publisherPages({ publishers }: Records): readonly PublisherPage[] {
  return publishers.flatMap(({ publisher: { slug, name, url, suspended }, copy }) =>
    copy === undefined || suspended !== undefined
      ? []
      : [{ slug, name, url, day: copy.day, badges: copy.badges, isSigned: isSigned(copy) }],
  )
}

/** Whether somebody has signed for every badge of it. */
function isSigned({ signed, unsigned }: CatalogueCopy): boolean {
  return signed.length > 0 && unsigned === 0
}

export interface SiteFacts {
  readonly site: SiteRecord
  readonly preview: boolean
  readonly issuers: readonly IssuerPage[]
  readonly badges: readonly BadgePage[]
  readonly pathways: readonly PathwayPage[]
  readonly frameworks: readonly FrameworkPage[]
  readonly publishers: readonly PublisherPage[]
  readonly signedCatalogues: readonly string[]
  readonly endorsements: readonly EndorsementPage[]
  readonly listed: readonly ListedAward[]
  readonly fullFolders?: readonly string[]
}

/** Everything the site's own pages may know: of awards, only those whose holders chose to be listed. */
export function siteData(facts: SiteFacts): SiteData {
  const { site, sealingKey } = facts.site
  const { site: _record, badges, pathways, ...rest } = facts
  return {
    ...rest,
    site,
    badges: [...badges].sort(byIssuerAndName),
    pathways: [...pathways].sort(byName),
    ...(sealingKey === undefined ? {} : { sealingKey }),
  }
}

/** Issuers in the order of their slugs, and the badges of each by their names: `Level 2` before `Level 10`. */
function byIssuerAndName(a: BadgePage, b: BadgePage): number {
  if (a.issuer !== b.issuer) return a.issuer < b.issuer ? -1 : 1
  return inNaturalOrder(a.badge.name, b.badge.name) || (a.slug < b.slug ? -1 : 1)
}

function byName(a: PathwayPage, b: PathwayPage): number {
  const [one, other] = [a, b].map(({ issuer, slug }) => `${issuer}/${slug}`)
  return inNaturalOrder(a.pathway.name, b.pathway.name) || (one! < other! ? -1 : 1)
}

/** A badge as it stands in the records. */
export function textOfRecord({ record, version, hasSvg, generated }: DrawnBadge): BadgeText {
  return {
    issuer: record.issuer,
    slug: record.slug,
    version,
    text: record.badge,
    hasSvg,
    generated,
  }
}
