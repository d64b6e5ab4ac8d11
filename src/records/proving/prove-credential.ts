import { contextDocument } from '../../openbadges/contexts.ts'
import { createCanonize } from '../../proof/canonical/canonize.ts'
import { isProofFailure } from '../../proof/failure.ts'
import type { PublicJwk } from '../../proof/keys/jwk.ts'
import { decodeMultikey } from '../../proof/keys/multikey.ts'
import {
  proofsOf,
  withoutProof,
  type ProofRecord,
} from '../../proof/data-integrity/proof-record.ts'
import { isOfJsonSuite } from '../../proof/data-integrity/proof-suites.ts'
import { verifyDataIntegrity } from '../../proof/data-integrity/verify-data-integrity.ts'

/** What keeps a credential that was signed elsewhere from being taken in. */
export type ProofRefusal =
  'proofs-not-one' | 'key-unknown' | 'key-of-another' | 'proof-unknown' | 'proof-wrong'

const canonize = createCanonize((url) => contextDocument(url))

/**
 * Proves a credential by the one proof that it has. Nobody is asked: the key is the signer's did:key itself, or the one that
 * is given.
 *
 * @param signer - the id of its issuer
 * @param pinned - multibase of the signer's key
 * @returns the last moment at which the proof holds, where it says one
 */
export async function proveCredential(
  document: object,
  signer: string,
  pinned: string | undefined,
): Promise<{ readonly expires?: string | undefined } | { readonly refusal: ProofRefusal }> {
  const proofs = proofsOf(document)
  if (proofs.length !== 1) return { refusal: 'proofs-not-one' }
  const key = keyOf(signer, pinned)
  if (typeof key === 'string') return { refusal: key }
  const keyFor = (proof: ProofRecord) => (isMethodOf(proof, signer) ? key : [])
  const [outcome] = await verifyDataIntegrity(document, keyFor, { canonize })
  if (outcome?.outcome === 'failed') return { refusal: 'proof-wrong' }
  if (outcome?.outcome !== 'verified')
    return { refusal: outcome?.code === 'key-unknown' ? 'key-of-another' : 'proof-unknown' }
  // A proof over the letters says nothing of what they mean.
  if (isOfJsonSuite(proofs[0]) && !(await isMeaningful(document)))
    return { refusal: 'proof-unknown' }
  return { expires: outcome.proof.expires }
}

function keyOf(signer: string, pinned: string | undefined): PublicJwk | ProofRefusal {
  const own = signer.startsWith('did:key:') ? signer.slice('did:key:'.length) : undefined
  if (own !== undefined && pinned !== undefined && own !== pinned) return 'key-of-another'
  const multibase = own ?? pinned
  if (multibase === undefined) return 'key-unknown'
  try {
    return decodeMultikey(multibase)
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return 'key-unknown'
  }
}

/** Whether the method that a proof names is one of the signer's: below its DID, or on its own website. */
function isMethodOf({ verificationMethod }: ProofRecord, signer: string): boolean {
  if (verificationMethod === signer || verificationMethod.startsWith(`${signer}#`)) return true
  if (signer.startsWith('did:') || !URL.canParse(signer) || !URL.canParse(verificationMethod))
    return false
  return new URL(verificationMethod).origin === new URL(signer).origin
}

async function isMeaningful(document: object): Promise<boolean> {
  try {
    await canonize(withoutProof(document))
    return true
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return false
  }
}
