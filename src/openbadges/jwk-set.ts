import type { Addresses } from '../model/address.ts'
import type { PublicJwk, PublicKeyRecord } from '../kinds/issuer/public-key.ts'
import { publicMembers, trustedKeys } from './key-choice.ts'

/** RFC 7517: one public key. */
export interface Jwk extends PublicJwk {
  /** Its own address. */
  readonly kid: string
  readonly alg: string
  readonly use: 'sig'
  /** DID of the issuer it signs for: a verifier compares it with the credential's issuer. */
  readonly iss: string
}

export interface JwkSet {
  readonly keys: readonly Jwk[]
}

export interface IssuerKeys {
  readonly slug: string
  readonly keys: readonly PublicKeyRecord[]
}

/** The document at a VC-JWT's `kid`: one JWK, public members only. */
export function toJwk(issuerSlug: string, key: PublicKeyRecord, addresses: Addresses): Jwk {
  return {
    ...publicMembers(key.publicKeyJwk),
    kid: addresses.jwk(issuerSlug, key.id),
    alg: key.alg,
    use: 'sig',
    iss: addresses.did(issuerSlug),
  }
}

/** What stands at the address of a key that got into wrong hands: that it is withdrawn, and no key. */
export interface WithdrawnJwk extends Pick<Jwk, 'kid' | 'iss'> {
  readonly revoked: { readonly revoked_at: number; readonly reason: 'compromised' }
}

/**
 * What the address of a compromised key answers. It holds no key, so that nothing forged with it verifies for software
 * that asks this address alone. The member is that of historical keys: OpenID Federation 1.0, section 8.7.2.
 *
 * @param compromised the day the key stopped being trusted, `YYYY-MM-DD`
 */
export function toWithdrawnJwk(
  issuerSlug: string,
  keyId: string,
  compromised: string,
  addresses: Addresses,
): WithdrawnJwk {
  return {
    kid: addresses.jwk(issuerSlug, keyId),
    iss: addresses.did(issuerSlug),
    revoked: { revoked_at: Date.parse(compromised) / 1000, reason: 'compromised' },
  }
}

/** The keys of one issuer that may be believed. */
export function toJwkSet(issuer: IssuerKeys, addresses: Addresses): JwkSet {
  return { keys: trustedKeys(issuer.keys).map((key) => toJwk(issuer.slug, key, addresses)) }
}

/**
 * The keys of all issuers of the site, for `/.well-known/jwks.json`. Open Badges 3.0 implementation guide,
 * External proof: a key must be in this set.
 */
export function toSiteJwkSet(issuers: readonly IssuerKeys[], addresses: Addresses): JwkSet {
  return { keys: issuers.flatMap((issuer) => toJwkSet(issuer, addresses).keys) }
}
