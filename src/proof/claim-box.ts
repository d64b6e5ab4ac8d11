import { encodeBase32 } from '../bytes/base32.ts'
import { decodeBase64url, encodeBase64url } from '../bytes/base64.ts'
import { joinBytes } from '../bytes/join-bytes.ts'
import { deriveWith, type Hmac } from './entropy.ts'
import { proofFailure, type ProofFailure } from './failure.ts'
import { readBase32 } from './read-bytes.ts'
import { parseStrictJson } from './strict-json.ts'

/**
 * What the holder of a claim code may know of one award: where it lies, which it is, and the name that its issuer
 * signed. Encrypted under keys that come from the code, it may lie on the open site.
 */
export interface ClaimBox {
  /** Of the award's page. */
  readonly slug: string
  readonly issuer: string
  readonly badge: string
  readonly version: string
  /** The day of the award, YYYY-MM-DD. */
  readonly awarded: string
  readonly name?: string
  /** Opens the commitment to the name in the signed credential. */
  readonly nameSalt?: string
}

/** What a claim code gives: the name of its file, and the keys of its boxes. */
export interface ClaimKeys {
  /** 26 characters of small base32; it says nothing of the code. */
  readonly lookup: string
  /** AES-256-GCM. */
  readonly encryption: Uint8Array<ArrayBuffer>
  /** HMAC-SHA-256; the initialisation vector is made with it from the plaintext, so that none serves two texts. */
  readonly vector: Uint8Array<ArrayBuffer>
}

/** The primitives of a runtime that has them at once; WebCrypto only has them one by one and later. */
export interface BoxCrypto {
  readonly hmac: Hmac
  /** AES-256-GCM: the ciphertext and behind it the tag of 16 bytes. */
  encrypt(
    key: Uint8Array,
    iv: Uint8Array,
    plaintext: Uint8Array,
    additional: Uint8Array,
  ): { readonly ciphertext: Uint8Array; readonly tag: Uint8Array }
}

const encoder = new TextEncoder()
const algorithms = { alg: 'dir', enc: 'A256GCM' } as const
const header = encodeBase64url(encoder.encode(JSON.stringify(algorithms)))
const labels = { lookup: 'claim lookup 1', keys: 'claim keys 1' } as const
const lengths = { lookup: 16, keys: 64 } as const

/** Boxes come in steps of this many bytes, so that a length does not give a name away. */
const step = 256
/** One file may hold the boxes of a whole school career; an honest box is far smaller. */
const mostBytes = 8192

/**
 * Derives what a claim code opens on one site. Another site gives other keys and another file name, so a code that is
 * used at both links nothing.
 *
 * @param code 26 characters of small base32: 128 random bits
 * @param site absolute URL of the site's root, as its badges name it
 * @throws ProofFailure `base32-malformed`
 */
export async function claimKeysOf(code: string, site: string): Promise<ClaimKeys> {
  const key = readBase32(code)
  const salt = encoder.encode(site)
  return claimKeysIn(
    await webHkdf(key, salt, encoder.encode(labels.lookup), lengths.lookup),
    await webHkdf(key, salt, encoder.encode(labels.keys), lengths.keys),
  )
}

/** claimKeysOf at once: HKDF (RFC 5869) is extracted once for both. @throws ProofFailure `base32-malformed` */
export function claimKeysWith(hmac: Hmac, code: string, site: string): ClaimKeys {
  const extracted = hmac(encoder.encode(site), readBase32(code))
  return claimKeysIn(
    deriveWith(hmac, extracted, labels.lookup, lengths.lookup),
    deriveWith(hmac, extracted, labels.keys, lengths.keys),
  )
}

function claimKeysIn(lookup: Uint8Array, keys: Uint8Array<ArrayBuffer>): ClaimKeys {
  return { lookup: encodeBase32(lookup), encryption: keys.slice(0, 32), vector: keys.slice(32) }
}

/**
 * Encrypts a box: a compact JWE (RFC 7516) with `dir` and `A256GCM`, padded. The same box under the same keys gives the
 * same text.
 */
export function sealClaimBox(box: ClaimBox, keys: ClaimKeys, crypto: BoxCrypto): string {
  const { slug, issuer, badge, version, awarded, name, nameSalt } = box
  const text = JSON.stringify({ slug, issuer, badge, version, awarded, name, nameSalt })
  const bytes = encoder.encode(text)
  // JSON does not mind spaces at its end.
  const padded = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20)
  padded.set(bytes)
  const iv = crypto.hmac(keys.vector, padded).subarray(0, 12)
  const { ciphertext, tag } = crypto.encrypt(keys.encryption, iv, padded, encoder.encode(header))
  return `${header}..${[iv, ciphertext, tag].map(encodeBase64url).join('.')}`
}

/**
 * Opens a box.
 * @throws ProofFailure `box-malformed` when it is no such JWE or holds no box, `box-wrong-code` when it was made for another
 * code or has been damaged; neither shows what is in it
 */
export async function openClaimBox(jwe: string, keys: ClaimKeys): Promise<ClaimBox> {
  const { iv, ciphertext } = partsOf(jwe)
  const key = await crypto.subtle.importKey('raw', keys.encryption, 'AES-GCM', false, ['decrypt'])
  const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(header) }
  const opened = await crypto.subtle.decrypt(algorithm, key, ciphertext).catch(() => undefined)
  if (opened === undefined)
    throw proofFailure('box-wrong-code', 'made for another code, or damaged since')
  return readBox(new Uint8Array(opened))
}

/** WebCrypto alone, because it is opened on cheap telephones: a JWE of this one kind needs no library. */
function partsOf(jwe: string): {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly ciphertext: Uint8Array<ArrayBuffer>
} {
  const [head, key, ...parts] = jwe.length > mostBytes ? [] : jwe.split('.')
  if (head !== header || key !== '' || parts.length !== 3) throw malformed()
  try {
    const [iv, ciphertext, tag] = parts.map(decodeBase64url)
    if (iv?.length !== 12 || ciphertext === undefined || tag?.length !== 16) throw malformed()
    return { iv, ciphertext: joinBytes([ciphertext, tag]) }
  } catch {
    throw malformed()
  }
}

function readBox(bytes: Uint8Array): ClaimBox {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value = parseStrictJson(text, { size: mostBytes, depth: 2 })
    if (isBox(value)) return value
  } catch {
    throw malformed()
  }
  throw malformed()
}

function isBox(value: unknown): value is ClaimBox {
  if (typeof value !== 'object' || value === null) return false
  const { slug, issuer, badge, version, awarded, name, nameSalt } = value as Readonly<
    Record<string, unknown>
  >
  const fits = (text: unknown, shape: RegExp) => typeof text === 'string' && shape.test(text)
  return (
    fits(slug, /^[a-z2-7]{26}$/) &&
    fits(issuer, /^[a-z0-9][a-z0-9-]{0,63}$/) &&
    fits(badge, /^[a-z0-9][a-z0-9-]{0,63}$/) &&
    fits(version, /^[0-9a-f]{16}$/) &&
    fits(awarded, /^\d{4}-\d{2}-\d{2}$/) &&
    (name === undefined || (typeof name === 'string' && name !== '')) &&
    (nameSalt === undefined || fits(nameSalt, /^[\w-]{22}$/))
  )
}

function malformed(): ProofFailure {
  return proofFailure('box-malformed', 'not a box of a claim code')
}

/** HKDF-SHA-256 (RFC 5869) of a runtime that has WebCrypto. */
export async function webHkdf(
  key: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits'])
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, length * 8))
}
