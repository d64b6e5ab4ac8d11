import { bakingFailure } from '../failure.ts'
import { crc32 } from '../../bytes/crc32.ts'
import { inflateWhole } from './inflate.ts'
import { type ReadKeyword, readKeywordAt } from '../keyword.ts'
import { latin1 } from './latin1.ts'
import { type Chunk, type TextChunkType, chunksOf, isTextChunk, writtenCrc } from './png-chunks.ts'

/** Something about how a text was baked that the standard does not allow; the text may be good all the same. */
export type BakedFault = 'wrong-checksum' | 'compressed' | 'not-utf-8' | 'unreadable' | 'too-long'

/** One credential found in a PNG. */
export interface BakedPng {
  readonly keyword: ReadKeyword
  /** JSON, a compact JWS, or (the old way) the URL of a hosted assertion. Empty when it could not be read. */
  readonly text: string
  /** tEXt and zTXt are the old way: Open Badges 2.0 baking, section Legacy PNGs. */
  readonly chunk: TextChunkType
  readonly faults: readonly BakedFault[]
}

/** How much of a stranger's file is looked at. */
export interface ExtractLimits {
  /** Of the file, in bytes. */
  readonly bytes: number
  readonly chunks: number
  /** Credentials in one picture. */
  readonly texts: number
  /** Of one text, unpacked, in bytes. */
  readonly textBytes: number
}

export const EXTRACT_LIMITS: ExtractLimits = {
  bytes: 32 * 1024 * 1024,
  chunks: 20_000,
  texts: 16,
  textBytes: 4 * 1024 * 1024,
}

/**
 * Reads every credential out of a PNG from anywhere, in the order of the file. Lenient, for other people's
 * pictures: odd ways of baking are read and reported as faults, what follows a break in the file is not seen.
 *
 * @throws BakingFailure `not-png`; `too-large` beyond the limits; `broken-png` when the file is cut short and
 *   nothing was found in what is there.
 */
export async function extractPng(
  png: Uint8Array,
  limits: ExtractLimits = EXTRACT_LIMITS,
): Promise<readonly BakedPng[]> {
  if (png.length > limits.bytes) throw bakingFailure('too-large')
  const found: BakedPng[] = []
  let last = ''
  for (const chunk of chunksOf(png, limits.chunks)) {
    last = chunk.type
    const baked = await readChunk(png, chunk, limits.textBytes)
    if (baked !== undefined) found.push(baked)
    if (found.length > limits.texts) throw bakingFailure('too-large')
  }
  if (found.length === 0 && last !== 'IEND') throw bakingFailure('broken-png')
  return found
}

async function readChunk(
  png: Uint8Array,
  chunk: Chunk,
  maxBytes: number,
): Promise<BakedPng | undefined> {
  const { type, start, end } = chunk
  if (!isTextChunk(type)) return undefined
  const keyword = readKeywordAt(png, start, end)
  if (keyword === undefined) return undefined
  const packed = packedText(png.subarray(start + keyword.length + 1, end), type)
  const { text, faults } = await unpack(packed, maxBytes)
  const isIntact = crc32(png, start - 4, end) === writtenCrc(png, chunk)
  return { keyword, text, chunk: type, faults: isIntact ? faults : ['wrong-checksum', ...faults] }
}

async function unpack(
  { compressed, bytes }: ReturnType<typeof packedText>,
  maxBytes: number,
): Promise<Pick<BakedPng, 'text' | 'faults'>> {
  const faults: readonly BakedFault[] = compressed ? ['compressed'] : []
  const plain = compressed ? await inflateWhole(bytes, maxBytes) : bytes
  if (plain === 'broken') return { text: '', faults: [...faults, 'unreadable'] }
  if (plain === 'too-long' || plain.length > maxBytes)
    return { text: '', faults: [...faults, 'too-long'] }
  const { text, isUtf8 } = decode(plain)
  return { text, faults: isUtf8 ? faults : [...faults, 'not-utf-8'] }
}

/** What follows the keyword (PNG specification, sections 11.3.3.2 to 11.3.3.4). */
function packedText(rest: Uint8Array, type: TextChunkType) {
  if (type === 'tEXt') return { compressed: false, bytes: rest }
  if (type === 'zTXt') return { compressed: true, bytes: rest.subarray(1) }
  const afterLanguage = rest.indexOf(0, 2) + 1
  const afterTranslated = afterLanguage > 0 ? rest.indexOf(0, afterLanguage) + 1 : 0
  const start = afterTranslated > 0 ? afterTranslated : rest.length
  return { compressed: rest[0] === 1, bytes: rest.subarray(start) }
}

/**
 * UTF-8 where the bytes are UTF-8, whatever the chunk's type promises: many bakers put UTF-8 into tEXt, which
 * is Latin-1 by the book. Reading it as Latin-1 is what makes "SAFeÂ®" of "SAFe®".
 */
function decode(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true }
  } catch {
    return { text: latin1(bytes), isUtf8: false }
  }
}
