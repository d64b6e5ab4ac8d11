import { proofFailure } from '../failure.ts'
import { readBase64url } from '../read-bytes.ts'

/** The public members of a JSON Web Key. RFC 7517; RFC 7518 section 6; RFC 8037. */
export interface PublicJwk {
  readonly kty: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly n?: string
  readonly e?: string
}

/** A JSON Web Key with its secret members. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string
  readonly p?: string
  readonly q?: string
  readonly dp?: string
  readonly dq?: string
  readonly qi?: string
}

/** The signature algorithms this module knows: what badges use and verifiers accept. RFC 7518, RFC 8037. */
export type SignatureAlgorithm = 'EdDSA' | 'RS256' | 'ES256'

const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const
const smallestModulus = 256

/**
 * The public half of a key: only the members its type requires, in alphabetical order (RFC 7638, section 3.2).
 * Every member must be strict base64url of the right length.
 * @throws ProofFailure `key-malformed`, `key-unsupported`, `key-too-short`
 */
export function publicJwkOf(jwk: unknown): PublicJwk {
  const key = asRecord(jwk)
  if (key['kty'] === 'OKP' && key['crv'] === 'Ed25519') {
    return { crv: 'Ed25519', kty: 'OKP', x: member(key, 'x', 32) }
  }
  if (key['kty'] === 'EC' && (key['crv'] === 'P-256' || key['crv'] === 'P-384')) {
    const length = key['crv'] === 'P-256' ? 32 : 48
    return { crv: key['crv'], kty: 'EC', x: member(key, 'x', length), y: member(key, 'y', length) }
  }
  if (key['kty'] === 'RSA') return rsaPublicJwk(key)
  throw proofFailure('key-unsupported', 'only Ed25519, P-256, P-384 and RSA keys are known')
}

/**
 * As publicJwkOf, but refuses a key that carries a secret member: it must never have been where it was found.
 * @throws ProofFailure `key-is-private` and those of publicJwkOf
 */
export function requirePublicJwk(jwk: unknown): PublicJwk {
  const key = asRecord(jwk)
  if (secretMembers.some((name) => Object.hasOwn(key, name))) {
    throw proofFailure('key-is-private', 'a private key stands where a public key belongs')
  }
  const operations = key['key_ops']
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) {
    throw proofFailure('key-unsupported', 'the key is not for checking signatures')
  }
  return publicJwkOf(key)
}

/** What a key checks signatures with. P-384 only checks: nothing here signs with it. */
export type VerificationAlgorithm = SignatureAlgorithm | 'ES384'

/**
 * Whether what a key says about its use leaves checking signatures open. RFC 7517, sections 4.2 and 4.3.
 *
 * @throws ProofFailure `key-malformed` when it is no object
 */
export function isForVerifying(jwk: unknown): boolean {
  const { use, key_ops: operations } = asRecord(jwk)
  const isOpen =
    operations === undefined || (Array.isArray(operations) && operations.includes('verify'))
  return isOpen && (use === undefined || use === 'sig')
}

/**
 * The one algorithm a key may be used with. A key that names another use or algorithm is refused.
 * @throws ProofFailure `key-unsupported` and those of publicJwkOf
 */
export function verificationAlgorithmOf(jwk: unknown): VerificationAlgorithm {
  const key = asRecord(jwk)
  const algorithm = algorithmOfKind(publicJwkOf(key))
  const named = key['alg'] === 'Ed25519' ? 'EdDSA' : key['alg']
  const agrees =
    (named === undefined || named === algorithm) &&
    (key['use'] === undefined || key['use'] === 'sig')
  if (!agrees) {
    throw proofFailure('key-unsupported', 'the key is not for signatures of a known algorithm')
  }
  return algorithm
}

/**
 * As verificationAlgorithmOf, for a key that signs.
 * @throws ProofFailure `key-unsupported` and those of publicJwkOf
 */
export function algorithmOf(jwk: unknown): SignatureAlgorithm {
  const algorithm = verificationAlgorithmOf(jwk)
  if (algorithm === 'ES384')
    throw proofFailure('key-unsupported', 'nothing is signed with this kind of key')
  return algorithm
}

function algorithmOfKind({ kty, crv }: PublicJwk): VerificationAlgorithm {
  if (kty === 'OKP') return 'EdDSA'
  if (kty === 'RSA') return 'RS256'
  return crv === 'P-384' ? 'ES384' : 'ES256'
}

function rsaPublicJwk(key: Readonly<Record<string, unknown>>): PublicJwk {
  const jwk = { e: member(key, 'e'), kty: 'RSA', n: member(key, 'n') }
  const modulus = readBase64url(jwk.n)
  const exponent = readBase64url(jwk.e)
  if (modulus[0] === 0 || exponent[0] === 0)
    throw proofFailure('key-malformed', 'an RSA number starts with a zero byte')
  if (modulus.length < smallestModulus)
    throw proofFailure('key-too-short', 'an RSA key has fewer than 2048 bits')
  const last = exponent.at(-1) ?? 0
  if (last % 2 === 0 || (exponent.length === 1 && last < 3) || exponent.length > 4) {
    throw proofFailure('key-malformed', 'the public exponent of an RSA key is unusable')
  }
  return jwk
}

function member(key: Readonly<Record<string, unknown>>, name: string, length?: number): string {
  const text = key[name]
  if (typeof text !== 'string' || text === '')
    throw proofFailure('key-malformed', `the key lacks ${name}`)
  const bytes = readBase64url(text)
  if (length !== undefined && bytes.length !== length) {
    throw proofFailure('key-malformed', `${name} of the key has the wrong length`)
  }
  return text
}

function asRecord(jwk: unknown): Readonly<Record<string, unknown>> {
  if (typeof jwk !== 'object' || jwk === null || Array.isArray(jwk)) {
    throw proofFailure('key-malformed', 'the key is not a JSON object')
  }
  return jwk as Readonly<Record<string, unknown>>
}
