import type { IssuedAward } from '../../ledger/entry.ts'
import type { AwardFacts } from '../../ledger/facts.ts'
import { addressesOf, pictureDocuments, type AwardPicture } from '../../model/addresses/address.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { revocationOf } from '../documents/award-documents.ts'
import { verbatimFields } from '../../kinds/award/statement.ts'
import type { AwardPage, BadgePage, EndorsementPage, IssuerPage, RestsOnPage } from '../manifest.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { Standing } from '../plan/standing.ts'
import type { AwardJob } from '../render/award-job.ts'
import { assessedPage } from './assessed-page.ts'

/** The name of an award's unit in the manifest. Joined, V8 holds it as one text; put together otherwise, as three. */
export const awardUnit = (slug: string) => ['award', slug].join('/')

/** What every award page of an issuer and badge shares, as digests. */
export interface SharedInputs {
  readonly template: string
  readonly site: string
  issuer(slug: string): string
  /** The version that would be awarded today; an older one says so on its page. */
  currentVersion(issuer: string, badge: string): string | undefined
  /** What others say of an award; undefined: nothing. */
  endorsementsOf(slug: string): string | undefined
  /** The commit that brought a file of awards, where git knows. */
  broughtBy(file: string): string | undefined
}

/** The inputs of an award's files. Nothing else may reach them, or an increment would miss a change. */
export function awardInputs(standing: Standing, shared: SharedInputs, sha256: Sha256Hex): string {
  const { issued, slug: _slug, kept: _kept, ...said } = standing
  const entry = issued as AwardFacts | undefined
  const now = entry && shared.currentVersion(entry.issuer, entry.badge)
  const current = now !== undefined && now === entry?.version
  const endorsed = shared.endorsementsOf(standing.slug)
  return [
    `ledger:${entry?.ref.hash.slice(0, 16) ?? 'erased'}`,
    `standing:${sha256(JSON.stringify({ ...said, now: current ? '' : now })).slice(0, 16)}`,
    `issuer:${shared.issuer(standing.issuer)}`,
    `commit:${(entry && shared.broughtBy(entry.file)?.slice(0, 16)) ?? 'none'}`,
    `site:${shared.site}`,
    `template:${shared.template}`,
    ...(endorsed === undefined ? [] : [`endorsements:${endorsed}`]),
  ].join(' ')
}

/** What surrounds one award when its page is drawn. */
export interface AwardSurroundings {
  readonly site: Site
  readonly preview: boolean
  readonly issuer: IssuerPage | undefined
  /** The badge as awarded. */
  readonly badge: BadgePage | undefined
  readonly record: AwardRecord | undefined
  readonly currentVersion: string | undefined
  /** What it rests on. */
  readonly restsOn: RestsOnPage | undefined
  /** What others say of it. */
  readonly endorsements: readonly EndorsementPage[]
  /** Empty where git does not know. */
  readonly origin: Pick<AwardPage, 'provenance'>
}

/** The work of writing one award, but for its signed documents. */
export function awardJob(
  standing: Standing,
  around: AwardSurroundings,
): Omit<AwardJob, 'documents'> {
  const { issued, state, change } = standing
  const addresses = addressesOf(around.site)
  const replacement =
    standing.supersededBy && addresses.awardDocument(standing.supersededBy, 'assertion.json')
  const revocation = revocationOf(state, change?.reason, replacement)
  return {
    page: awardPage(standing, around),
    ...(revocation ? { revocation } : {}),
    ...(issued && bakedOf(issued, around.site)),
  }
}

/**
 * Which pictures of an award lie beside its page. What was signed of an award may name its picture, and then that stays,
 * whatever the site does today; so do drawings that were there once.
 */
export function storedPictures(
  { bakes, drawings }: Pick<IssuedAward, 'bakes' | 'drawings'>,
  site: Site,
): readonly AwardPicture[] {
  if (bakes !== undefined && site.bakes === 'on-demand') return []
  return drawings === undefined ? pictureDocuments : ['badge.png']
}

function bakedOf(issued: IssuedAward, site: Site): Pick<AwardJob, 'baked'> {
  const pictures = storedPictures(issued, site)
  return pictures.length === 0 ? {} : { baked: { art: pictureName(issued), pictures } }
}

/** The name under which the pictures of a badge version are kept while publishing. */
export function pictureName(badge: {
  readonly issuer: string
  readonly badge: string
  readonly version: string
}): string {
  return `${badge.issuer}.${badge.badge}.${badge.version}`
}

function awardPage(standing: Standing, around: AwardSurroundings): AwardPage {
  const { slug, state, change, supersededBy, supersedes, listed, issued } = standing
  const common = {
    site: around.site,
    preview: around.preview,
    slug,
    state,
    listed,
    ...(change ? { change } : {}),
    ...(supersededBy ? { supersededBy } : {}),
    ...(supersedes ? { supersedes } : {}),
  }
  if (!issued || !around.record) return common
  return {
    ...common,
    ...(around.issuer ? { issuer: around.issuer } : {}),
    ...(around.badge ? { badge: around.badge } : {}),
    changedSince: around.currentVersion !== issued.version,
    awarded: issued.issuedOn.slice(0, 10),
    ...(issued.expires ? { expires: issued.expires.slice(0, 10) } : {}),
    stored: storedPictures(issued, around.site),
    ...(standing.displayName ? { displayName: standing.displayName } : {}),
    ...verbatimFields(around.record.award),
    ...(around.restsOn ? { restsOn: around.restsOn } : {}),
    ...assessedPage(issued, { ...around, state }),
    identityTypes: issued.identities.map((identity) => identity.type),
    ...(around.endorsements.length > 0 ? { endorsements: around.endorsements } : {}),
    ...around.origin,
  }
}
