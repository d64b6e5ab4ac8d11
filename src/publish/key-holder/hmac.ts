import { hash } from 'node:crypto'

const blockLength = 64
const digestLength = 32

/** Most bytes that are put together in place; more than anything that is derived or sealed here has. */
const shortLength = 1024

// Where a key and what is digested under it are put together: each call begins by overwriting both, and none waits.
const innerBlock = Buffer.alloc(blockLength + shortLength)
const outerBlock = Buffer.alloc(blockLength + digestLength)

/**
 * HMAC-SHA-256 (RFC 2104) at once. Secrets and boxes take a dozen of them an award, each over a few bytes: Node's own
 * `createHmac` spends several times as long on setting up an object for each as these two digests take.
 */
export function hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const short = key.length > blockLength ? digestOf(key) : key
  const inner = data.length > shortLength ? Buffer.alloc(blockLength + data.length) : innerBlock
  for (let index = 0; index < blockLength; index += 1) {
    const byte = short[index] ?? 0
    inner[index] = byte ^ 0x36
    outerBlock[index] = byte ^ 0x5c
  }
  inner.set(data, blockLength)
  const digest = byteText(inner.subarray(0, blockLength + data.length))
  outerBlock.write(digest, blockLength, 'latin1')
  return digestOf(outerBlock)
}

function digestOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Buffer.from(byteText(bytes), 'latin1')
}

/** A character for each byte, since Node takes longer to hand over bytes than a text. */
function byteText(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'binary')
}
