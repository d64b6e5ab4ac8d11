import {
  createConfirmCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import { decode } from 'cborg'
import { encodeBase58 } from '../../bytes/base58.ts'
import { encodeBase64url } from '../../bytes/base64.ts'
import type { ContextSource } from '../canonical/canonize.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import type { UnsignedDocument } from './data-integrity.ts'
import type { PublicJwk } from '../keys/jwk.ts'
import { decodeMultikey } from '../keys/multikey.ts'
import { isProofFailure, proofFailure } from '../failure.ts'
import type { ProofRecord } from './proof-record.ts'

/** CBOR tag 0x5d00. VC Data Integrity ECDSA Cryptosuites 1.0, section 3.5.2. */
const basePrefix = [0xd9, 0x5d, 0x00] as const

/** What an ecdsa-sd-2023 proof has signed, taken apart; nothing of it is proven yet. */
export interface Selection {
  /** Over `base`, by the issuer's key. */
  readonly baseSignature: Uint8Array<ArrayBuffer>
  /** The digest of the proof's own facts, the key of the statements, and the digest of what may not be left out. */
  readonly base: Uint8Array<ArrayBuffer>
  /** Made for this one credential. */
  readonly statementKey: PublicJwk
  /** The N-Quads that may be left out, each signed by the key of the statements, in the order of the signatures. */
  readonly statements: readonly string[]
  readonly signatures: readonly Uint8Array<ArrayBuffer>[]
  /** What a holder calls the blank nodes of what is shown; undefined where the issuer's own proof is in hand. */
  readonly labels: readonly string[] | undefined
}

/** @throws ProofFailure `proof-malformed` */
export type ReadSelection = (document: UnsignedDocument, proof: ProofRecord) => Promise<Selection>
export type LoadSelective = () => Promise<ReadSelection>

/**
 * Reads ecdsa-sd-2023 proofs, derived ones and those that the issuer gave the holder (base proofs), with the library
 * of the suite's authors. The signatures in it are for the caller to check. VC Data Integrity ECDSA Cryptosuites 1.0,
 * sections 3.4 and 3.5.
 * @param contexts the JSON-LD contexts that are kept; none is fetched
 * @throws ProofFailure by what it returns: `context-unknown`, `proof-malformed` or `algorithm-unavailable`
 */
export function createReadSelection(contexts: ContextSource): ReadSelection {
  const documentLoader = async (documentUrl: string) => {
    const document = contexts(documentUrl)
    if (document === undefined)
      throw proofFailure('context-unknown', 'a JSON-LD context is not among those we keep')
    return { documentUrl, document, tag: 'static' }
  }
  return async (document, { facts, signature }) => {
    const proof = { ...facts, proofValue: `u${encodeBase64url(signature)}` }
    const isBase = basePrefix.every((byte, index) => signature[index] === byte)
    const cryptosuite = isBase ? createConfirmCryptosuite() : createVerifyCryptosuite()
    try {
      const data = await cryptosuite.createVerifyData({
        cryptosuite,
        document,
        proof,
        documentLoader,
      })
      return {
        baseSignature: Uint8Array.from(data.baseSignature),
        base: joinBytes([data.proofHash, data.publicKey, data.mandatoryHash]),
        statementKey: decodeMultikey(`z${encodeBase58(data.publicKey)}`),
        statements: data.nonMandatory,
        signatures: data.signatures.map((each) => Uint8Array.from(each)),
        labels: isBase ? undefined : labelsIn(signature),
      }
    } catch (cause) {
      if (isProofFailure(cause)) throw cause
      throw isOfMachine(cause)
        ? proofFailure('algorithm-unavailable', 'this machine cannot run the library', cause)
        : proofFailure('proof-malformed', 'the proof does not fit its document', cause)
    }
  }
}

/** The labels of a derived proof: the values of the map that is its fourth part. Section 3.5.6. */
function labelsIn(signature: Uint8Array): readonly string[] {
  // Some write bytes as tag 64, a typed array of RFC 8746.
  const tags = Object.assign([], { 64: (bytes: unknown) => bytes })
  const parts: unknown = decode(signature.subarray(basePrefix.length), { useMaps: true, tags })
  const map: unknown = Array.isArray(parts) ? parts[3] : undefined
  if (!(map instanceof Map)) throw proofFailure('proof-malformed', 'the proof names no labels')
  return [...map.values()].map((label) => encodeBase64url(Uint8Array.from(label as Uint8Array)))
}

/** What a missing function leads to. The library's own refusals are of the same class, and say something else. */
function isOfMachine(cause: unknown): boolean {
  const isClass = cause instanceof TypeError || cause instanceof ReferenceError
  return isClass && /is not (?:a function|a constructor|defined)/.test(cause.message)
}
