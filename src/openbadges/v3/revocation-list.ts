import type { Addresses } from '../../model/addresses/address.ts'
import { present } from '../present.ts'

/** An endorsement that its endorser has taken back. */
export interface RevokedEndorsement {
  readonly urn: string
  readonly reason?: string | undefined
}

/**
 * The endorsements that an issuer does not stand behind any more, sorted by id. It is true because of the address at which
 * it lies. Open Badges 3.0, 1EdTech Revocation List Status Method.
 */
export function toEndorsementRevocations(
  issuer: string,
  revoked: readonly RevokedEndorsement[],
  addresses: Addresses,
) {
  return {
    id: addresses.endorsementRevocations(issuer),
    type: '1EdTechRevocationList',
    issuer: addresses.did(issuer),
    revokedCredential: revoked
      .toSorted((a, b) => (a.urn < b.urn ? -1 : 1))
      .map(({ urn, reason }) => present({ id: urn, revoked: true, revocationReason: reason })),
  }
}
