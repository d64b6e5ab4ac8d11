import { bakingFailure } from '../failure.ts'

/** The eight bytes every PNG begins with (PNG specification, section 5.2). */
export const PNG_SIGNATURE: Uint8Array = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

/** Length, type and checksum around the data of a chunk. */
export const CHUNK_FRAME = 12

/** IHDR is always the first chunk and always this long, so what follows it starts here. */
export const AFTER_IHDR = 8 + CHUNK_FRAME + 13

/** Where one chunk stands in the file; nothing is copied. */
export interface Chunk {
  readonly type: string
  /** Of the length field, the chunk's first byte. */
  readonly offset: number
  /** Of the data. */
  readonly start: number
  /** One past the data: where the checksum stands. */
  readonly end: number
}

/** The chunks that hold a text (PNG specification, section 11.3.3). */
export type TextChunkType = 'iTXt' | 'tEXt' | 'zTXt'

/** A type of chunk that carries text. PNG, sections 11.3.3.2 to 11.3.3.4. */
export function isTextChunk(type: string): type is TextChunkType {
  return type === 'iTXt' || type === 'tEXt' || type === 'zTXt'
}

/** Whether bytes begin with the eight of the PNG signature. PNG, section 5.2. */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * The chunks of a PNG in order, as far as they are whole: stops after IEND, or where the next chunk would
 * run past the end of the file. Checks no checksum.
 *
 * @throws BakingFailure `not-png`; `too-large` beyond `maxChunks` chunks.
 */
export function* chunksOf(bytes: Uint8Array, maxChunks: number): Generator<Chunk, void, void> {
  if (!isPng(bytes)) throw bakingFailure('not-png')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let offset = PNG_SIGNATURE.length
  for (let count = 0; offset + CHUNK_FRAME <= bytes.length; count++) {
    if (count >= maxChunks) throw bakingFailure('too-large')
    const start = offset + 8
    const end = start + view.getUint32(offset)
    if (end + 4 > bytes.length) return
    const chunk: Chunk = { type: chunkType(bytes, offset + 4), offset, start, end }
    yield chunk
    if (chunk.type === 'IEND') return
    offset = end + 4
  }
}

/** The checksum written after a chunk's data. */
export function writtenCrc(bytes: Uint8Array, chunk: Chunk): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(chunk.end)
}

function chunkType(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
