import { encodeBase58 } from '../../bytes/base58.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { bytesOfHex } from '../../bytes/hex.ts'
import { digestText, type Sha256Hex } from '../../bytes/sha256.ts'
import { isPlainIri } from '../canonical/n-quads.ts'
import { proofFailure } from '../failure.ts'
import type { Signer } from '../keys/signer.ts'

/** A JSON-LD document without a proof: any JSON object. */
export type UnsignedDocument = object

/** The proof of Data Integrity EdDSA Cryptosuites 1.0, section 3.2 (eddsa-rdfc-2022). */
export interface DataIntegrityProof {
  readonly type: 'DataIntegrityProof'
  readonly cryptosuite: 'eddsa-rdfc-2022'
  /** RFC 3339, UTC: part of what is signed. */
  readonly created: string
  /** `<issuer.id>#<publicKeyMultibase>`. */
  readonly verificationMethod: string
  readonly proofPurpose: 'assertionMethod'
  /** `z` and base58 of the 64 bytes of the signature. */
  readonly proofValue: string
}

/** What a proof says beside its value. */
export interface ProofFacts {
  readonly created: string
  readonly verificationMethod: string
}

export interface AttachProof extends ProofFacts {
  /** Canonical N-Quads (RDFC-1.0) of the document without its proof. */
  readonly canonicalDocument: string
  readonly signer: Signer
  /** Quicker where there is a synchronous hash; WebCrypto otherwise. */
  readonly sha256Hex?: Sha256Hex
}

const baseContext = 'https://www.w3.org/ns/credentials/v2'

/**
 * The document with a Data Integrity proof (`proof` is an array of one, after everything else). The same document,
 * facts and key give the same proof.
 * @throws ProofFailure `key-unsupported` unless the signer is EdDSA; `proof-malformed` when the facts cannot be
 * written, or the document is not of VC 2.0 or carries a proof already
 */
export async function attachProof<Document extends UnsignedDocument>(
  document: Document,
  { created, verificationMethod, canonicalDocument, signer, sha256Hex }: AttachProof,
): Promise<Document & { readonly proof: readonly [DataIntegrityProof] }> {
  if (signer.alg !== 'EdDSA')
    throw proofFailure('key-unsupported', 'eddsa-rdfc-2022 is signed with an Ed25519 key')
  if (!isBasedOnVc2(document) || 'proof' in document) {
    throw proofFailure(
      'proof-malformed',
      'only an unsigned document of Verifiable Credentials 2.0 takes this proof',
    )
  }
  const configuration = canonicalProofConfiguration({ created, verificationMethod })
  const signature = await signer.sign(
    await signingInput(configuration, canonicalDocument, sha256Hex),
  )
  const { '@context': _context, ...facts } = proofConfiguration(document, {
    created,
    verificationMethod,
  })
  return { ...document, proof: [{ ...facts, proofValue: 'z' + encodeBase58(signature) }] }
}

/** The proof before it is signed, as it is canonicalised: with the document's own context. Section 3.2.5. */
export function proofConfiguration(
  document: UnsignedDocument,
  { created, verificationMethod }: ProofFacts,
) {
  return {
    '@context': contextOf(document),
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const
}

/**
 * The canonical N-Quads of proofConfiguration. Under the VC 2.0 context, whose terms are protected, they are always
 * these five lines, so that no JSON-LD library is needed beside a key.
 * @throws ProofFailure `proof-malformed`
 */
export function canonicalProofConfiguration({ created, verificationMethod }: ProofFacts): string {
  if (!/^[-0-9T:.Z+]+$/.test(created) || !isPlainIri(verificationMethod)) {
    throw proofFailure(
      'proof-malformed',
      'created is not a plain date or verificationMethod not a plain IRI',
    )
  }
  return [
    `_:c14n0 <http://purl.org/dc/terms/created> "${created}"^^<http://www.w3.org/2001/XMLSchema#dateTime> .`,
    '_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .',
    '_:c14n0 <https://w3id.org/security#cryptosuite> "eddsa-rdfc-2022"^^<https://w3id.org/security#cryptosuiteString> .',
    '_:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .',
    `_:c14n0 <https://w3id.org/security#verificationMethod> <${verificationMethod}> .`,
    '',
  ].join('\n')
}

/** What is signed: SHA-256 of the canonical configuration, then SHA-256 of the canonical document. Section 3.2.4. */
export async function signingInput(
  canonicalConfiguration: string,
  canonicalDocument: string,
  sha256Hex?: Sha256Hex,
): Promise<Uint8Array<ArrayBuffer>> {
  if (sha256Hex !== undefined)
    return bytesOfHex(sha256Hex(canonicalConfiguration) + sha256Hex(canonicalDocument))
  return joinBytes([await digestText(canonicalConfiguration), await digestText(canonicalDocument)])
}

function isBasedOnVc2(document: UnsignedDocument): boolean {
  const context = contextOf(document)
  return Array.isArray(context) ? context[0] === baseContext : context === baseContext
}

function contextOf(document: UnsignedDocument): unknown {
  return (document as { readonly '@context'?: unknown })['@context']
}
