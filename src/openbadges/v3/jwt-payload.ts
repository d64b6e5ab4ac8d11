import type { Addresses } from '../../model/addresses/address.ts'
import { present } from '../present.ts'
import type { OpenBadgeCredential } from './open-badge-credential.ts'

/** The credential with the claims a JWT must carry; the two never part company in one value. */
export type JwtPayload = ReturnType<typeof toJwtPayload>

/**
 * The payload of the VC-JWT form: the credential's members at the top (no `vc` claim) and its claims; `nbf` and
 * `exp` in seconds since 1970. Open Badges 3.0, JWT Payload Format.
 *
 * @throws {RangeError} when a date of the credential is none.
 */
export function toJwtPayload(credential: OpenBadgeCredential) {
  const { validUntil } = credential
  return present({
    ...credential,
    iss: credential.issuer.id,
    jti: credential.id,
    nbf: seconds(credential.validFrom),
    sub: credential.credentialSubject.id,
    exp: validUntil && seconds(validUntil),
  })
}

/**
 * The JOSE header of the VC-JWT form. No other member may stand in it. Its kid is the address of one JWK, not of
 * a set: validators read the key straight from it. Open Badges 3.0, Create the JOSE Header.
 */
export function toJwtHeader(issuerSlug: string, keyId: string, addresses: Addresses) {
  return { alg: 'RS256', kid: addresses.jwk(issuerSlug, keyId), typ: 'JWT' } as const
}

/** @throws {RangeError} when the text is not a date and time. */
function seconds(dateTime: string): number {
  const milliseconds = Date.parse(dateTime)
  if (Number.isNaN(milliseconds)) throw new RangeError('not a date and time')
  return Math.floor(milliseconds / 1000)
}
