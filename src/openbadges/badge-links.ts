import type { Addresses } from '../model/addresses/address.ts'
import type { Related } from '../kinds/badge/parts.ts'
import type { BadgeVersion } from '../kinds/award/statement.ts'

/** Where the criteria can be read: the page staff named, else our page of this version of the badge. */
export function criteriaPage(version: BadgeVersion, addresses: Addresses): string {
  return (
    version.badge.criteria.url ??
    addresses.badgeVersion(version.issuer, version.slug, version.version)
  )
}

/**
 * The address of a related badge. One of our own is named by its JSON as it stands now: a BadgeClass in 2.0, an
 * Achievement in 3.0.
 *
 * @throws {RangeError} when it names neither a badge nor a URL; reading the records has ruled that out.
 */
export function relatedAddress(
  related: Related,
  addressOf: Addresses['currentBadgeClass'],
): string {
  if (related.url !== undefined) return related.url
  const [issuer, slug] = related.badge?.split('/') ?? []
  if (!issuer || !slug) throw new RangeError('a related badge needs a badge or a url')
  return addressOf(issuer, slug)
}
