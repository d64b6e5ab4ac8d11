import { joinBytes } from '../../bytes/join-bytes.ts'

/** HMAC-SHA-256 at once: 32 bytes. `node:crypto` has one; the browser only an asynchronous one (derive). */
export type Hmac = (key: Uint8Array, data: Uint8Array) => Uint8Array

const blockLength = 32
const encoder = new TextEncoder()

/**
 * Bytes that nobody can guess without the issuer's entropy, and that come out the same each time: salts, slugs,
 * ids and slots. HKDF-Expand (RFC 5869, section 2.3) with the label as info, so one call can feed several needs: ask
 * for 48 bytes and cut them up.
 *
 * @param entropy 32 random bytes
 * @param label what the bytes are for; another label gives bytes that have nothing to do with these
 * @param length in bytes, at most 8,160
 */
export function deriveWith(
  hmac: Hmac,
  entropy: Uint8Array,
  label: string,
  length: number,
): Uint8Array<ArrayBuffer> {
  return expandWith(hmac, entropy, encoder.encode(label), length)
}

/** deriveWith for a label that many are derived with: its bytes are made once. */
export function expandWith(
  hmac: Hmac,
  entropy: Uint8Array,
  info: Uint8Array,
  length: number,
): Uint8Array<ArrayBuffer> {
  const derived = new Uint8Array(length)
  // T(n - 1) | info | n; before the first there is none.
  const input = new Uint8Array(blockLength + info.length + 1)
  input.set(info, blockLength)
  for (let index = 0; index * blockLength < length; index++) {
    input[input.length - 1] = index + 1
    const block = hmac(entropy, index === 0 ? input.subarray(blockLength) : input)
    input.set(block)
    derived.set(block.subarray(0, length - index * blockLength), index * blockLength)
  }
  return derived
}

/** deriveWith by WebCrypto. */
export async function derive(
  entropy: Uint8Array<ArrayBuffer>,
  label: string,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey(
    'raw',
    entropy,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const info = encoder.encode(label)
  const derived = new Uint8Array(length)
  let block = new Uint8Array(0)
  for (let index = 0; index * blockLength < length; index++) {
    block = new Uint8Array(
      await crypto.subtle.sign('HMAC', key, expansionInput(block, info, index)),
    )
    derived.set(block.subarray(0, length - index * blockLength), index * blockLength)
  }
  return derived
}

/**
 * One of `slots` equally likely numbers, 0 and up, from at least four derived bytes. `slots` is a power of two, so
 * that none is likelier.
 * @throws RangeError when slots is no power of two
 */
export function slotFrom(bytes: Uint8Array, slots: number): number {
  if (slots < 1 || slots > 2 ** 31 || (slots & (slots - 1)) !== 0)
    throw new RangeError('slots must be a power of two')
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) % slots
}

/** T(n - 1) | info | n, RFC 5869. */
function expansionInput(
  block: Uint8Array,
  info: Uint8Array,
  index: number,
): Uint8Array<ArrayBuffer> {
  return joinBytes([block, info, Uint8Array.of(index + 1)])
}
