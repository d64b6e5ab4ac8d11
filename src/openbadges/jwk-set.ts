import type { Addresses } from '../model/address.ts'
import type { PublicJwk, PublicKeyRecord } from '../model/record-types.ts'
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
