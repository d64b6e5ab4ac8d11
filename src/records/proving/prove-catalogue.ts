import type { SignedDocument } from '../../kinds/publisher/catalogue-copy.ts'
import type { Publisher } from '../../kinds/publisher/schema.ts'
import { isDidBelow } from '../../kinds/publisher/take-catalogue.ts'
import { isProofFailure, proofFailure } from '../../proof/failure.ts'
import type { PublicJwk } from '../../proof/keys/jwk.ts'
import { decodeMultikey } from '../../proof/keys/multikey.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { verifyDataIntegrity } from '../../proof/data-integrity/verify-data-integrity.ts'
import { sha256Hex } from '../../state/sha256.ts'

/** Whether an issuer signed its catalogue with a key that was pinned. */
export type CatalogueProof =
  | { readonly is: 'proven' | 'foreign' | 'wrong' }
  /** Signed by somebody whose key the directory does not name. */
  | { readonly is: 'other-key'; readonly thumbprint: string }

/**
 * Proves a signed catalogue by nothing but itself and the keys that the directory names. `foreign`: it is of an issuer
 * or a site that is not the publisher's; `wrong`: nobody signed it as it stands.
 */
export async function proveCatalogue(
  document: SignedDocument,
  { url, keys }: Pick<Publisher, 'url' | 'keys'>,
): Promise<CatalogueProof> {
  const { site, issuer, proof } = document
  if (site !== url || !isDidBelow(issuer.did, url)) return { is: 'foreign' }
  const key = keyNamed(proof.verificationMethod, issuer.did)
  if (key === undefined) return { is: 'wrong' }
  const [found, ...more] = await verifyDataIntegrity(document, key, { canonize, sha256Hex })
  if (found?.outcome !== 'verified' || more.length > 0) return { is: 'wrong' }
  const thumbprint = await thumbprintOf(key)
  return keys.includes(thumbprint) ? { is: 'proven' } : { is: 'other-key', thumbprint }
}

/** The key that a method names after itself, if it is one of the issuer's own methods. */
function keyNamed(method: string, did: string): PublicJwk | undefined {
  if (!method.startsWith(`${did}#`)) return undefined
  try {
    return decodeMultikey(method.slice(did.length + 1))
  } catch (error) {
    if (isProofFailure(error)) return undefined
    throw error
  }
}

/** A catalogue is plain JSON: whatever signs its meaning as JSON-LD is not known here. */
function canonize(): Promise<string> {
  return Promise.reject(proofFailure('context-unknown', 'a catalogue is no JSON-LD'))
}
