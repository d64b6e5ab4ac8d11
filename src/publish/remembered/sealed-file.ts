import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { publishFailure, type PublishFailure } from '../failure.ts'

/** What one file is sealed with. It opens that file and no other. */
export interface FileSeal {
  readonly salt: Uint8Array
  readonly key: Uint8Array
}

const magic = Buffer.from('site 1\n\n')
const saltLength = 32
const tagLength = 16
/** Of what is in one chunk; more is never held. */
const chunkLength = 1024 * 1024
const algorithm = 'aes-256-gcm'

/** What a file is sealed for where nothing else is said. */
const siteOfLastRun = 'cinquefoil: site of the last run'

/**
 * @param secret - 32 bytes that open every file sealed under them
 * @param purpose - what is sealed for one does not open for another
 */
export function newFileSeal(secret: Uint8Array, purpose = siteOfLastRun): FileSeal {
  const salt = randomBytes(saltLength)
  return { salt, key: keyFor(secret, salt, purpose) }
}

/** A seal as it is handed from one step of a job to another, in base64url. */
export type SealTexts = Readonly<Record<keyof FileSeal, string>>

export function sealTexts({ salt, key }: FileSeal): SealTexts {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return { salt: text(salt), key: text(key) }
}

export function sealFrom({ salt, key }: SealTexts): FileSeal {
  return { salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}

/**
 * Writes a file that only whoever has the secret can read, or make: chunks, each encrypted and authenticated (AES-256-GCM)
 * with its place in the file and with whether it is the last, so that none can be cut off, moved or repeated.
 */
export async function writeSealed(
  path: string,
  content: AsyncIterable<Uint8Array>,
  { salt, key }: FileSeal,
): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.write(Buffer.concat([magic, salt]))
    let place = 0
    for await (const { bytes, isLast } of inPieces(content, chunkLength)) {
      const cipher = createCipheriv(algorithm, key, nonceOf(place, isLast))
      const parts = [cipher.update(bytes), cipher.final()]
      await file.writev([...parts, cipher.getAuthTag()])
      place += 1
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** What opens a file that is there. @throws PublishFailure `carriage` where it is none of these files */
export async function sealOf(
  path: string,
  secret: Uint8Array,
  purpose = siteOfLastRun,
): Promise<FileSeal> {
  const salt = await saltOf(path)
  return { salt, key: keyFor(secret, salt, purpose) }
}

/**
 * What a sealed file holds. Nothing of a chunk is given before all of it is proven.
 *
 * @throws PublishFailure `carriage` where it was sealed under another secret, or is not whole
 */
export async function* readSealed(path: string, { key }: FileSeal): AsyncGenerator<Uint8Array> {
  const content = createReadStream(path, {
    start: magic.length + saltLength,
    highWaterMark: chunkLength,
  }) as AsyncIterable<Buffer>
  let place = 0
  for await (const { bytes, isLast } of inPieces(content, chunkLength + tagLength)) {
    yield openChunk(bytes, key, nonceOf(place, isLast))
    place += 1
  }
}

function openChunk(bytes: Buffer, key: Uint8Array, nonce: Uint8Array): Buffer {
  if (bytes.length < tagLength) throw notOpened()
  const decipher = createDecipheriv(algorithm, key, nonce)
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  const opened = decipher.update(bytes.subarray(0, bytes.length - tagLength))
  try {
    return Buffer.concat([opened, decipher.final()])
  } catch (cause) {
    throw notOpened(cause)
  }
}

async function saltOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(magic.length + saltLength)
    await file.read(head, 0, head.length, 0)
    if (!head.subarray(0, magic.length).equals(magic)) throw notOpened()
    return head.subarray(magic.length)
  } finally {
    await file.close()
  }
}

/** Under a name of its own, so that nothing else that is sealed with the secret passes for such a file. */
function keyFor(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, 32))
}

/** A key seals one file, so its chunks are counted, and no two have the same. */
function nonceOf(place: number, isLast: boolean): Uint8Array {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(place, 5, 6)
  nonce[11] = Number(isLast)
  return nonce
}

interface Piece {
  readonly bytes: Buffer
  readonly isLast: boolean
}

/** The same bytes in pieces of one length; the last may be shorter, and there always is one. */
async function* inPieces(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Piece> {
  let held: readonly Uint8Array[] = []
  let holds = 0
  for await (const part of source) {
    held = [...held, part]
    holds += part.length
    while (holds > length) {
      const all = Buffer.concat(held, holds)
      yield { bytes: all.subarray(0, length), isLast: false }
      held = [all.subarray(length)]
      holds -= length
    }
  }
  yield { bytes: Buffer.concat(held, holds), isLast: true }
}

function notOpened(cause?: unknown): PublishFailure {
  return publishFailure(
    'carriage',
    'What the last run left cannot be opened: it was sealed with another key, or it is damaged.',
    { cause },
  )
}
