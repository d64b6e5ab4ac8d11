import type { UnsignedDocument } from './data-integrity.ts'
import { type DetachedJws, parseDetachedJws } from '../jws.ts'
import { isProofFailure, proofFailure, type ProofFailure } from '../failure.ts'
import { readBase58, readBase64url } from '../read-bytes.ts'

/** A proof as it stands in a document, its parts named. Nothing about it is proven yet. */
export interface ProofRecord {
  readonly type: string
  readonly cryptosuite?: string
  readonly verificationMethod: string
  readonly proofPurpose: string
  readonly id?: string
  readonly created?: string
  readonly expires?: string
  /** Ids of the proofs that this one also signs (a proof chain). */
  readonly previousProof: readonly string[]
  readonly signature: Uint8Array<ArrayBuffer>
  /** Where the signature is a detached JWS: what its header says, which it covers, too. */
  readonly jws?: DetachedJws
  /** The proof as found, without its value. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** The types of proof whose value is a detached JWS in `jws`. Ed25519Signature2018; JsonWebSignature2020. */
const jwsTypes: readonly unknown[] = ['Ed25519Signature2018', 'JsonWebSignature2020']
/** The cryptosuite whose value is CBOR that only its library reads. VC Data Integrity ECDSA Cryptosuites 1.0, 3.4. */
export const selectiveSuite = 'ecdsa-sd-2023'

/** The proofs of a document, unread: `proof` may be one, a list, or absent. Data Integrity 1.0, section 2.1. */
export function proofsOf(document: UnsignedDocument): readonly unknown[] {
  const { proof } = document as { readonly proof?: unknown }
  if (proof === undefined) return []
  return Array.isArray(proof) ? (proof as readonly unknown[]) : [proof]
}

/** The document without its proofs. */
export function withoutProof(document: UnsignedDocument): Readonly<Record<string, unknown>> {
  const { proof: _proof, ...unsigned } = document as Readonly<Record<string, unknown>>
  return unsigned
}

/**
 * Reads one proof.
 * @throws ProofFailure `proof-malformed`
 */
export function readProof(proof: unknown): ProofRecord {
  if (typeof proof !== 'object' || proof === null || Array.isArray(proof))
    throw malformed('it is not an object')
  const { value, facts } = withoutValue(proof as Readonly<Record<string, unknown>>)
  return {
    type: text(facts, 'type'),
    verificationMethod: text(facts, 'verificationMethod'),
    proofPurpose: text(facts, 'proofPurpose'),
    ...optionalText(facts, 'cryptosuite'),
    ...optionalText(facts, 'id'),
    ...optionalText(facts, 'created'),
    ...optionalText(facts, 'expires'),
    previousProof: previousOf(facts['previousProof']),
    ...value,
    facts,
  }
}

type ProofValue = Pick<ProofRecord, 'signature' | 'jws'>

/** A proof taken apart into what signs and what is signed of it. */
function withoutValue(proof: Readonly<Record<string, unknown>>): {
  readonly value: ProofValue
  readonly facts: ProofRecord['facts']
} {
  if (jwsTypes.includes(proof['type'])) {
    const { jws, ...facts } = proof
    return { value: decodeJws(jws), facts }
  }
  const { proofValue, ...facts } = proof
  const base = proof['cryptosuite'] === selectiveSuite ? 'base64url' : 'base58'
  return { value: { signature: decodeProofValue(proofValue, base) }, facts }
}

function decodeJws(value: unknown): ProofValue {
  try {
    const jws = parseDetachedJws(typeof value === 'string' ? value : '')
    return { signature: jws.signature, jws }
  } catch (cause) {
    if (!isProofFailure(cause)) throw cause
    throw malformed('its value is not a detached JWS', cause)
  }
}

const multibases = {
  base58: { prefix: 'z', decode: readBase58 },
  base64url: { prefix: 'u', decode: readBase64url },
} as const

function decodeProofValue(value: unknown, base: keyof typeof multibases): Uint8Array<ArrayBuffer> {
  const { prefix, decode } = multibases[base]
  if (typeof value !== 'string' || !value.startsWith(prefix))
    throw malformed(`its value is not ${base}`)
  try {
    return decode(value.slice(1))
  } catch (cause) {
    if (!isProofFailure(cause)) throw cause
    throw malformed(`its value is not ${base}`, cause)
  }
}

function previousOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return list.map((id) => {
    if (typeof id !== 'string') throw malformed('previousProof is not text')
    return id
  })
}

function text(facts: Readonly<Record<string, unknown>>, name: string): string {
  const value = facts[name]
  if (typeof value !== 'string' || value === '') throw malformed(`it lacks ${name}`)
  return value
}

function optionalText<Name extends string>(
  facts: Readonly<Record<string, unknown>>,
  name: Name,
): { readonly [name in Name]?: string } {
  if (facts[name] === undefined) return {}
  return { [name]: text(facts, name) } as { readonly [name in Name]: string }
}

function malformed(why: string, cause?: unknown): ProofFailure {
  return proofFailure('proof-malformed', `the proof cannot be read: ${why}`, cause)
}
