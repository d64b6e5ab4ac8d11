import type { CatalogueFacts, EntryRef } from '../../ledger/facts.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { addressesOf, type Addresses } from '../../model/addresses/address.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import { digestOf, type FileSet } from '../documents/file-set.ts'
import { making } from '../kept-picture.ts'
import type { EndorsementPage, IssuerPage, SiteData } from '../manifest.ts'
import type { Standing } from '../plan/standing.ts'
import type { UnitInputs } from '../release/release.ts'
import { statusListKey } from '../../ledger/ledger-index.ts'
import type { WantedList } from '../plan/status-lists.ts'
import { cardUnits, type CardUnit } from './card-units.ts'
import type { ClrFacts } from '../../ledger/facts.ts'
import { claimInputs, clrUnits, type ClaimBoxes } from './claim-units.ts'
import { awardInputs, awardUnit, type SharedInputs } from './award-units.ts'
import { endorsedThings, endorsementUnits, type EndorsementUnit } from './endorsement-units.ts'
import { endorsementPages } from './endorsement-pages.ts'
import { documentUnits } from './document-units.ts'
import { fullFoldersOf } from './full-folders.ts'
import {
  badgePage,
  frameworkPages,
  publisherPages,
  issuerPage,
  pathwayPages,
  siteData,
  textOfRecord,
} from './page-data.ts'
import type { Sources } from './sources.ts'
import { badgeReader, earnedVersions, versionUnits, type VersionUnit } from './version-units.ts'

/** What the site must hold: the inputs of each unit in question, and what it is made from. */
export interface Composition {
  readonly wanted: UnitInputs
  readonly addresses: Addresses
  readonly data: SiteData
  readonly issuers: ReadonlyMap<string, IssuerPage>
  /** Units that are ready to be written. */
  readonly documents: ReadonlyMap<string, FileSet>
  readonly versions: ReadonlyMap<string, VersionUnit>
  readonly cards: ReadonlyMap<string, CardUnit>
  readonly standings: ReadonlyMap<string, Standing>
  readonly lists: ReadonlyMap<string, WantedList>
  readonly catalogues: ReadonlyMap<string, CatalogueFacts>
  readonly endorsements: ReadonlyMap<string, EndorsementUnit>
  /** What an award’s page shows of endorsements, by its slug. */
  readonly endorsementsOf: ReadonlyMap<string, readonly EndorsementPage[]>
  /** For each claim code its boxes, by the name of the unit. */
  readonly claims: ReadonlyMap<string, ClaimBoxes>
  /** Sealed records, by the name of the unit. */
  readonly clrs: ReadonlyMap<string, ClrFacts>
  /** A badge as it stood at a version. */
  readonly badgeAt: ReturnType<typeof badgeReader>
}

/** Works out everything the site must hold, without making any of it. */
export function compose(sources: Sources): Composition {
  const { site } = sources.records.site
  const addresses = addressesOf(site)
  const digest = (value: unknown) => sources.sha256(canonicalJson(value)).slice(0, 16)
  const issuers = new Map(
    sources.records.issuers.map((each) => [
      each.slug,
      issuerPage(each, sources.keys.get(each.slug) ?? [], site),
    ]),
  )
  const issuerName = (slug: string) => issuers.get(slug)?.profile.name ?? slug
  const endorsed = endorsedThings(sources)
  const said = endorsementPages(endorsed, sources, addresses)
  const pathways = pathwayPages(sources.records)
  const parts = {
    addresses,
    data: dataOf(sources, {
      issuers: [...issuers.values()],
      pathways,
      endorsements: said.ofCatalogue,
    }),
    issuers,
    documents: documentUnits(sources, { endorsed, pathways }, addresses),
    versions: versionUnits(sources, addresses),
    cards: cardUnits(
      sources.records.site,
      [...sources.badges.values()],
      issuerName,
      addresses,
      digest,
    ),
    standings: new Map(sources.standings.map((standing) => [awardUnit(standing.slug), standing])),
    claims: sources.claims,
    clrs: clrUnits(sources.ledger.index),
    catalogues: signedCatalogues(sources),
    lists: new Map(sources.lists.map((list) => [`status/${statusListKey(list)}`, list])),
    endorsements: endorsementUnits(endorsed, sources, addresses),
    endorsementsOf: said.ofAwards,
    badgeAt: badgeReader(sources),
  }
  return { ...parts, wanted: wantedUnits(parts, sources, digest) }
}

function dataOf(
  sources: Sources,
  { issuers, ...pages }: Pick<SiteData, 'issuers' | 'pathways' | 'endorsements'>,
): SiteData {
  const { records, preview, totals, ledger, since } = sources
  const earned = earnedVersions(ledger)
  const badges = [...sources.badges].map(([name, badge]) =>
    badgePage(textOfRecord(badge), earned.get(name) ?? [], since(badge)),
  )
  const { listed } = totals
  const fullFolders = fullFoldersOf(sources.awardFiles)
  return siteData({
    ...(fullFolders.length === 0 ? {} : { fullFolders }),
    ...{ site: records.site, preview, issuers, badges, ...pages, listed },
    frameworks: frameworkPages(records),
    publishers: publisherPages(records),
    signedCatalogues: issuers.flatMap(({ slug }) =>
      ledger.index.catalogues.has(slug) ? [slug] : [],
    ),
  })
}

/**
 * The inputs of every unit: what is not among them must not reach its files. Those of awards and claim codes are worked
 * out each time they are asked for: of a hundred thousand they would take more room than what they are made from.
 */
function wantedUnits(
  parts: Omit<Composition, 'wanted'>,
  sources: Sources,
  digest: (value: unknown) => string,
): UnitInputs {
  const { template, ledger, sha256 } = sources
  const { standings, claims } = parts
  const shared = sharedInputs(parts, sources, digest)
  const few = new Map<string, string | undefined>([
    ['pages', `data:${digest(parts.data)} template:${template}`],
  ])
  for (const [name, files] of parts.documents) few.set(name, `files:${digestOf(files)}`)
  for (const [name, unit] of parts.versions) few.set(name, versionInputs(unit, shared))
  for (const [name, { inputs }] of parts.cards) few.set(name, `${inputs} made:${making}`)
  for (const [name, { inputs }] of parts.endorsements) few.set(name, inputs)
  for (const [name, list] of parts.lists) few.set(name, listInputs(ledger, list))
  for (const [name, { ref }] of parts.catalogues) few.set(name, ledgerInputs(ref))
  for (const [name, { ref }] of parts.clrs) few.set(name, `ledger:${ref.hash.slice(0, 16)}`)
  return {
    *names() {
      for (const names of [few.keys(), claims.keys(), standings.keys()]) yield* names
    },
    inputsOf(name) {
      const standing = standings.get(name)
      if (standing !== undefined) return awardInputs(standing, shared, sha256)
      const claim = claims.get(name)
      if (claim === undefined) return few.get(name)
      return claim.boxes.length === 0 ? undefined : claimInputs(claim)
    },
  }
}

function sharedInputs(
  { issuers, data, endorsementsOf }: Omit<Composition, 'wanted'>,
  { template, badges, origins }: Sources,
  digest: (value: unknown) => string,
): SharedInputs {
  const digests = new Map([...issuers].map(([slug, page]) => [slug, digest(page)]))
  return {
    template,
    site: digest({ site: data.site, preview: data.preview }),
    issuer: (slug) => digests.get(slug) ?? 'none',
    currentVersion: (issuer, badge) => badges.get(`${issuer}/${badge}`)?.version,
    endorsementsOf: (slug) =>
      endorsementsOf.has(slug) ? digest(endorsementsOf.get(slug)) : undefined,
    broughtBy: (file) => origins.approval(file)?.commit,
  }
}

function versionInputs(unit: VersionUnit, shared: SharedInputs): string {
  const { issuer, slug, version, retired } = unit
  const now = shared.currentVersion(issuer, slug) ?? 'none'
  return `version:${version} now:${now} retired:${String(retired)} issuer:${shared.issuer(issuer)} site:${shared.site} template:${shared.template} made:${making}`
}

function listInputs(ledger: Ledger, list: WantedList): string {
  const facts = ledger.index.statusLists.get(statusListKey(list))
  return ledgerInputs(facts?.ref)
}

function ledgerInputs(ref: EntryRef | undefined): string {
  return `ledger:${ref?.hash.slice(0, 16) ?? 'unsigned'}`
}

/** The signed catalogue of every issuer there is. */
function signedCatalogues({
  records,
  ledger: { index },
}: Sources): ReadonlyMap<string, CatalogueFacts> {
  return new Map(
    records.issuers.flatMap(({ slug }) => {
      const facts = index.catalogues.get(slug)
      return facts === undefined ? [] : [[`catalogue/${slug}`, facts] as const]
    }),
  )
}
