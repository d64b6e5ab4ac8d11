import {
  algorithmOf,
  publicJwkOf,
  requirePublicJwk,
  type PrivateJwk,
  type SignatureAlgorithm,
} from './jwk.ts'
import { ProofError } from './proof-error.ts'

/** A key ready to verify with, and the only algorithm it may be used for. */
export interface VerificationKey {
  readonly alg: SignatureAlgorithm | 'ES384'
  readonly key: CryptoKey
}

type WebCryptoAlgorithm = RsaHashedImportParams | EcKeyImportParams | { readonly name: 'Ed25519' }

/** One issuer's key checks many badges, and stands in one object for as long as its document is kept. */
const imported = new WeakMap<object, Promise<VerificationKey>>()

/**
 * A public JWK, or a CryptoKey, as a verification key. The algorithm comes from the key and from nothing else.
 * The same object is imported once: it must not change afterwards.
 * @throws ProofError `key-malformed`, `key-unsupported`, `key-too-short`, `key-is-private`
 */
export async function importVerificationKey(source: unknown): Promise<VerificationKey> {
  if (source instanceof CryptoKey) return { alg: algorithmOfCryptoKey(source), key: source }
  if (typeof source !== 'object' || source === null) return importJwk(source)
  const known = imported.get(source) ?? importJwk(source)
  imported.set(source, known)
  return known
}

async function importJwk(source: unknown): Promise<VerificationKey> {
  const jwk = requirePublicJwk(source)
  const alg = jwk.crv === 'P-384' ? 'ES384' : algorithmOf(source)
  try {
    return {
      alg,
      key: await crypto.subtle.importKey('jwk', { ...jwk }, importParameters(alg), true, [
        'verify',
      ]),
    }
  } catch (cause) {
    throw new ProofError('key-malformed', 'the public key cannot be used', cause)
  }
}

/**
 * A private JWK as a CryptoKey that can sign and cannot be exported.
 * @throws ProofError `key-malformed`, `key-unsupported`, `key-too-short`
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
    throw new ProofError('key-malformed', 'the private key cannot be used')
  }
}

/** Whether the signature over these bytes was made by this key. Signatures are raw (r || s for ECDSA). */
export async function isSignatureRight(
  { alg, key }: VerificationKey,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return crypto.subtle.verify(signatureParameters(alg), key, signature, bytes)
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
    throw new ProofError('key-is-private', 'a private key stands where a public key belongs')
  if (name === 'Ed25519') return 'EdDSA'
  if (name === 'ECDSA' && namedCurve === 'P-256') return 'ES256'
  if (name === 'ECDSA' && namedCurve === 'P-384') return 'ES384'
  if (name === 'RSASSA-PKCS1-v1_5' && hash?.name === 'SHA-256') {
    if ((modulusLength ?? 0) < 2048)
      throw new ProofError('key-too-short', 'an RSA key has fewer than 2048 bits')
    return 'RS256'
  }
  throw new ProofError('key-unsupported', 'the key is not for signatures of a known algorithm')
}
