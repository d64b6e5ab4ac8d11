import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { isPublishFailure, publishFailure, type PublishFailure } from '../failure.ts'

// Synchronous on purpose where it comes to files: hundreds of thousands of small ones take a tenth of the time so.

/** A file that is packed, or was. */
export interface PackedFile {
  readonly name: string
  readonly size: number
  /** Its bytes, once, and all of them. @throws PublishFailure `carriage` where they are others */
  content(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

const pieceLength = 1024 * 1024
const digestLength = 32

/**
 * Packs a header and files, one after the other: of each its name and size, its bytes, and their SHA-256. At the end stands
 * that it is the end.
 */
export async function* packed(
  header: unknown,
  files: AsyncIterable<PackedFile>,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [frame(header)]
  let holds = 0
  for await (const file of files)
    for await (const part of partsOf(file)) {
      held.push(part)
      holds += part.length
      if (holds < pieceLength) continue
      yield Buffer.concat(held)
      held = []
      holds = 0
    }
  yield Buffer.concat([...held, lengthOf(0)])
}

async function* partsOf({ name, size, content }: PackedFile): AsyncGenerator<Uint8Array> {
  yield frame({ name, size })
  const hash = createHash('sha256')
  for await (const bytes of content()) {
    hash.update(bytes)
    yield bytes
  }
  yield hash.digest()
}

/** A file of the disk, under the name that it is packed by. */
export function fileAt(name: string, path: string): PackedFile {
  const { size } = statSync(path)
  return { name, size, content: () => bytesOf(path, size) }
}

function* bytesOf(path: string, size: number): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (let left = size; left > 0;) {
      const bytes = Buffer.allocUnsafe(Math.min(left, pieceLength))
      if (readSync(file, bytes) !== bytes.length) throw shrunk()
      left -= bytes.length
      yield bytes
    }
  } finally {
    closeSync(file)
  }
}

/** Files that were packed, one after the other. */
export interface Unpacking {
  readonly header: unknown
  /** The next file; undefined after the last. All of the one before must have been read. */
  next(): Promise<PackedFile | undefined>
}

/** @throws PublishFailure `carriage`, as `next` does, where this is nothing that was packed, or not all of it */
export async function unpacking(source: AsyncIterable<Uint8Array>): Promise<Unpacking> {
  const bytes = byteReader(source)
  const header = await readFrame(bytes)
  return {
    header,
    async next() {
      const found = await readFrame(bytes)
      if (found === undefined) return (await bytes.some(1)) === undefined ? undefined : fail()
      const { name, size } = (found ?? {}) as Partial<PackedFile>
      if (typeof name !== 'string' || !isLength(size)) throw notAsPacked()
      return { name, size, content: () => contentIn(bytes, size) }
    },
  }
}

function isLength(size: number | undefined): size is number {
  return Number.isSafeInteger(size) && size! >= 0
}

async function* contentIn(bytes: ByteReader, size: number): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for (let left = size; left > 0;) {
    const piece = await bytes.some(left)
    if (piece === undefined) throw notAsPacked()
    left -= piece.length
    hash.update(piece)
    yield piece
  }
  if (!(await bytes.exactly(digestLength)).equals(hash.digest())) throw notAsPacked()
}

/**
 * Makes a file of what was packed, and the folder that it lies in.
 *
 * @param mode - its permissions
 */
export async function writeTo(path: string, { content }: PackedFile, mode = 0o600): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'wx', mode)
  try {
    for await (const bytes of content())
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  } finally {
    closeSync(file)
  }
}

/** Reads all of a file, and keeps nothing of it. */
export async function passOver({ content }: PackedFile): Promise<void> {
  for await (const _ of content());
}

interface ByteReader {
  /** At least one, and at most so many; undefined at the end. */
  some(most: number): Promise<Buffer | undefined>
  exactly(count: number): Promise<Buffer>
}

function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const parts = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const some = async (most: number) => {
    while (held.length === 0) {
      const part = await parts.next().catch(unreadable)
      if (part.done) return undefined
      held = Buffer.from(part.value.buffer, part.value.byteOffset, part.value.length)
    }
    const piece = held.subarray(0, most)
    held = held.subarray(piece.length)
    return piece
  }
  const exactly = async (count: number) => {
    const pieces: Buffer[] = []
    for (let left = count; left > 0;) {
      const piece = await some(left)
      if (piece === undefined) throw notAsPacked()
      pieces.push(piece)
      left -= piece.length
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
  }
  return { some, exactly }
}

function frame(value: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(value))
  return Buffer.concat([lengthOf(text.length), text])
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}

/** @returns undefined where the end stands */
async function readFrame(bytes: ByteReader): Promise<unknown> {
  const length = (await bytes.exactly(4)).readUInt32BE()
  if (length === 0) return undefined
  try {
    return JSON.parse((await bytes.exactly(length)).toString()) as unknown
  } catch (cause) {
    throw notAsPacked(cause)
  }
}

/** What is no compressed file, or not all of one, was not packed either. */
function unreadable(cause: unknown): never {
  throw isPublishFailure(cause) ? cause : notAsPacked(cause)
}

function fail(): never {
  throw notAsPacked()
}

function notAsPacked(cause?: unknown): PublishFailure {
  return publishFailure('carriage', 'What the last run left is not what it says that it is.', {
    cause,
  })
}

function shrunk(): PublishFailure {
  return publishFailure('carriage', 'A file of the site became shorter while it was packed.')
}
