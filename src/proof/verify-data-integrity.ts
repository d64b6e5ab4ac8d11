import { canonicaliseJson } from './canonical-json.ts'
import type { Canonize } from './canonize.ts'
import { joinBytes, type UnsignedDocument } from './data-integrity.ts'
import { bytesOfHex, digestText, type Sha256Hex } from './digest.ts'
import type { PublicJwk } from './jwk.ts'
import { ProofError } from './proof-error.ts'
import {
  proofsOf,
  readProof,
  selectiveSuite,
  withoutProof,
  type ProofRecord,
} from './proof-record.ts'
import type { LoadSelective } from './selective-disclosure.ts'
import {
  importVerificationKey,
  isSignatureRight,
  type LoadEd25519,
  type VerificationKey,
} from './signature-key.ts'

/**
 * What came of one proof. `unknown` says that this module could not tell, never that the proof is wrong. Whose key
 * it is, and whether `created` and `expires` fit, is for the caller to judge.
 */
export type ProofOutcome =
  | { readonly outcome: 'verified'; readonly proof: ProofRecord }
  | { readonly outcome: 'failed'; readonly code: ProofFailure; readonly proof?: ProofRecord }
  | { readonly outcome: 'unknown'; readonly code: ProofDoubt; readonly proof?: ProofRecord }

export type ProofFailure =
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

/** The key a proof names: one key for all, or a function; undefined where the key cannot be had. */
export type KeySource =
  PublicJwk | ((proof: ProofRecord) => PublicJwk | undefined | Promise<PublicJwk | undefined>)

export interface ProofTools {
  readonly canonize: Canonize
  /** Quicker where there is a synchronous hash; WebCrypto otherwise. */
  readonly sha256Hex?: Sha256Hex | undefined
  /** As for importVerificationKey. */
  readonly loadEd25519?: LoadEd25519 | undefined
  /** Brings what reads selective disclosure; only called for such a proof. Without it there is nothing to tell. */
  readonly loadSelective?: LoadSelective | undefined
}

interface Suite {
  /** What is signed: canonical RDF, canonical JSON, or each statement by itself so that some may be left out. */
  readonly canonical: 'rdf' | 'json' | 'selective'
  readonly algorithms: readonly VerificationKey['alg'][]
  /** Where the digest grows with the key. */
  readonly hashOf384?: 'SHA-384'
}

/**
 * By type and, for Data Integrity proofs, cryptosuite. VC Data Integrity EdDSA and ECDSA Cryptosuites 1.0;
 * Ed25519Signature2018; Ed25519Signature2020; JsonWebSignature2020.
 */
const suites: ReadonlyMap<string, Suite> = new Map<string, Suite>([
  ['DataIntegrityProof eddsa-rdfc-2022', { canonical: 'rdf', algorithms: ['EdDSA'] }],
  ['DataIntegrityProof eddsa-jcs-2022', { canonical: 'json', algorithms: ['EdDSA'] }],
  [
    'DataIntegrityProof ecdsa-rdfc-2019',
    { canonical: 'rdf', algorithms: ['ES256', 'ES384'], hashOf384: 'SHA-384' },
  ],
  [`DataIntegrityProof ${selectiveSuite}`, { canonical: 'selective', algorithms: ['ES256'] }],
  ['Ed25519Signature2020', { canonical: 'rdf', algorithms: ['EdDSA'] }],
  ['Ed25519Signature2018', { canonical: 'rdf', algorithms: ['EdDSA'] }],
  ['JsonWebSignature2020', { canonical: 'rdf', algorithms: ['EdDSA', 'ES256', 'ES384', 'RS256'] }],
])

/**
 * Checks every proof of a document, each on its own (a set) or over those that it names (a chain).
 * @returns an outcome for each, in the document's order; none for a document without proof
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
    if (!(error instanceof ProofError)) throw error
    return { ...outcomeOf(error), ...(proof === undefined ? {} : { proof }) }
  }
}

function isOfUnknownSuite(proof: unknown): boolean {
  const { type, cryptosuite } = (proof ?? {}) as Readonly<Record<string, unknown>>
  if (typeof type !== 'string' || type === '') return false
  if (type !== 'DataIntegrityProof') return !suites.has(type)
  const isNamed = typeof cryptosuite === 'string' && cryptosuite !== ''
  return isNamed && !suites.has(`${type} ${cryptosuite}`)
}

async function examine(
  document: UnsignedDocument,
  proof: ProofRecord,
  publicKey: KeySource,
  tools: ProofTools,
): Promise<ProofOutcome> {
  const suite = suiteOf(proof)
  if (suite === undefined) return { outcome: 'unknown', code: 'suite-unsupported', proof }
  if (proof.proofPurpose !== 'assertionMethod')
    return { outcome: 'failed', code: 'purpose-wrong', proof }
  const signed = signedDocument(document, proof)
  if (signed === undefined) return { outcome: 'failed', code: 'previous-proof-missing', proof }
  const configuration = configurationOf(signed, proof, suite)
  if (configuration === undefined) return { outcome: 'failed', code: 'context-mismatch', proof }
  const jwk = typeof publicKey === 'function' ? await publicKey(proof) : publicKey
  if (jwk === undefined) return { outcome: 'unknown', code: 'key-unknown', proof }
  const key = await importVerificationKey(jwk, tools.loadEd25519)
  const misfit = misfitOf(suite, proof, key)
  if (misfit !== undefined) return { ...misfit, proof }
  const isRight =
    suite.canonical === 'selective'
      ? await isSelectionRight(signed, proof, key, tools)
      : await isWholeRight({ signed, configuration, proof, suite, key, tools })
  return isRight
    ? { outcome: 'verified', proof }
    : { outcome: 'failed', code: 'signature-wrong', proof }
}

function suiteOf({ type, cryptosuite, jws }: ProofRecord): Suite | undefined {
  const suite = suites.get(cryptosuite === undefined ? type : `${type} ${cryptosuite}`)
  // A JWS may name an algorithm that nobody here can check, whatever the key.
  const isKnown = jws === undefined || suite?.algorithms.some((alg) => alg === jws.alg) === true
  return isKnown ? suite : undefined
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

interface WholeProof {
  readonly signed: Readonly<Record<string, unknown>>
  readonly configuration: object
  readonly proof: ProofRecord
  readonly suite: Suite
  readonly key: VerificationKey
  readonly tools: ProofTools
}

async function isWholeRight({
  signed,
  configuration,
  proof,
  suite,
  key,
  tools: { canonize, sha256Hex },
}: WholeProof): Promise<boolean> {
  const hash = key.alg === 'ES384' && suite.hashOf384 !== undefined ? suite.hashOf384 : 'SHA-256'
  const textOf = (value: object) =>
    suite.canonical === 'json'
      ? canonicaliseJson(value)
      : canonize(value, { hash: hash === 'SHA-384' ? 'sha384' : 'sha256' })
  const digestOf = async (value: object) => {
    const text = await textOf(value)
    const isQuick = sha256Hex !== undefined && hash === 'SHA-256'
    return isQuick ? bytesOfHex(sha256Hex(text)) : digestText(text, hash)
  }
  const [ofProof, ofDocument] = await both(digestOf(configuration), digestOf(signed))
  const digests = joinBytes(ofProof, ofDocument)
  const input = proof.jws === undefined ? digests : joinBytes(proof.jws.start, digests)
  return isSignatureRight(key, proof.signature, input)
}

/** The library is asked only about a document that ours has canonicalised: of known contexts, and of a size that ends. */
async function isSelectionRight(
  signed: Readonly<Record<string, unknown>>,
  proof: ProofRecord,
  key: VerificationKey,
  { canonize, loadSelective }: ProofTools,
): Promise<boolean> {
  if (loadSelective === undefined)
    throw new ProofError('algorithm-unavailable', 'nothing here reads selective disclosure')
  await canonize(signed)
  const selection = await (await loadSelective())(signed, proof)
  const statementKey = await importVerificationKey(selection.statementKey)
  const isCounted = selection.statements.length === selection.signatures.length
  if (!isCounted || statementKey.alg !== 'ES256') return false
  const encoder = new TextEncoder()
  const areRight = await Promise.all(
    selection.statements.map((text, index) =>
      isSignatureRight(statementKey, selection.signatures[index]!, encoder.encode(text)),
    ),
  )
  return areRight.every(Boolean) && isSignatureRight(key, selection.baseSignature, selection.base)
}

/** Both at once; where both fail, the first is what is told, whichever was quicker. */
async function both<T>(first: Promise<T>, second: Promise<T>): Promise<readonly [T, T]> {
  await Promise.allSettled([first, second])
  return [await first, await second]
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

function outcomeOf(error: ProofError): ProofOutcome {
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
