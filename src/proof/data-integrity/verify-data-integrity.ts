import type { UnsignedDocument } from './data-integrity.ts'
import type { PublicJwk } from '../keys/jwk.ts'
import { isProofFailure, type ProofFailure } from '../failure.ts'
import { proofsOf, readProof, withoutProof, type ProofRecord } from './proof-record.ts'
import { isMadeBy, type ProofTools, type Trial, withMemory } from './proof-signature.ts'
import { isOfUnknownSuite, type Suite, suiteOf } from './proof-suites.ts'
import { importVerificationKey, type VerificationKey } from '../keys/signature-key.ts'

/**
 * What came of one proof. `unknown` says that this module could not tell, never that the proof is wrong. Whose key
 * it is, and whether `created` and `expires` fit, is for the caller to judge.
 */
export type ProofOutcome =
  | { readonly outcome: 'verified'; readonly proof: ProofRecord; readonly key: PublicJwk }
  | { readonly outcome: 'failed'; readonly code: ProofFault; readonly proof?: ProofRecord }
  | { readonly outcome: 'unknown'; readonly code: ProofDoubt; readonly proof?: ProofRecord }

export type ProofFault =
  | 'proof-malformed'
  | 'purpose-wrong'
  | 'previous-proof-missing'
  | 'context-mismatch'
  | 'key-unsuited'
  | 'signature-wrong'
  | 'document-unsafe'

export type ProofDoubt =
  | 'suite-unsupported'
  | 'key-unknown'
  | 'context-unknown'
  | 'document-too-large'
  | 'canonical-form-disputed'
  | 'algorithm-unavailable'

/**
 * The key a proof names: one key for all, or a function; undefined where the key cannot be had. Where several have the
 * name, each is tried, and one that fits is enough.
 */
export type KeySource = PublicJwk | ((proof: ProofRecord) => NamedKeys | Promise<NamedKeys>)
type NamedKeys = PublicJwk | undefined | readonly (PublicJwk | undefined)[]

/**
 * Checks every proof of a document, each on its own (a set) or over those that it names (a chain).
 * @returns an outcome for each, in the document's order; none for a document without proof
 *
 * @example
 * ```ts
 * import { contextDocument } from '../../openbadges/contexts.ts'
 * import { createCanonize } from '../canonical/canonize.ts'
 * import { attachProof } from './data-integrity.ts'
 * import { importSigner } from '../keys/signer.ts'
 * import { verifyDataIntegrity } from './verify-data-integrity.ts'
 *
 * // The key of RFC 8037, appendix A.1.
 * const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
 * const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
 * const signer = await importSigner({ kty: 'OKP', crv: 'Ed25519', d, x })
 * const canonize = createCanonize((url) => contextDocument(url))
 * const credential = {
 *   '@context': ['https://www.w3.org/ns/credentials/v2'],
 *   type: ['VerifiableCredential'],
 *   issuer: 'did:web:badges.example',
 *   credentialSubject: { id: 'urn:uuid:5ab39f4b-5d4a-4ad4-a1b8-2d5f7f1c9a10' },
 * }
 * const signed = await attachProof(credential, {
 *   created: '2026-06-12T00:00:00Z',
 *   verificationMethod: 'did:web:badges.example#key',
 *   canonicalDocument: await canonize(credential),
 *   signer,
 * })
 * const [good] = await verifyDataIntegrity(signed, signer.publicKeyJwk, { canonize })
 * good?.outcome // => 'verified'
 * const changed = { ...signed, issuer: 'did:web:evil.example' }
 * const [bad] = await verifyDataIntegrity(changed, signer.publicKeyJwk, { canonize })
 * bad?.outcome // => 'failed'
 * ```
 */
export async function verifyDataIntegrity(
  document: UnsignedDocument,
  publicKey: KeySource,
  tools: ProofTools,
): Promise<readonly ProofOutcome[]> {
  return Promise.all(
    proofsOf(document).map((proof) => verifyProof(document, proof, publicKey, tools)),
  )
}

async function verifyProof(
  document: UnsignedDocument,
  found: unknown,
  publicKey: KeySource,
  tools: ProofTools,
): Promise<ProofOutcome> {
  let proof: ProofRecord | undefined
  // How a suite that we do not know writes its value is not ours to judge.
  if (isOfUnknownSuite(found)) return { outcome: 'unknown', code: 'suite-unsupported' }
  try {
    proof = readProof(found)
    return await examine(document, proof, publicKey, tools)
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return { ...outcomeOf(error), ...(proof === undefined ? {} : { proof }) }
  }
}

async function examine(
  document: UnsignedDocument,
  proof: ProofRecord,
  publicKey: KeySource,
  tools: ProofTools,
): Promise<ProofOutcome> {
  const suite = suiteOf(proof)
  if (suite === undefined) return { outcome: 'unknown', code: 'suite-unsupported', proof }
  const { purposes = ['assertionMethod'] } = tools
  if (!purposes.includes(proof.proofPurpose))
    return { outcome: 'failed', code: 'purpose-wrong', proof }
  const signed = signedDocument(document, proof)
  if (signed === undefined) return { outcome: 'failed', code: 'previous-proof-missing', proof }
  const configuration = configurationOf(signed, proof, suite)
  if (configuration === undefined) return { outcome: 'failed', code: 'context-mismatch', proof }
  const named = typeof publicKey === 'function' ? await publicKey(proof) : publicKey
  const trial = { signed, configuration, proof, suite, tools: withMemory(tools) }
  return tryKeys(Array.isArray(named) ? named : [named as PublicJwk | undefined], trial)
}

/** The first that fits; else that which leaves most hope, a key that nobody here can use before one that is wrong. */
async function tryKeys(
  keys: readonly (PublicJwk | undefined)[],
  trial: Trial,
): Promise<ProofOutcome> {
  const outcomes: ProofOutcome[] = []
  for (const jwk of keys) {
    const outcome = await tryKey(jwk, trial)
    if (outcome.outcome === 'verified') return outcome
    outcomes.push(outcome)
  }
  const best =
    outcomes.find(({ outcome }) => outcome === 'unknown') ??
    outcomes.find((found) => 'code' in found && found.code === 'signature-wrong') ??
    outcomes[0]
  return best ?? { outcome: 'unknown', code: 'key-unknown', proof: trial.proof }
}

async function tryKey(jwk: PublicJwk | undefined, trial: Trial): Promise<ProofOutcome> {
  const { proof, suite, tools } = trial
  if (jwk === undefined) return { outcome: 'unknown', code: 'key-unknown', proof }
  try {
    const key = await importVerificationKey(jwk, tools.loadEd25519)
    const misfit = misfitOf(suite, proof, key)
    if (misfit !== undefined) return { ...misfit, proof }
    return (await isMadeBy(trial, key))
      ? { outcome: 'verified', proof, key: jwk }
      : { outcome: 'failed', code: 'signature-wrong', proof }
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return { ...outcomeOf(error), proof }
  }
}

/** A key that the suite does not take, or whose algorithm is not the one that the JWS names. */
function misfitOf(
  { canonical, algorithms }: Suite,
  { jws }: ProofRecord,
  { alg }: VerificationKey,
): ProofOutcome | undefined {
  const isTaken = algorithms.includes(alg)
  if (isTaken && (jws === undefined || jws.alg === alg)) return undefined
  // Selective disclosure is written for one kind of key: with another it is a variant that is not known here.
  return canonical === 'selective'
    ? { outcome: 'unknown', code: 'suite-unsupported' }
    : { outcome: 'failed', code: 'key-unsuited' }
}

/** What the proof signs: the document, with the proofs that it names as its forerunners. Data Integrity, 4.5. */
function signedDocument(
  document: UnsignedDocument,
  proof: ProofRecord,
): Readonly<Record<string, unknown>> | undefined {
  const unsigned = withoutProof(document)
  if (proof.previousProof.length === 0) return unsigned
  const previous = proofsOf(document).filter((other) =>
    proof.previousProof.includes(idOf(other) ?? ''),
  )
  return previous.length === proof.previousProof.length
    ? { ...unsigned, proof: previous }
    : undefined
}

function idOf(proof: unknown): string | undefined {
  const { id } = (proof ?? {}) as { readonly id?: unknown }
  return typeof id === 'string' ? id : undefined
}

/**
 * The proof without its value, with the context it was signed under: the document's. A proof that brings a context of
 * its own must bring the document's, from its start on; JCS signs it as it stands.
 */
function configurationOf(
  document: Readonly<Record<string, unknown>>,
  { facts }: ProofRecord,
  { canonical }: Suite,
): object | undefined {
  const context = document['@context']
  if (facts['@context'] !== undefined && !isPrefix(facts['@context'], context)) return undefined
  if (canonical === 'json') return facts
  return { ...facts, '@context': context }
}

function isPrefix(start: unknown, whole: unknown): boolean {
  const [first, all] = [start, whole].map((value): readonly unknown[] =>
    Array.isArray(value) ? value : [value],
  )
  return (first ?? []).every((item, index) => JSON.stringify(item) === JSON.stringify(all?.[index]))
}

function outcomeOf(error: ProofFailure): ProofOutcome {
  switch (error.code) {
    case 'context-unknown':
    case 'document-too-large':
    case 'canonical-form-disputed':
    case 'algorithm-unavailable':
      return { outcome: 'unknown', code: error.code }
    case 'document-unsafe':
      return { outcome: 'failed', code: 'document-unsafe' }
    case 'proof-malformed':
      return { outcome: 'failed', code: 'proof-malformed' }
    default:
      return { outcome: 'failed', code: 'key-unsuited' }
  }
}
