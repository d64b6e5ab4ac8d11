import type { Addresses } from '../../model/address.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'

/** Open Badges 2.0 RevocationList. */
export interface RevocationList {
  readonly '@context': string
  readonly type: 'RevocationList'
  readonly id: string
  readonly issuer: string
  readonly revokedAssertions: readonly RevokedEntry[]
}

export interface RevokedEntry {
  /** Of the signed Assertion: the award's `urn:uuid:`. */
  readonly id: string
  readonly revocationReason?: string | undefined
}

/**
 * The list of an issuer's signed Assertions that are no longer good; hosted ones say so themselves. Sorted by
 * id, so that the order in which awards were revoked does not show. Open Badges 2.0, RevocationList.
 */
export function toRevocationList(
  issuerSlug: string,
  revoked: readonly RevokedEntry[],
  addresses: Addresses,
): RevocationList {
  return {
    '@context': contextUrl.openBadges2,
    type: 'RevocationList',
    id: addresses.revocationList(issuerSlug),
    issuer: addresses.profile(issuerSlug),
    revokedAssertions: revoked
      .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map(({ id, revocationReason }) => present({ id, revocationReason })),
  }
}
