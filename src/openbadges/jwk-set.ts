import type { Addresses } from '../model/addresses/address.ts'
import type { PublicKeyRecord } from '../kinds/issuer/public-key.ts'
import { publicMembers, trustedKeys } from './key-choice.ts'

export interface IssuerKeys {
  readonly slug: string
  readonly keys: readonly PublicKeyRecord[]
}

/** The document at a VC-JWT's `kid`: one JWK, public members only. */
export function toJwk(issuerSlug: string, key: PublicKeyRecord, addresses: Addresses) {
  return {
    ...publicMembers(key.publicKeyJwk),
    kid: addresses.jwk(issuerSlug, key.id),
    alg: key.alg,
    use: 'sig',
    iss: addresses.did(issuerSlug),
  }
}

/**
 * What the address of a compromised key answers. It holds no key, so that nothing forged with it verifies for software
 * that asks this address alone. The member is that of historical keys: OpenID Federation 1.0, section 8.7.2.
 *
 * @param compromised the day the key stopped being trusted, `YYYY-MM-DD`
 */
export function toCompromisedJwk(
  issuerSlug: string,
  keyId: string,
  compromised: string,
  addresses: Addresses,
) {
  return {
    kid: addresses.jwk(issuerSlug, keyId),
    iss: addresses.did(issuerSlug),
    revoked: { revoked_at: Date.parse(compromised) / 1000, reason: 'compromised' },
  }
}

/** The keys of one issuer that may be believed. */
export function toJwkSet(issuer: IssuerKeys, addresses: Addresses) {
  return { keys: trustedKeys(issuer.keys).map((key) => toJwk(issuer.slug, key, addresses)) }
}

/**
 * The keys of all issuers of the site, for `/.well-known/jwks.json`. Open Badges 3.0 implementation guide,
 * External proof: a key must be in this set.
 */
export function toSiteJwkSet(issuers: readonly IssuerKeys[], addresses: Addresses) {
  return { keys: issuers.flatMap((issuer) => toJwkSet(issuer, addresses).keys) }
}
