import { CompactEncrypt, compactDecrypt } from 'jose'
import { decodeBase64url } from '../../bytes/base64.ts'
import { publicJwkOf, requirePublicJwk, type PrivateJwk, type PublicJwk } from '../keys/jwk.ts'
import { proofFailure, type ProofFailure } from '../failure.ts'
import { thumbprintOf } from '../keys/thumbprint.ts'
import { parseStrictJson } from '../strict-json.ts'
import type { IdentityKind } from '../identity/identity.ts'

/** Who earned an award. Sealed, it may stand in a public repository. */
export interface Recipient {
  readonly identities: readonly { readonly type: IdentityKind; readonly value: string }[]
  readonly name?: string
  /** The claim code that opens the award for its holder, where it is not an identity anyway. */
  readonly code?: string
}

/** Sealed recipients come in steps of this many bytes, so that a length does not give a name away. */
const step = 256
const mostIdentities = 8
const encryption = { alg: 'ECDH-ES', enc: 'A256GCM' } as const

/**
 * Seals a recipient to the publisher's key: a compact JWE (RFC 7516), ECDH-ES and A256GCM. Two seals of the same
 * recipient are different and of the same length.
 * @param publicJwk P-256
 * @throws ProofFailure `recipient-malformed`, and those of the key
 *
 * @example
 * ```ts
 * import { publicJwkOf } from '../keys/jwk.ts'
 * import { sampleSealingKey } from '../keys/sample-sealing-key.ts'
 * import { openRecipient, sealRecipient } from './seal.ts'
 *
 * const privateJwk = await sampleSealingKey('a sentence to try it with')
 * const recipient = { identities: [{ type: 'email', value: 'learner@school.example' }], name: 'Ada' } as const
 * const jwe = await sealRecipient(recipient, publicJwkOf(privateJwk))
 * jwe.includes('learner') // => false
 * await openRecipient(jwe, privateJwk) // => recipient
 * ```
 */
export async function sealRecipient(recipient: Recipient, publicJwk: PublicJwk): Promise<string> {
  const { identities, name, code } = checkRecipient(recipient)
  return sealPadded(
    {
      identities: identities.map(({ type, value }) => ({ type, value })),
      ...(name === undefined ? {} : { name }),
      ...(code === undefined ? {} : { code }),
    },
    publicJwk,
  )
}

/**
 * Seals a claim code that takes the place of the one an award was given with.
 * @param code 26 characters of small base32
 * @throws ProofFailure `recipient-malformed`, and those of the key
 */
export async function sealClaimCode(code: string, publicJwk: PublicJwk): Promise<string> {
  if (!isClaimCode(code)) throw recipientMalformed()
  return sealPadded({ code }, publicJwk)
}

/**
 * Seals JSON to a key, padded so that its length says little of what it holds.
 * @throws ProofFailure as sealBytes
 */
export async function sealPadded(value: object, publicJwk: PublicJwk): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  // JSON does not mind spaces at its end.
  const padded = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20)
  padded.set(bytes)
  return sealBytes(padded, publicJwk)
}

/**
 * Opens what sealRecipient sealed.
 * @throws ProofFailure `seal-malformed`, `seal-wrong-key`, `recipient-malformed`; none shows what was sealed
 */
export async function openRecipient(jwe: string, privateJwk: PrivateJwk): Promise<Recipient> {
  return checkRecipient(parseSealed(await openBytes(jwe, privateJwk)))
}

/**
 * Opens what sealClaimCode sealed.
 * @throws ProofFailure `seal-malformed`, `seal-wrong-key`, `recipient-malformed`; none shows the code
 */
export async function openClaimCode(jwe: string, privateJwk: PrivateJwk): Promise<string> {
  const { code, ...others } = (parseSealed(await openBytes(jwe, privateJwk)) ?? {}) as Readonly<
    Record<string, unknown>
  >
  if (!isClaimCode(code) || Object.keys(others).length > 0) throw recipientMalformed()
  return code
}

/** The JSON of what sealPadded sealed. @throws ProofFailure `recipient-malformed` */
export function parseSealed(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return parseStrictJson(text, { size: 65_536, depth: 4 })
  } catch {
    throw recipientMalformed()
  }
}

/**
 * Seals bytes of any length to a key, as sealRecipient does but unpadded.
 *
 * @param publicJwk P-256
 * @returns a compact JWE whose `kid` is the key's thumbprint (RFC 7638)
 * @throws ProofFailure `key-is-private`, `key-malformed`, `key-unsupported`
 */
export async function sealBytes(bytes: Uint8Array, publicJwk: PublicJwk): Promise<string> {
  const jwk = sealingJwkOf(requirePublicJwk(publicJwk))
  const key = await crypto.subtle.importKey(
    'jwk',
    { ...jwk },
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    [],
  )
  const header = { ...encryption, kid: await thumbprintOf(jwk) }
  return new CompactEncrypt(bytes).setProtectedHeader(header).encrypt(key)
}

/**
 * Opens what sealBytes sealed.
 * @throws ProofFailure `seal-malformed` when it is no such JWE, `seal-wrong-key` when it was sealed to another key or
 * has been damaged
 */
export async function openBytes(
  jwe: string,
  privateJwk: PrivateJwk,
): Promise<Uint8Array<ArrayBuffer>> {
  checkSeal(jwe)
  return openBytesWith(jwe, await importOpeningKey(privateJwk))
}

/**
 * Opens what sealBytes sealed, with a key that may be one that nobody can read out.
 *
 * @param key - ECDH on P-256, private, for `deriveBits`
 * @throws ProofFailure as openBytes
 */
export async function openBytesWith(jwe: string, key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  checkSeal(jwe)
  try {
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: [encryption.alg],
      contentEncryptionAlgorithms: [encryption.enc],
    })
    return new Uint8Array(plaintext)
  } catch {
    throw proofFailure('seal-wrong-key', 'sealed to another key, or damaged since')
  }
}

/** Five strict base64url parts, the second empty, and a header that says nothing unexpected. */
function checkSeal(jwe: string): void {
  const parts = jwe.split('.')
  if (parts.length !== 5 || parts[1] !== '') throw sealMalformed()
  try {
    for (const part of parts) decodeBase64url(part)
    const header = parseStrictJson(
      new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(parts[0] ?? '')),
    )
    const names = Object.keys(header as object)
    if (names.every((name) => ['alg', 'enc', 'kid', 'epk'].includes(name))) return
  } catch {
    throw sealMalformed()
  }
  throw sealMalformed()
}

/** A key is read once, however many recipients it opens. */
const openingKeys = new WeakMap<PrivateJwk, Promise<CryptoKey>>()

function importOpeningKey(privateJwk: PrivateJwk): Promise<CryptoKey> {
  const known = openingKeys.get(privateJwk)
  if (known) return known
  const key = readOpeningKey(privateJwk)
  openingKeys.set(privateJwk, key)
  return key
}

async function readOpeningKey(privateJwk: PrivateJwk): Promise<CryptoKey> {
  const jwk = { ...sealingJwkOf(publicJwkOf(privateJwk)), d: privateJwk.d }
  try {
    return await crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, [
      'deriveBits',
    ])
  } catch {
    throw proofFailure('key-malformed', 'the sealing key cannot be used')
  }
}

function sealingJwkOf(jwk: PublicJwk): PublicJwk {
  if (jwk.crv !== 'P-256') throw proofFailure('key-unsupported', 'a sealing key is on curve P-256')
  return jwk
}

const kinds: readonly unknown[] = [
  'email',
  'url',
  'telephone',
  'did',
  'claim',
] satisfies IdentityKind[]

function checkRecipient(value: unknown): Recipient {
  const { identities, name, code, ...others } = (value ?? {}) as Readonly<Record<string, unknown>>
  const isNamed = name === undefined || (typeof name === 'string' && name !== '')
  const isOpened = code === undefined || isClaimCode(code)
  const isListed =
    Array.isArray(identities) && identities.length > 0 && identities.length <= mostIdentities
  if (!isNamed || !isOpened || !isListed || Object.keys(others).length > 0)
    throw recipientMalformed()
  if (!identities.every(isIdentity)) throw recipientMalformed()
  return value as Recipient
}

function isClaimCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z2-7]{26}$/.test(value)
}

function isIdentity(value: unknown): boolean {
  const { type, value: text, ...others } = (value ?? {}) as Readonly<Record<string, unknown>>
  return (
    kinds.includes(type) &&
    typeof text === 'string' &&
    text !== '' &&
    Object.keys(others).length === 0
  )
}

function recipientMalformed(): ProofFailure {
  return proofFailure('recipient-malformed', 'not a recipient with one to eight identities')
}

function sealMalformed(): ProofFailure {
  return proofFailure('seal-malformed', 'not a compact JWE of ECDH-ES and A256GCM')
}
