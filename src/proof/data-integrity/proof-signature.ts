import type { Canonize } from '../canonical/canonize.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import { bytesOfHex } from '../../bytes/hex.ts'
import { digestText, type Sha256Hex } from '../../bytes/sha256.ts'
import { proofFailure } from '../failure.ts'
import { canonicaliseJson } from './json-proof.ts'
import type { ProofRecord } from './proof-record.ts'
import type { Suite } from './proof-suites.ts'
import type { LoadSelective } from './selective-disclosure.ts'
import {
  importVerificationKey,
  isSignatureRight,
  type LoadEd25519,
  type VerificationKey,
} from '../keys/signature-key.ts'

export interface ProofTools {
  readonly canonize: Canonize
  /** Quicker where there is a synchronous hash; WebCrypto otherwise. */
  readonly sha256Hex?: Sha256Hex | undefined
  /** As for importVerificationKey. */
  readonly loadEd25519?: LoadEd25519 | undefined
  /** What a proof may be for: to assert something unless said. */
  readonly purposes?: readonly string[]
  /** Brings what reads selective disclosure; only called for such a proof. Without it there is nothing to tell. */
  readonly loadSelective?: LoadSelective | undefined
}

/** A proof and all that is needed to try a key on it. */
export interface Trial {
  readonly signed: Readonly<Record<string, unknown>>
  readonly configuration: object
  readonly proof: ProofRecord
  readonly suite: Suite
  readonly tools: ProofTools
}

/**
 * Whether the signature of a proof was made by this key over what the proof signs.
 * @throws ProofFailure of canonicalisation, of selective disclosure and of the machine
 */
export async function isMadeBy(trial: Trial, key: VerificationKey): Promise<boolean> {
  return trial.suite.canonical === 'selective'
    ? isSelectionRight(trial, key)
    : isWholeRight(trial, key)
}

/** Canonical forms are made once, however many keys are tried. */
export function withMemory(tools: ProofTools): ProofTools {
  const made = new Map<object, Map<string, Promise<string>>>()
  const canonize: Canonize = async (document, options) => {
    const forms = made.get(document) ?? new Map<string, Promise<string>>()
    made.set(document, forms)
    const hash = options?.hash ?? 'sha256'
    const form = forms.get(hash) ?? tools.canonize(document, options)
    forms.set(hash, form)
    return form
  }
  return { ...tools, canonize }
}

async function isWholeRight(
  { signed, configuration, proof, suite, tools: { canonize, sha256Hex } }: Trial,
  key: VerificationKey,
): Promise<boolean> {
  const hash = key.alg === 'ES384' && suite.hashOf384 !== undefined ? suite.hashOf384 : 'SHA-256'
  const textOf = async (value: object) =>
    suite.canonical === 'json'
      ? canonicaliseJson(value)
      : canonize(value, { hash: hash === 'SHA-384' ? 'sha384' : 'sha256' })
  const digestOf = async (value: object) => {
    const text = await textOf(value)
    const isQuick = sha256Hex !== undefined && hash === 'SHA-256'
    return isQuick ? bytesOfHex(sha256Hex(text)) : digestText(text, hash)
  }
  const [ofProof, ofDocument] = await both(digestOf(configuration), digestOf(signed))
  const digests = joinBytes([ofProof, ofDocument])
  const input = proof.jws === undefined ? digests : joinBytes([proof.jws.start, digests])
  return isSignatureRight(key, proof.signature, input)
}

/** The library is asked only about a document that ours has canonicalised: of known contexts, and of a size that ends. */
async function isSelectionRight(
  { signed, proof, tools: { canonize, loadSelective } }: Trial,
  key: VerificationKey,
): Promise<boolean> {
  if (loadSelective === undefined)
    throw proofFailure('algorithm-unavailable', 'nothing here reads selective disclosure')
  const canonical = await canonize(signed)
  const selection = await (await loadSelective())(signed, proof)
  const statementKey = await importVerificationKey(selection.statementKey)
  const isCounted = selection.statements.length === selection.signatures.length
  if (!isCounted || !isOneToOne(selection.labels, canonical) || statementKey.alg !== 'ES256')
    return false
  const encoder = new TextEncoder()
  const areRight = await Promise.all(
    selection.statements.map((text, index) =>
      isSignatureRight(statementKey, selection.signatures[index]!, encoder.encode(text)),
    ),
  )
  return areRight.every(Boolean) && isSignatureRight(key, selection.baseSignature, selection.base)
}

/**
 * Whether each blank node of what is shown has a label of its own. Were two called the same, statements that were
 * signed of one thing could be shown of two.
 */
function isOneToOne(labels: readonly string[] | undefined, canonical: string): boolean {
  if (labels === undefined) return true
  const nodes = new Set(canonical.match(/_:c14n\d+/g))
  return labels.length === nodes.size && new Set(labels).size === labels.length
}

/** Both at once; where both fail, the first is what is told, whichever was quicker. */
async function both<T>(first: Promise<T>, second: Promise<T>): Promise<readonly [T, T]> {
  await Promise.allSettled([first, second])
  return [await first, await second]
}
