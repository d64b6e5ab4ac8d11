import { createHash } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { publishFailure, type PublishFailure } from '../failure.ts'

// Synchronous on purpose where it comes to files: hundreds of thousands of small ones take a tenth of the time so.

/** A file to be packed. */
export interface PackedFile {
  readonly name: string
  /** Where it lies. */
  readonly path: string
}

const pieceLength = 1024 * 1024
const digestLength = 32

/**
 * Packs a header and files, one after the other: of each its name and size, its bytes, and their SHA-256. At the end stands
 * that it is the end.
 */
export function* packed(header: unknown, files: Iterable<PackedFile>): Generator<Uint8Array> {
  let held: Uint8Array[] = [frame(header)]
  let holds = 0
  for (const file of files)
    for (const part of partsOf(file)) {
      held.push(part)
      holds += part.length
      if (holds < pieceLength) continue
      yield Buffer.concat(held)
      held = []
      holds = 0
    }
  yield Buffer.concat([...held, lengthOf(0)])
}

function* partsOf({ name, path }: PackedFile): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    yield frame({ name, size })
    const hash = createHash('sha256')
    for (let left = size; left > 0;) {
      const bytes = Buffer.allocUnsafe(Math.min(left, pieceLength))
      if (readSync(file, bytes) !== bytes.length) throw shrunk()
      left -= bytes.length
      hash.update(bytes)
      yield bytes
    }
    yield hash.digest()
  } finally {
    closeSync(file)
  }
}

/** Files that were packed, one after the other. */
export interface Unpacking {
  readonly header: unknown
  /** The next file; undefined after the last. What was before it must have been written. */
  next(): Promise<Unpacked | undefined>
}

export interface Unpacked {
  readonly name: string
  readonly size: number
  /**
   * Makes the file, and the folder that it lies in.
   *
   * @param mode - its permissions; without it, everybody may read it
   * @throws PublishFailure `carriage` where it is not what was packed
   */
  writeTo(path: string, mode?: number): Promise<void>
}

/** @throws PublishFailure `carriage`, as `next` does, where this is nothing that was packed, or not all of it */
export async function unpacking(source: AsyncIterable<Uint8Array>): Promise<Unpacking> {
  const bytes = byteReader(source)
  const header = await readFrame(bytes)
  const makeFolder = folderMaker()
  return {
    header,
    async next() {
      const found = await readFrame(bytes)
      if (found === undefined) return (await bytes.some(1)) === undefined ? undefined : fail()
      const { name, size } = found as Partial<Unpacked>
      if (typeof name !== 'string' || !Number.isSafeInteger(size)) throw notAsPacked()
      const writeTo = async (path: string, mode = 0o644) => {
        makeFolder(dirname(path))
        const digest = await copy(bytes, size!, openSync(path, 'wx', mode))
        if (!(await bytes.exactly(digestLength)).equals(digest)) throw notAsPacked()
      }
      return { name, size: size!, writeTo }
    },
  }
}

/** The files of a folder come together, so only the last is remembered. */
function folderMaker(): (folder: string) => void {
  let made: string | undefined
  return (folder) => {
    if (folder !== made) mkdirSync(folder, { recursive: true })
    made = folder
  }
}

/** Copies so many bytes into a file, and closes it. @returns their SHA-256 */
async function copy(bytes: ByteReader, size: number, file: number): Promise<Buffer> {
  const hash = createHash('sha256')
  try {
    for (let left = size; left > 0;) {
      const piece = await bytes.some(left)
      if (piece === undefined) throw notAsPacked()
      left -= piece.length
      hash.update(piece)
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at)
    }
  } finally {
    closeSync(file)
  }
  return hash.digest()
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
      const part = await parts.next()
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
