import type { PublicJwk, PublicKeyRecord } from '../kinds/issuer/public-key.ts'

/**
 * The keys of an issuer that may be believed: retired ones stay, because what they signed stays good;
 * compromised ones are gone, whatever the day (Controlled Identifiers, Verification Relationships: a method
 * that is no longer listed counts as revoked). Oldest first.
 */
export function trustedKeys(keys: readonly PublicKeyRecord[]): readonly PublicKeyRecord[] {
  return keys
    .filter((key) => key.compromised === undefined)
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.id, b.id))
}

/**
 * The public members of a JWK and nothing else, in the order of RFC 7638. Picked by name, so that a private
 * member that slipped into a key file is never published. RFC 7518, section 6; RFC 8037, section 2.
 */
export function publicMembers(jwk: PublicJwk): PublicJwk {
  const { kty, crv, x, y, n, e } = jwk
  const members = kty === 'RSA' ? { e, kty, n } : { crv, kty, x, y }
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as unknown as PublicJwk
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
