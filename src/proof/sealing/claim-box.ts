import { encodeBase32 } from '../../bytes/base32.ts'
import {
  notABox,
  openForClaim,
  sealForClaim,
  type BoxCrypto,
  type ClaimSealKeys,
} from './claim-seal.ts'
import { expandWith, type Hmac } from './entropy.ts'
import { proofFailure } from '../failure.ts'
import { readBase32 } from '../read-bytes.ts'
import { parseStrictJson } from '../strict-json.ts'

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
export interface ClaimKeys extends ClaimSealKeys {
  /** 26 characters of small base32; it says nothing of the code. */
  readonly lookup: string
}

const encoder = new TextEncoder()
const labels = {
  lookup: encoder.encode('claim lookup 1'),
  keys: encoder.encode('claim keys 1'),
} as const
const lengths = { lookup: 16, keys: 64 } as const

/** Boxes come in steps of this many bytes, so that a length does not give a name away. */
const step = 256
/** One file may hold the boxes of a whole school career; an honest box is far smaller. */
export const mostBytes = 8192

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
    await webHkdf(key, salt, labels.lookup, lengths.lookup),
    await webHkdf(key, salt, labels.keys, lengths.keys),
  )
}

/** claimKeysOf at once: HKDF (RFC 5869) is extracted once for both. @throws ProofFailure `base32-malformed` */
export function claimKeysWith(hmac: Hmac, code: string, site: string): ClaimKeys {
  const extracted = hmac(encoder.encode(site), readBase32(code))
  return claimKeysIn(
    expandWith(hmac, extracted, labels.lookup, lengths.lookup),
    expandWith(hmac, extracted, labels.keys, lengths.keys),
  )
}

function claimKeysIn(lookup: Uint8Array, keys: Uint8Array<ArrayBuffer>): ClaimKeys {
  return { lookup: encodeBase32(lookup), encryption: keys.slice(0, 32), vector: keys.slice(32) }
}

/**
 * Encrypts a box, padded (`sealForClaim`). The same box under the same keys gives the same text.
 */
export function sealClaimBox(box: ClaimBox, keys: ClaimKeys, crypto: BoxCrypto): string {
  const { slug, issuer, badge, version, awarded, name, nameSalt } = box
  // JSON does not mind spaces at its end.
  const text = JSON.stringify({ slug, issuer, badge, version, awarded, name, nameSalt })
  return sealForClaim(text, keys, crypto, boxSize)
}

/** How many bytes the box is of which the text has so many. */
export function boxSize(length: number): number {
  return Math.ceil(length / step) * step
}

/**
 * Opens a box.
 * @throws ProofFailure `box-malformed` when it is no such JWE or holds no box, `box-wrong-code` when it was made for another
 * code or has been damaged; neither shows what is in it
 */
export async function openClaimBox(jwe: string, keys: ClaimKeys): Promise<ClaimBox> {
  return readBox(await openForClaim(jwe, keys, mostBytes), isClaimBox)
}

/** What stands in an opened box. @throws ProofFailure `box-malformed` when it is none of that kind */
export function readBox<Box>(text: string, isBox: (value: unknown) => value is Box): Box {
  try {
    const value = parseStrictJson(text, { size: mostBytes, depth: 2 })
    if (isBox(value)) return value
  } catch {
    throw proofFailure('box-malformed', notABox)
  }
  throw proofFailure('box-malformed', notABox)
}

/** Whether a value is what a box holds: it was opened, and may still be of a kind that newer readers know. */
export function isClaimBox(value: unknown): value is ClaimBox {
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
