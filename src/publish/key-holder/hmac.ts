import { hash } from 'node:crypto'
import { bytesOfHex } from '../../bytes/hex.ts'

const blockLength = 64

/**
 * HMAC-SHA-256 (RFC 2104) at once. Secrets and boxes take a dozen of them an award, each over a few bytes: Node's own
 * `createHmac` spends several times as long on setting up an object for each as these two digests take.
 */
export function hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const short = key.length > blockLength ? digest(key) : key
  return digest(padded(short, 0x5c, digest(padded(short, 0x36, data))))
}

/** The key, filled up to a block and mixed with a byte, and the data behind it. */
function padded(key: Uint8Array, mixed: number, data: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(blockLength + data.length).fill(mixed, 0, blockLength)
  for (let index = 0; index < key.length; index += 1) bytes[index] = key[index]! ^ mixed
  bytes.set(data, blockLength)
  return bytes
}

/** As hex, since Node takes longer to hand over bytes than a text. */
function digest(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytesOfHex(hash('sha256', bytes, 'hex'))
}
