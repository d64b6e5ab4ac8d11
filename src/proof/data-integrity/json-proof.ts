import { encodeBase58 } from '../../bytes/base58.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import { signingInput, type ProofFacts, type UnsignedDocument } from './data-integrity.ts'
import { proofFailure } from '../failure.ts'
import type { Signer } from '../keys/signer.ts'

/** The proof of Data Integrity EdDSA Cryptosuites 1.0, section 3.3 (eddsa-jcs-2022). */
export interface JsonProof extends ProofFacts {
  readonly type: 'DataIntegrityProof'
  readonly cryptosuite: 'eddsa-jcs-2022'
  readonly proofPurpose: 'assertionMethod'
  /** `z` and base58 of the 64 bytes of the signature. */
  readonly proofValue: string
}

/**
 * The document with a Data Integrity proof over its canonical JSON: for JSON that is no JSON-LD. The same document,
 * facts and key give the same proof.
 * @throws ProofFailure `key-unsupported` unless the signer is EdDSA; `proof-malformed` for a document that has a
 * context or a proof, or for which canonical JSON has no form
 *
 * @example
 * ```ts
 * import { attachJsonProof } from './json-proof.ts'
 * import { importSigner } from '../keys/signer.ts'
 *
 * // The key of RFC 8037, appendix A.1.
 * const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
 * const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
 * const signer = await importSigner({ kty: 'OKP', crv: 'Ed25519', d, x })
 * const facts = { created: '2026-06-12T00:00:00Z', verificationMethod: 'did:web:badges.example#key' }
 * const { proof } = await attachJsonProof({ day: '2026-06-12' }, { ...facts, signer })
 * proof.cryptosuite // => 'eddsa-jcs-2022'
 * ```
 */
export async function attachJsonProof<Document extends UnsignedDocument>(
  document: Document,
  {
    signer,
    sha256Hex,
    ...facts
  }: ProofFacts & { readonly signer: Signer; readonly sha256Hex?: Sha256Hex },
): Promise<Document & { readonly proof: JsonProof }> {
  if (signer.alg !== 'EdDSA')
    throw proofFailure('key-unsupported', 'eddsa-jcs-2022 is signed with an Ed25519 key')
  if ('@context' in document || 'proof' in document)
    throw proofFailure('proof-malformed', 'the document has a context or a proof already')
  const { created, verificationMethod } = facts
  const configuration = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const
  const signature = await signer.sign(
    await signingInput(canonicaliseJson(configuration), canonicaliseJson(document), sha256Hex),
  )
  return { ...document, proof: { ...configuration, proofValue: `z${encodeBase58(signature)}` } }
}

/**
 * RFC 8785. It has no form for half a surrogate pair, which JSON can spell: nobody can have signed that.
 * @throws ProofFailure `proof-malformed`
 */
export function canonicaliseJson(value: object): string {
  const text = canonicalJson(value)
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text))
    throw proofFailure('proof-malformed', 'canonical JSON has no form for half a surrogate pair')
  return text
}
