import { jsonText } from '../../bytes/json.ts'
import { skillAddresses, type Addresses } from '../../model/addresses/address.ts'
import type { Art } from '../../kinds/records.ts'
import { pathwayNeighbours } from '../../kinds/pathway/neighbours.ts'
import type { SitePicture } from '../../kinds/site/look.ts'
import { announcedFolder, toEndorsementService } from '../../openbadges/did-document.ts'
import { toSiteJwkSet } from '../../openbadges/jwk-set.ts'
import { toFrameworkDocument } from '../../openbadges/framework-document.ts'
import { toPathwayDocument } from '../../openbadges/ctdl/pathway.ts'
import type { RevokedEntry } from '../../openbadges/v2/revocation-list.ts'
import { currentBadgeDocuments } from '../documents/badge-documents.ts'
import type { FileSet } from '../documents/file-set.ts'
import { issuerDocuments, type IssuerPublishes } from '../documents/issuer-documents.ts'
import { revocationUnits, unitOf, type EndorsedThings } from './endorsement-units.ts'
import type { PathwayPage } from '../manifest.ts'
import type { Totals } from '../plan/totals.ts'
import { frameworkPages } from './page-data.ts'
import type { Sources } from './sources.ts'

/** What is worked out for pages as well. */
interface Pages {
  readonly endorsed: EndorsedThings
  readonly pathways: readonly PathwayPage[]
}

/** What machines fetch to prove an issuer: a unit for each, one for the keys of all, and one for the day. And the site's own pictures. */
export function documentUnits(
  sources: Sources,
  { endorsed, pathways }: Pages,
  addresses: Addresses,
): ReadonlyMap<string, FileSet> {
  const revoked = revokedByIssuer(sources.totals)
  const units = new Map<string, FileSet>()
  for (const { slug, profile, image } of sources.records.issuers) {
    const facts = { slug, profile, imageType: image?.type }
    const said = endorsementLinks(endorsed, sources, slug, addresses)
    const known = { keys: sources.keys.get(slug) ?? [], revoked: revoked.get(slug) ?? [], ...said }
    units.set(`issuer/${slug}`, issuerDocuments(facts, known, image, addresses))
  }
  const all = sources.records.issuers.map(({ slug }) => ({
    slug,
    keys: sources.keys.get(slug) ?? [],
  }))
  const neighbours = pathwayNeighbours(sources.records.pathways.map(({ pathway }) => pathway))
  for (const { record, version } of sources.badges.values()) {
    const { issuer, slug, badge } = record
    units.set(
      `current/${issuer}/${slug}`,
      currentBadgeDocuments(
        { issuer, slug, version, badge },
        neighbours.get(`${issuer}/${slug}`) ?? [],
        addresses,
      ),
    )
  }
  for (const [name, files] of pathwayUnits(pathways, sources, addresses)) units.set(name, files)
  for (const [name, files] of frameworkUnits(sources, addresses)) units.set(name, files)
  for (const [name, files] of revocationUnits(endorsed, addresses)) units.set(name, files)
  const path = addresses.fileOf(addresses.siteJwkSet)
  units.set('keys', new Map([[path, jsonText(toSiteJwkSet(all, addresses))]]))
  const pictures = Object.entries(sources.records.site.pictures ?? {}) as [SitePicture, Art][]
  for (const [name, { type, bytes }] of pictures)
    units.set(
      `site/${name}`,
      new Map([[addresses.fileOf(addresses.sitePicture(name, type)), bytes]]),
    )
  return units.set(
    'as-of',
    new Map([[addresses.fileOf(addresses.claimsAsOf), `${sources.asOf}\n`]]),
  )
}

/**
 * Where to look for what others say of an issuer and of what it issues. What assessors say lies beside awards; that
 * there may be some is told by the badges, since not every publish looks at every award.
 */
function endorsementLinks(
  endorsed: EndorsedThings,
  { badges }: Sources,
  slug: string,
  addresses: Addresses,
): Pick<IssuerPublishes, 'services' | 'endorsements'> {
  const folders = [...endorsed.values()].flatMap(({ about }) =>
    about.issuer === slug ? [announcedFolder(about, addresses)] : [],
  )
  for (const { record } of badges.values())
    if (record.issuer === slug && record.badge.peerAssessment !== undefined)
      folders.push(addresses.awards)
  const own = endorsed.get(unitOf({ issuer: slug }))?.standings ?? []
  return {
    services: folders.length > 0 ? [toEndorsementService(slug, folders, addresses)] : [],
    endorsements: own.flatMap(({ record, isRevoked }) =>
      record === undefined || isRevoked
        ? []
        : [addresses.hostedEndorsement(addresses.issuer(slug), record.slug)],
    ),
  }
}

/** A document for each pathway. */
function pathwayUnits(
  pathways: readonly PathwayPage[],
  { records, badges, sha256 }: Sources,
  addresses: Addresses,
): readonly (readonly [string, FileSet])[] {
  const badgeOf = (name: string) => badges.get(name)?.record.badge
  const profileOf = new Map(records.issuers.map(({ slug, profile }) => [slug, profile]))
  return pathways.flatMap((record) => {
    const { issuer, slug } = record
    const profile = profileOf.get(issuer)
    if (profile === undefined) return []
    const document = toPathwayDocument({ record, profile, badgeOf, sha256 }, addresses)
    const path = addresses.fileOf(addresses.pathwayDocument(issuer, slug))
    return [[`pathway/${issuer}/${slug}`, new Map([[path, jsonText(document)]])] as const]
  })
}

/** A document for each framework that the site has pages for. */
function frameworkUnits(
  { records }: Sources,
  addresses: Addresses,
): readonly (readonly [string, FileSet])[] {
  const shown = frameworkPages(records)
  const isShown = (framework: string) => shown.some(({ slug }) => slug === framework)
  return shown.map((record) => {
    const document = toFrameworkDocument({ record, badges: records.badges, isShown }, addresses)
    const path = addresses.fileOf(skillAddresses(addresses).frameworkDocument(record.slug))
    return [`framework/${record.slug}`, new Map([[path, jsonText(document)]])] as const
  })
}

/**
 * What each issuer's RevocationList names: signed 2.0 assertions, by their `urn:uuid:`. Without reasons: everybody can
 * read the list, while only who was given an award's address can read its page.
 */
function revokedByIssuer({ struck }: Totals): ReadonlyMap<string, readonly RevokedEntry[]> {
  const lists = new Map<string, RevokedEntry[]>()
  for (const { issuer, subjects } of struck) {
    const list = lists.get(issuer) ?? []
    for (const id of subjects) list.push({ id })
    lists.set(issuer, list)
  }
  return lists
}
