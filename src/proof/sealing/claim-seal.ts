import { decodeBase64url, encodeBase64url } from '../../bytes/base64.ts'
import { joinBytes } from '../../bytes/join-bytes.ts'
import type { Hmac } from './entropy.ts'
import { proofFailure } from '../failure.ts'

/** The keys under which whatever a claim code opens is encrypted. */
export interface ClaimSealKeys {
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
  /** encodeBase64url, where the runtime has a quicker one. */
  readonly base64url: (bytes: Uint8Array) => string
}

const encoder = new TextEncoder()
const algorithms = { alg: 'dir', enc: 'A256GCM' } as const
const header = encodeBase64url(encoder.encode(JSON.stringify(algorithms)))
const headerBytes = encoder.encode(header)

/**
 * Encrypts a text: a compact JWE (RFC 7516) with `dir` and `A256GCM`. The same text under the same keys gives the same
 * JWE.
 *
 * @param sizeFor - how many bytes are encrypted for so many of text: what is missing are spaces at its end
 */
export function sealForClaim(
  text: string,
  keys: ClaimSealKeys,
  crypto: BoxCrypto,
  sizeFor: (length: number) => number,
): string {
  const bytes = encoder.encode(text)
  const padded = new Uint8Array(sizeFor(bytes.length))
  padded.set(bytes)
  padded.fill(0x20, bytes.length)
  const iv = crypto.hmac(keys.vector, padded).subarray(0, 12)
  const { ciphertext, tag } = crypto.encrypt(keys.encryption, iv, padded, headerBytes)
  return `${header}..${[iv, ciphertext, tag].map(crypto.base64url).join('.')}`
}

/**
 * The text of such a JWE, with the spaces at its end.
 *
 * @param most - characters of the JWE: a longer one is none
 * @throws ProofFailure `box-malformed` when it is no such JWE, `box-wrong-code` when it was made for another code or has
 * been damaged; neither shows what is in it
 */
export async function openForClaim(
  jwe: string,
  keys: Pick<ClaimSealKeys, 'encryption'>,
  most: number,
): Promise<string> {
  const { iv, ciphertext } = partsOf(jwe, most)
  const key = await crypto.subtle.importKey('raw', keys.encryption, 'AES-GCM', false, ['decrypt'])
  const algorithm = { name: 'AES-GCM', iv, additionalData: headerBytes }
  const opened = await crypto.subtle.decrypt(algorithm, key, ciphertext).catch(() => undefined)
  if (opened === undefined)
    throw proofFailure('box-wrong-code', 'made for another code, or damaged since')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(opened))
  } catch {
    throw proofFailure('box-malformed', notABox)
  }
}

/** Whether a text is such a JWE, or was one before it was damaged: what a host says in its place is none. */
export function seemsSealed(text: string): boolean {
  return text.startsWith(`${header}.`)
}

/** What is said of what opens with a code, or should, and is not what was looked for. */
export const notABox = 'not a box of a claim code'

/** WebCrypto alone, because it is opened on cheap telephones: a JWE of this one kind needs no library. */
function partsOf(
  jwe: string,
  most: number,
): {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly ciphertext: Uint8Array<ArrayBuffer>
} {
  const [head, key, ...parts] = jwe.length > most ? [] : jwe.split('.')
  if (head !== header || key !== '' || parts.length !== 3)
    throw proofFailure('box-malformed', notABox)
  try {
    const [iv, ciphertext, tag] = parts.map(decodeBase64url)
    if (iv?.length !== 12 || ciphertext === undefined || tag?.length !== 16)
      throw proofFailure('box-malformed', notABox)
    return { iv, ciphertext: joinBytes([ciphertext, tag]) }
  } catch {
    throw proofFailure('box-malformed', notABox)
  }
}
