import { selectiveSuite, type ProofRecord } from './proof-record.ts'
import type { VerificationKey } from '../keys/signature-key.ts'

/** How the proofs of one suite are made. */
export interface Suite {
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

/** Whether a proof, as found, is of a suite that is not in the table. */
export function isOfUnknownSuite(proof: unknown): boolean {
  const { type, cryptosuite, proofValue } = (proof ?? {}) as Readonly<Record<string, unknown>>
  if (typeof type !== 'string' || type === '') return false
  if (type !== 'DataIntegrityProof') return !suites.has(type)
  if (cryptosuite === selectiveSuite) return !isOfKnownForm(proofValue)
  const isNamed = typeof cryptosuite === 'string' && cryptosuite !== ''
  return isNamed && !suites.has(`${type} ${cryptosuite}`)
}

/**
 * Base64url that begins with the CBOR tag of a base or of a derived proof, 0x5d00 and 0x5d01: the tag numbers the forms
 * of this suite. VC Data Integrity ECDSA Cryptosuites 1.0, sections 3.5.2 and 3.5.6.
 */
function isOfKnownForm(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^u2V0[AB]/.test(value))
}

/** Whether a proof, as found, is of a suite that signs the JSON as it is, and not what it means. */
export function isOfJsonSuite(proof: unknown): boolean {
  const { type, cryptosuite } = (proof ?? {}) as Readonly<Record<string, unknown>>
  return suites.get(`${String(type)} ${String(cryptosuite)}`)?.canonical === 'json'
}

/** Undefined for a suite that is not in the table. */
export function suiteOf({ type, cryptosuite, jws }: ProofRecord): Suite | undefined {
  const suite = suites.get(cryptosuite === undefined ? type : `${type} ${cryptosuite}`)
  // A JWS may name an algorithm that nobody here can check, whatever the key.
  const isKnown = jws === undefined || suite?.algorithms.some((alg) => alg === jws.alg) === true
  return isKnown ? suite : undefined
}
