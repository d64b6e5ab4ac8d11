import type { BadgeEntry } from '../../ledger/entry.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { addressesOf, type Addresses } from '../../model/address.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import type { IssuerRecord, PublicKeyRecord, Records } from '../../model/record-types.ts'
import type { RevokedEntry } from '../../openbadges/v2/revocation-list.ts'
import { toSiteJwkSet } from '../../openbadges/jwk-set.ts'
import { badgeDocuments, type BadgeArt } from '../documents/badge-documents.ts'
import { digestOf, jsonText, type FileSet } from '../documents/file-set.ts'
import { issuerDocuments } from '../documents/issuer-documents.ts'
import type { BadgePage, IssuerPage, SiteData } from '../manifest.ts'
import type { VersionedBadge } from '../plan/plan.ts'
import type { Sha256Hex } from '../plan/signed-part.ts'
import type { Standing } from '../plan/standing.ts'
import { statusListKey, type WantedList } from '../plan/status-lists.ts'
import { awardInputs, awardUnit, type SharedInputs } from './award-units.ts'
import {
  badgePage,
  issuerPage,
  siteData,
  textOfEntry,
  textOfRecord,
  type BadgeText,
} from './page-data.ts'

/** A badge that stands now, with its picture. */
export interface DrawnBadge extends VersionedBadge {
  readonly hasSvg: boolean
  readonly generated?: BadgeText['generated']
  /** Its pictures: drawing costs time, so it is done when they are needed. */
  draw(): Promise<BadgeArt>
}

/** All that a site is made from. */
export interface Sources {
  readonly records: Records
  readonly preview: boolean
  readonly asOf: string
  readonly keys: ReadonlyMap<string, readonly PublicKeyRecord[]>
  readonly badges: ReadonlyMap<string, DrawnBadge>
  readonly ledger: Ledger
  readonly standings: readonly Standing[]
  readonly lists: readonly WantedList[]
  /** The day a badge was first described, where git knows. */
  readonly since: (badge: VersionedBadge) => string | undefined
  readonly template: string
  readonly sha256: Sha256Hex
}

/** One badge version to be published: its documents and its page. */
export interface VersionUnit extends Pick<BadgeText, 'issuer' | 'slug' | 'version'> {
  readonly files: () => Promise<FileSet>
}

/** What the site must hold: the inputs of each unit, and what is needed to make it. */
export interface Composition {
  readonly wanted: ReadonlyMap<string, string>
  readonly addresses: Addresses
  readonly data: SiteData
  readonly issuers: ReadonlyMap<string, IssuerPage>
  /** Units that are ready to be written. */
  readonly documents: ReadonlyMap<string, FileSet>
  readonly versions: ReadonlyMap<string, VersionUnit>
  readonly standings: ReadonlyMap<string, Standing>
  readonly lists: ReadonlyMap<string, WantedList>
  badgeAt(issuer: string, badge: string, version: string): Promise<BadgePage | undefined>
}

/** Works out everything the site must hold, without making any of it. */
export function compose(sources: Sources): Composition {
  const { records, preview, asOf, standings, ledger, template, sha256 } = sources
  const { site } = records.site
  const addresses = addressesOf(site)
  const earned = earnedVersions(ledger)
  const issuers = new Map(
    records.issuers.map((each) => [
      each.slug,
      issuerPage(each, sources.keys.get(each.slug) ?? [], site),
    ]),
  )
  const badges = [...sources.badges.values()].map((badge) =>
    badgePage(currentText(badge), earned.get(badgeName(badge)) ?? [], sources.since(badge)),
  )
  const data = siteData({ site, preview, asOf, issuers: [...issuers.values()], badges, standings })
  const digest = (value: unknown) => sha256(canonicalJson(value)).slice(0, 16)
  const issuerDigests = new Map([...issuers].map(([slug, page]) => [slug, digest(page)]))
  const shared: SharedInputs = {
    template,
    site: digest({ site, preview }),
    issuer: (slug) => issuerDigests.get(slug) ?? 'none',
    currentVersion: (issuer, badge) => sources.badges.get(`${issuer}/${badge}`)?.version,
  }
  const documents = documentUnits(sources, addresses)
  const versions = versionUnits(sources, addresses)
  const lists = new Map(sources.lists.map((list) => [`status/${statusListKey(list)}`, list]))
  const byUnit = new Map(standings.map((standing) => [awardUnit(standing.slug), standing]))
  const wanted = new Map<string, string>([
    ['pages', `data:${digest({ ...data, asOf: '' })} template:${template}`],
  ])
  for (const [name, files] of documents) wanted.set(name, `files:${digestOf(files)}`)
  for (const [name, unit] of versions) wanted.set(name, versionInputs(unit, shared))
  for (const [name, list] of lists) wanted.set(name, listInputs(ledger, list))
  for (const [name, standing] of byUnit) wanted.set(name, awardInputs(standing, shared, sha256))
  const badgeAt = badgeReader(sources)
  return {
    wanted,
    addresses,
    data,
    issuers,
    documents,
    versions,
    standings: byUnit,
    lists,
    badgeAt,
  }
}

function versionInputs({ issuer, slug, version }: VersionUnit, shared: SharedInputs): string {
  const current = shared.currentVersion(issuer, slug) === version
  return `version:${version} current:${String(current)} issuer:${shared.issuer(issuer)} site:${shared.site} template:${shared.template}`
}

function listInputs(ledger: Ledger, list: WantedList): string {
  return `ledger:${ledger.index.statusLists.get(statusListKey(list))?.ref.hash.slice(0, 16) ?? 'unsigned'}`
}

function documentUnits(sources: Sources, addresses: Addresses): ReadonlyMap<string, FileSet> {
  const revoked = revokedByIssuer(sources.standings)
  const units = new Map<string, FileSet>()
  for (const record of sources.records.issuers) {
    const { slug, profile, image } = record
    const facts = { slug, profile, imageType: image?.type }
    const keys = sources.keys.get(slug) ?? []
    units.set(
      `issuer/${slug}`,
      issuerDocuments(facts, keys, revoked.get(slug) ?? [], image, addresses),
    )
  }
  const all = sources.records.issuers.map(({ slug }) => ({
    slug,
    keys: sources.keys.get(slug) ?? [],
  }))
  units.set(
    'keys',
    new Map([[addresses.fileOf(addresses.siteJwkSet), jsonText(toSiteJwkSet(all, addresses))]]),
  )
  return units
}

/**
 * What each issuer's RevocationList names: signed 2.0 assertions, by their `urn:uuid:`. Without reasons: everybody can
 * read the list, while only who was given an award's address can read its page.
 */
function revokedByIssuer(
  standings: readonly Standing[],
): ReadonlyMap<string, readonly RevokedEntry[]> {
  const lists = new Map<string, RevokedEntry[]>()
  for (const { issuer, state, issued } of standings) {
    if (state === 'valid' || state === 'expired' || !issued) continue
    lists.set(issuer, [...(lists.get(issuer) ?? []), { id: issued.subject }])
  }
  return lists
}

function versionUnits(sources: Sources, addresses: Addresses): ReadonlyMap<string, VersionUnit> {
  const units = new Map<string, VersionUnit>()
  for (const badge of sources.badges.values()) {
    const text = currentText(badge)
    units.set(versionUnit(text), {
      issuer: text.issuer,
      slug: text.slug,
      version: text.version,
      files: async () =>
        badgeDocuments({ ...text, badge: text.text }, await badge.draw(), addresses),
    })
  }
  for (const facts of sources.ledger.index.badges.values()) {
    const kept = { issuer: facts.issuer, slug: facts.badge, version: facts.version }
    if (units.has(versionUnit(kept))) continue
    const files = async () => {
      const entry = (await sources.ledger.read(facts.ref)) as BadgeEntry
      return badgeDocuments(
        { ...textOfEntry(entry), badge: entry.text },
        artOfEntry(entry),
        addresses,
      )
    }
    units.set(versionUnit(kept), { ...kept, files })
  }
  return units
}

const versionUnit = (text: Pick<BadgeText, 'issuer' | 'slug' | 'version'>) =>
  `badge/${text.issuer}/${text.slug}/${text.version}`

/** The picture that the ledger keeps with a version. */
export function artOfEntry({ art }: BadgeEntry): BadgeArt {
  return {
    png: Buffer.from(art.png, 'base64'),
    ...(art.svg === undefined ? {} : { svg: Buffer.from(art.svg, 'base64') }),
  }
}

function badgeReader(sources: Sources): Composition['badgeAt'] {
  const known = new Map<string, Promise<BadgePage | undefined>>()
  const read = async (issuer: string, badge: string, version: string) => {
    const now = sources.badges.get(`${issuer}/${badge}`)
    if (now?.version === version) return badgePage(currentText(now), [], sources.since(now))
    const facts = sources.ledger.index.badges.get(`${issuer}/${badge}/${version}`)
    if (!facts) return undefined
    return badgePage(
      textOfEntry((await sources.ledger.read(facts.ref)) as BadgeEntry),
      [],
      undefined,
    )
  }
  return (issuer, badge, version) => {
    const key = `${issuer}/${badge}/${version}`
    const page = known.get(key) ?? read(issuer, badge, version)
    known.set(key, page)
    return page
  }
}

function currentText(badge: DrawnBadge): BadgeText {
  return textOfRecord(badge, { hasSvg: badge.hasSvg, generated: badge.generated })
}

const badgeName = (badge: VersionedBadge) => `${badge.record.issuer}/${badge.record.slug}`

function earnedVersions(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>()
  for (const { issuer, badge, version } of [...ledger.index.badges.values()].sort(
    (a, b) => a.ref.seq - b.ref.seq,
  )) {
    versions.set(`${issuer}/${badge}`, [...(versions.get(`${issuer}/${badge}`) ?? []), version])
  }
  return versions
}

/** Records by the slug they are addressed with. */
export function bySlug(records: readonly IssuerRecord[]): ReadonlyMap<string, IssuerRecord> {
  return new Map(records.map((record) => [record.slug, record]))
}
