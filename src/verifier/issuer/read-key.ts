import { isForVerifying, type PublicJwk, requirePublicJwk } from '../../proof/keys/jwk.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { isObject } from '../../bytes/json.ts'

/** A key as its owner wrote it down. */
export interface WrittenKey {
  readonly jwk: PublicJwk
  /** Its owner keeps it for something else than signatures: `use`, `key_ops`. RFC 7517, sections 4.2 and 4.3. */
  readonly isForbidden: boolean
}

/** A public JWK of a kind that we know; undefined for anything else, and for a private one. */
export function readJwk(value: unknown): WrittenKey | undefined {
  if (!isObject(value)) return undefined
  const isForbidden = !isForVerifying(value)
  try {
    // The key of a forbidden one still tells whether it made a signature; what that is worth is told beside it.
    if (isForbidden) {
      const jwk = requirePublicJwk({ ...value, use: undefined, key_ops: undefined })
      return { jwk, isForbidden }
    }
    requirePublicJwk(value)
    // As it stands: what it says about `alg` binds.
    return { jwk: value as object as PublicJwk, isForbidden }
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}
