import { badgeKey } from '../../ledger/ledger-index.ts'
import type { BadgeEntry } from '../../ledger/entry.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Addresses } from '../../model/addresses/address.ts'
import { badgeDocuments, type BadgeArt } from '../documents/badge-documents.ts'
import type { FileSet } from '../documents/file-set.ts'
import type { BadgePage } from '../manifest.ts'
import { badgePage, textOfEntry, textOfRecord, type BadgeText } from './page-data.ts'
import type { Sources } from './sources.ts'

/** One version of a badge to be published: what stands now, and what somebody has earned. */
export interface VersionUnit extends Pick<BadgeText, 'issuer' | 'slug' | 'version'> {
  /** It stands now, and is no longer awarded: its page says so. */
  readonly retired: boolean
  readonly files: () => Promise<FileSet>
}

/** Every version that must answer at its address. What has been earned comes from the ledger, never from the records. */
export function versionUnits(
  sources: Sources,
  addresses: Addresses,
): ReadonlyMap<string, VersionUnit> {
  const units = new Map<string, VersionUnit>()
  const { ledger } = sources
  for (const { issuer, badge, version, ref } of ledger.index.badges.values()) {
    const now = sources.badges.get(`${issuer}/${badge}`)
    const retired = now?.version === version && now.record.badge.retired
    const unit = { issuer, slug: badge, version, retired }
    const files = async () => {
      const entry = (await ledger.read(ref)) as BadgeEntry
      return badgeDocuments({ ...unit, badge: entry.text }, artOfEntry(entry), addresses)
    }
    units.set(nameOf(unit), { ...unit, files })
  }
  for (const { record, version, draw } of sources.badges.values()) {
    const { issuer, slug, badge } = record
    const unit = { issuer, slug, version, retired: badge.retired }
    if (units.has(nameOf(unit))) continue
    const files = async () => badgeDocuments({ ...unit, badge }, await draw(), addresses)
    units.set(nameOf(unit), { ...unit, files })
  }
  return units
}

/** The picture that the ledger keeps with a version. */
export function artOfEntry({ art }: BadgeEntry): BadgeArt {
  return {
    png: Buffer.from(art.png, 'base64'),
    ...(art.svg === undefined ? {} : { svg: Buffer.from(art.svg, 'base64') }),
  }
}

/** Finds a badge as it stood at a version; each is read once. */
export function badgeReader(
  sources: Sources,
): (issuer: string, badge: string, version: string) => Promise<BadgePage | undefined> {
  const known = new Map<string, Promise<BadgePage | undefined>>()
  const read = async (issuer: string, badge: string, version: string) => {
    const now = sources.badges.get(`${issuer}/${badge}`)
    if (now?.version === version) return badgePage(textOfRecord(now), [], undefined)
    const facts = sources.ledger.index.badges.get(badgeKey({ issuer, badge, version }))
    if (!facts) return undefined
    return badgePage(
      textOfEntry((await sources.ledger.read(facts.ref)) as BadgeEntry),
      [],
      undefined,
    )
  }
  return (issuer, badge, version) => {
    const key = badgeKey({ issuer, badge, version })
    const page = known.get(key) ?? read(issuer, badge, version)
    known.set(key, page)
    return page
  }
}

/** The versions that somebody has earned, by `issuer/badge`, oldest first. */
export function earnedVersions(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>()
  for (const { issuer, badge, version } of [...ledger.index.badges.values()].sort(
    (a, b) => a.ref.seq - b.ref.seq,
  )) {
    versions.set(`${issuer}/${badge}`, [...(versions.get(`${issuer}/${badge}`) ?? []), version])
  }
  return versions
}

function nameOf({
  issuer,
  slug,
  version,
}: Pick<VersionUnit, 'issuer' | 'slug' | 'version'>): string {
  return `badge/${issuer}/${slug}/${version}`
}
