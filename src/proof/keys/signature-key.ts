import { decodeBase64url } from '../../bytes/base64.ts'
import {
  algorithmOf,
  publicJwkOf,
  requirePublicJwk,
  type PrivateJwk,
  type PublicJwk,
  type VerificationAlgorithm,
  verificationAlgorithmOf,
} from './jwk.ts'
import { isFailure } from '../../bytes/failure.ts'
import { proofFailure, type ProofFailure } from '../failure.ts'

/** A key ready to verify with, and the only algorithm it may be used for. */
export interface VerificationKey {
  readonly alg: VerificationAlgorithm
  readonly key: CryptoKey | ScriptKey
}

/** A key of a machine without Ed25519: checked by JavaScript. */
interface ScriptKey {
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly verify: VerifyEd25519
}

/** Whether the Ed25519 signature over these bytes was made by this key (32 bytes). RFC 8032, section 5.1.7. */
export type VerifyEd25519 = (
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<boolean>

/** Brings Ed25519 in JavaScript; only called where WebCrypto has none. An argument, so that nothing with a key leads to it. */
export type LoadEd25519 = () => Promise<VerifyEd25519>

type WebCryptoAlgorithm = RsaHashedImportParams | EcKeyImportParams | { readonly name: 'Ed25519' }

/** One issuer's key checks many badges, and stands in one object for as long as its document is kept. */
const imported = new WeakMap<object, Promise<VerificationKey>>()

/**
 * A public JWK, or a CryptoKey, as a verification key. The algorithm comes from the key and from nothing else.
 * The same object is imported once: it must not change afterwards.
 * @param loadEd25519 used where WebCrypto has no Ed25519
 * @throws ProofFailure `key-malformed`, `key-unsupported`, `key-too-short`, `key-is-private`, and
 * `algorithm-unavailable`, which is about this machine and not about the key
 */
export async function importVerificationKey(
  source: unknown,
  loadEd25519?: LoadEd25519,
): Promise<VerificationKey> {
  if (isCryptoKey(source)) return { alg: algorithmOfCryptoKey(source), key: source }
  if (typeof source !== 'object' || source === null) return importJwk(source, loadEd25519)
  const known = imported.get(source) ?? importJwk(source, loadEd25519)
  imported.set(source, known)
  // The next caller may bring what this one lacked.
  known.catch((error: unknown) => {
    if (isUnavailable(error)) imported.delete(source)
  })
  return known
}

/** Where a page is not served securely there is no WebCrypto, and no such class. */
function isCryptoKey(source: unknown): source is CryptoKey {
  return typeof CryptoKey === 'function' && source instanceof CryptoKey
}

async function importJwk(source: unknown, loadEd25519?: LoadEd25519): Promise<VerificationKey> {
  const jwk = requirePublicJwk(source)
  const alg = verificationAlgorithmOf(source)
  try {
    return { alg, key: await importPublicJwk(jwk, alg) }
  } catch (cause) {
    if (!(await isLacking(alg, cause)))
      throw proofFailure('key-malformed', 'the public key cannot be used', cause)
    if (alg !== 'EdDSA' || loadEd25519 === undefined) throw unavailable(cause)
    return { alg, key: { publicKey: decodeBase64url(jwk.x ?? ''), verify: await loadEd25519() } }
  }
}

function importPublicJwk(jwk: PublicJwk, alg: VerificationKey['alg']): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { ...jwk }, importParameters(alg), true, ['verify'])
}

/** The public key of RFC 8032, section 7.1, test 1: a machine that cannot use it has no Ed25519. */
const soundKey = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
} as const

/** Whether an error says that the machine lacks the algorithm, rather than that a key is bad. */
async function isLacking(alg: VerificationKey['alg'], cause: unknown): Promise<boolean> {
  if (!(cause instanceof DOMException) || cause.name === 'NotSupportedError') return true
  if (alg !== 'EdDSA') return false
  // Browsers differ in the error that they give for a curve that they do not know.
  return importPublicJwk(soundKey, alg).then(
    () => false,
    () => true,
  )
}

function unavailable(cause: unknown): ProofFailure {
  return proofFailure(
    'algorithm-unavailable',
    'this machine cannot check signatures of this kind',
    cause,
  )
}

function isUnavailable(error: unknown): boolean {
  return isFailure(error, ['algorithm-unavailable'])
}

/**
 * A private JWK as a CryptoKey that can sign and cannot be exported.
 * @throws ProofFailure `key-malformed`, `key-unsupported`, `key-too-short`
 */
export async function importPrivateKey(jwk: PrivateJwk): Promise<CryptoKey> {
  const { d, p, q, dp, dq, qi } = jwk
  const secret = publicJwkOf(jwk).kty === 'RSA' ? { d, p, q, dp, dq, qi } : { d }
  const given = Object.fromEntries(
    Object.entries(secret).filter(([, value]) => value !== undefined),
  )
  try {
    const parameters = importParameters(algorithmOf(jwk))
    return await crypto.subtle.importKey(
      'jwk',
      { ...publicJwkOf(jwk), ...given },
      parameters,
      false,
      ['sign'],
    )
  } catch {
    // No cause: what a crypto library says about a private key is nobody's to read.
    throw proofFailure('key-malformed', 'the private key cannot be used')
  }
}

/**
 * Whether the signature over these bytes was made by this key. Signatures are raw (r || s for ECDSA).
 * @throws ProofFailure `algorithm-unavailable`: WebCrypto answers a wrong signature with no, never with an error
 */
export async function isSignatureRight(
  { alg, key }: VerificationKey,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if ('verify' in key) return key.verify(key.publicKey, signature, bytes)
  try {
    return await crypto.subtle.verify(signatureParameters(alg), key, signature, bytes)
  } catch (cause) {
    throw unavailable(cause)
  }
}

/** What WebCrypto wants to be told when it signs or verifies. */
export function signatureParameters(
  alg: VerificationKey['alg'],
): AlgorithmIdentifier | EcdsaParams {
  if (alg === 'EdDSA') return { name: 'Ed25519' }
  if (alg === 'RS256') return { name: 'RSASSA-PKCS1-v1_5' }
  return { name: 'ECDSA', hash: alg === 'ES384' ? 'SHA-384' : 'SHA-256' }
}

function importParameters(alg: VerificationKey['alg']): WebCryptoAlgorithm {
  if (alg === 'EdDSA') return { name: 'Ed25519' }
  if (alg === 'RS256') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  return { name: 'ECDSA', namedCurve: alg === 'ES384' ? 'P-384' : 'P-256' }
}

function algorithmOfCryptoKey(key: CryptoKey): VerificationKey['alg'] {
  const { name, hash, namedCurve, modulusLength } = key.algorithm as Partial<
    RsaHashedKeyAlgorithm & EcKeyAlgorithm
  >
  if (key.type !== 'public')
    throw proofFailure('key-is-private', 'a private key stands where a public key belongs')
  if (name === 'Ed25519') return 'EdDSA'
  if (name === 'ECDSA' && namedCurve === 'P-256') return 'ES256'
  if (name === 'ECDSA' && namedCurve === 'P-384') return 'ES384'
  if (name === 'RSASSA-PKCS1-v1_5' && hash?.name === 'SHA-256') {
    if ((modulusLength ?? 0) < 2048)
      throw proofFailure('key-too-short', 'an RSA key has fewer than 2048 bits')
    return 'RS256'
  }
  throw proofFailure('key-unsupported', 'the key is not for signatures of a known algorithm')
}
