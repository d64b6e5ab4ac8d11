import { hash } from 'node:crypto'
import { bytesOfHex } from '../../bytes/hex.ts'

const blockLength = 64
const digestLength = 32

/**
 * HMAC-SHA-256 (RFC 2104) at once. Secrets and boxes take a dozen of them an award, each over a few bytes: Node's own
 * `createHmac` spends several times as long on setting up an object for each as these two digests take.
 */
export function hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const short = key.length > blockLength ? digest(key) : key
  const inner = padded(short, 0x36, data.length)
  inner.set(data, blockLength)
  const outer = padded(short, 0x5c, digestLength)
  outer.write(hash('sha256', inner, 'hex'), blockLength, 'hex')
  return digest(outer)
}

/** The key, filled up to a block and mixed with a byte, and room for more behind it. */
function padded(key: Uint8Array, mixed: number, more: number): Buffer {
  const bytes = Buffer.allocUnsafe(blockLength + more).fill(mixed, 0, blockLength)
  for (let index = 0; index < key.length; index += 1) bytes[index] = key[index]! ^ mixed
  return bytes
}

/** As hex, since Node takes longer to hand over bytes than a text. */
function digest(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytesOfHex(hash('sha256', bytes, 'hex'))
}
