import { pictureBytes } from '../picture-bytes.ts'
import { crc32 } from '../../bytes/crc32.ts'
import type { ImageFault } from '../image-fault.ts'
import { isBadgeKeyword } from '../keyword.ts'
import {
  CHUNK_FRAME,
  type Chunk,
  PNG_SIGNATURE,
  chunksOf,
  isPng,
  isTextChunk,
  writtenCrc,
} from './png-chunks.ts'
import { type PngFaultCode, pngFault } from './png-faults.ts'
import { IHDR_LENGTH, type PngHeader, readHeader } from './png-header.ts'
import { packedPart, unpacksTooFar } from './png-packed.ts'
import { checkPixels } from './png-pixels.ts'

export interface PngLimits {
  /** Of the file. */
  readonly bytes: number
  /** Of the longer side, in pixels. */
  readonly side: number
  readonly pixels: number
  readonly chunks: number
}

export const PNG_LIMITS: PngLimits = {
  bytes: pictureBytes.png,
  side: 4096,
  pixels: 16_777_216,
  chunks: 4096,
}

export interface PngFacts extends PngHeader {
  /** Names of the chunks that say something about the picture's making: tEXt, iTXt, zTXt, eXIf, tIME. */
  readonly metadata: readonly string[]
}

/**
 * Decides whether a PNG from a stranger may be used as art. Strict: every rule of the PNG specification that a
 * reader can trip over is checked before anything decodes the picture, and the pixels are unpacked only after
 * the header has been found small enough. Never throws on any bytes.
 *
 * @returns the first fault in the order of the file, or what the picture is
 */
export async function inspectPng(
  png: Uint8Array,
  limits: PngLimits = PNG_LIMITS,
): Promise<ImageFault<PngFaultCode> | PngFacts> {
  if (png.length > limits.bytes) return pngFault('png-too-large')
  if (!isPng(png)) return pngFault('png-signature')
  const walk = walkChunks(png, limits)
  if (typeof walk === 'string') return pngFault(walk)
  if (await unpacksTooFar(walk.packed)) return pngFault('png-packed-too-long')
  const pixels = await checkPixels(walk.header, walk.data)
  return pixels === undefined ? { ...walk.header, metadata: walk.metadata } : pngFault(pixels)
}

/** Tells the two answers of `inspectPng` apart. */
export function isImageFault(
  answer: ImageFault<PngFaultCode> | PngFacts,
): answer is ImageFault<PngFaultCode> {
  return 'code' in answer
}

const CHUNK_NAME = /^[A-Za-z]{2}[A-Z][A-Za-z]$/
const METADATA: readonly string[] = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME']
const ANIMATION: readonly string[] = ['acTL', 'fcTL', 'fdAT']

function walkChunks(png: Uint8Array, limits: PngLimits) {
  const chunks: Chunk[] = []
  /** Of the IDAT chunks. */
  const data: Uint8Array[] = []
  const metadata: string[] = []
  const packed: Uint8Array[] = []
  let header: PngHeader | undefined
  for (const chunk of chunksOf(png, Number.POSITIVE_INFINITY)) {
    if (chunks.length >= limits.chunks) return 'png-too-many-chunks'
    const fault = checkFrame(png, chunk)
    if (fault !== undefined) return fault
    if (header === undefined) {
      const first = checkHeader(png, chunk, limits)
      if (typeof first === 'string') return first
      header = first
    } else {
      const wrong = checkChunk(png, chunk, chunks, header)
      if (wrong !== undefined) return wrong
    }
    if (chunk.type === 'IDAT') data.push(png.subarray(chunk.start, chunk.end))
    packed.push(...packedPart(chunk.type, png.subarray(chunk.start, chunk.end)))
    if (METADATA.includes(chunk.type)) metadata.push(chunk.type)
    chunks.push(chunk)
  }
  return (
    checkEnd(png, chunks) ??
    (header === undefined ? 'png-cut-short' : { header, data, metadata, packed })
  )
}

function checkFrame(png: Uint8Array, chunk: Chunk): PngFaultCode | undefined {
  if (!CHUNK_NAME.test(chunk.type)) return 'png-chunk-type'
  return crc32(png, chunk.start - 4, chunk.end) === writtenCrc(png, chunk)
    ? undefined
    : 'png-checksum'
}

function checkHeader(png: Uint8Array, chunk: Chunk, limits: PngLimits): PngHeader | PngFaultCode {
  if (chunk.type !== 'IHDR') return 'png-header-missing'
  if (chunk.end - chunk.start !== IHDR_LENGTH) return 'png-header-length'
  const header = readHeader(png.subarray(chunk.start, chunk.end))
  if (typeof header === 'string') return header
  if (header.width > limits.side) return 'png-too-wide'
  if (header.height > limits.side) return 'png-too-high'
  return header.width * header.height > limits.pixels ? 'png-too-many-pixels' : header
}

function checkChunk(
  png: Uint8Array,
  chunk: Chunk,
  before: readonly Chunk[],
  header: PngHeader,
): PngFaultCode | undefined {
  const { type, start, end } = chunk
  const seen = (name: string) => before.find((earlier) => earlier.type === name)
  if (ANIMATION.includes(type)) return 'png-animated'
  if (isTextChunk(type)) return isBadgeKeyword(png, start, end) ? 'png-already-baked' : undefined
  if (type === 'IHDR') return 'png-header-twice'
  if (type === 'PLTE') return checkPalette(end - start, header, seen)
  if (type === 'tRNS') return checkTransparency(end - start, header, seen)
  if (type === 'IDAT') return checkData(before, header, seen)
  if (type === 'IEND') return end > start ? 'png-end-length' : undefined
  const isCritical = type.charAt(0) < 'a'
  return isCritical ? 'png-critical-chunk' : undefined
}

type Seen = (name: string) => Chunk | undefined

/** PNG specification, section 11.2.2. */
function checkPalette(length: number, header: PngHeader, seen: Seen): PngFaultCode | undefined {
  if (header.colourType === 0 || header.colourType === 4) return 'png-palette-forbidden'
  if (seen('PLTE')) return 'png-palette-twice'
  if (seen('IDAT') || seen('tRNS')) return 'png-palette-late'
  if (length === 0 || length % 3 !== 0) return 'png-palette-length'
  const most = header.colourType === 3 ? 2 ** header.bitDepth : 256
  return length / 3 > most ? 'png-palette-too-long' : undefined
}

/** PNG specification, section 11.3.1.1. */
function checkTransparency(
  length: number,
  header: PngHeader,
  seen: Seen,
): PngFaultCode | undefined {
  if (header.colourType === 4 || header.colourType === 6) return 'png-transparency-forbidden'
  if (seen('tRNS')) return 'png-transparency-twice'
  if (seen('IDAT')) return 'png-transparency-misplaced'
  if (header.colourType !== 3) {
    const right = header.colourType === 0 ? 2 : 6
    return length === right ? undefined : 'png-transparency-length'
  }
  const palette = seen('PLTE')
  if (palette === undefined) return 'png-transparency-misplaced'
  const colours = (palette.end - palette.start) / 3
  return length === 0 || length > colours ? 'png-transparency-length' : undefined
}

function checkData(
  before: readonly Chunk[],
  header: PngHeader,
  seen: Seen,
): PngFaultCode | undefined {
  if (header.colourType === 3 && !seen('PLTE')) return 'png-palette-missing'
  return seen('IDAT') && before.at(-1)?.type !== 'IDAT' ? 'png-data-apart' : undefined
}

/** Why the walk stopped, if not at an IEND that is the end of the file. */
function checkEnd(png: Uint8Array, chunks: readonly Chunk[]): PngFaultCode | undefined {
  const last = chunks.at(-1)
  const at = last === undefined ? PNG_SIGNATURE.length : last.end + 4
  if (last?.type === 'IEND') {
    if (at < png.length) return 'png-after-end'
    return chunks.some(({ type }) => type === 'IDAT') ? undefined : 'png-data-missing'
  }
  if (at === png.length) return 'png-end-missing'
  if (at + CHUNK_FRAME > png.length) return 'png-cut-short'
  const length = new DataView(png.buffer, png.byteOffset, png.byteLength).getUint32(at)
  return length > 0x7fffffff ? 'png-chunk-length' : 'png-cut-short'
}
