import type { Addresses } from '../../model/addresses/address.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'

/** Open Badges 2.0 RevocationList. */
export type RevocationList = ReturnType<typeof toRevocationList>

export interface RevokedEntry {
  /** Of the signed Assertion: the award's `urn:uuid:`. */
  readonly id: string
  readonly revocationReason?: string | undefined
}

/**
 * The list of an issuer's signed Assertions that are no longer good; hosted ones say so themselves. Sorted by
 * id, so that the order in which awards were revoked does not show. Open Badges 2.0, RevocationList.
 *
 * It never has exactly one entry: software that compacts JSON-LD makes of that a value that is no list, and then finds
 * nothing in it. A single Assertion is named twice, in both ways the standard has: as an object and as its id alone.
 */
export function toRevocationList(
  issuerSlug: string,
  revoked: readonly RevokedEntry[],
  addresses: Addresses,
) {
  const entries = revoked
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id, revocationReason }) => present({ id, revocationReason }))
  return {
    '@context': contextUrl.openBadges2,
    type: 'RevocationList',
    id: addresses.revocationList(issuerSlug),
    issuer: addresses.profile(issuerSlug),
    revokedAssertions:
      entries.length === 1 ? [...entries, ...entries.map(({ id }) => id)] : entries,
  }
}
