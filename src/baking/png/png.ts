import { bakingFailure } from '../failure.ts'
import { crc32 } from '../../bytes/crc32.ts'
import { type Keyword, keywordAt } from '../keyword.ts'
import { AFTER_IHDR, CHUNK_FRAME, chunksOf, isTextChunk } from './png-chunks.ts'

/** One credential to bake: a compact JWS, or JSON, under the keyword of its standard. */
export interface PngText {
  readonly keyword: Keyword
  readonly text: string
}

/** A PNG that has been looked at once, for baking many awards of one badge into it. */
export interface PreparedPng {
  /** @throws BakingFailure `already-baked`, `keyword-twice`, `text-unfit`. */
  readonly bake: (texts: readonly PngText[]) => Uint8Array<ArrayBuffer>
}

const MAX_CHUNKS = 100_000

/** `iTXt`, read as a big-endian number. */
const ITXT = 0x69545874

/** After the keyword: its end, no compression, method 0, no language, no translated keyword. */
const EMPTY_FIELDS = 5

/**
 * Bakes credentials into a PNG: one uncompressed iTXt chunk each, put right after IHDR, every other byte as
 * it was (Open Badges 2.0 baking, section PNG; Open Badges 3.0, section 5.3.1). Texts become UTF-8.
 *
 * @throws BakingFailure `not-png`, `broken-png` (first chunk is not IHDR, no IEND), `already-baked` (one of the
 *   keywords is there), `keyword-twice`, `text-unfit` (empty, a NUL, or half a surrogate pair).
 *
 * @example
 * ```ts
 * import { extractPng } from './extract-png.ts'
 * import { bakePng } from './png.ts'
 *
 * const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
 * const png = Uint8Array.from(atob(onePixel), (sign) => sign.charCodeAt(0))
 * const baked = bakePng(png, [{ keyword: 'openbadgecredential', text: '{"name":"Robot builder"}' }])
 * const [found] = await extractPng(baked)
 * found?.text // => '{"name":"Robot builder"}'
 * found?.chunk // => 'iTXt'
 * found?.faults // => []
 * ```
 */
export function bakePng(png: Uint8Array, texts: readonly PngText[]): Uint8Array {
  return preparePng(png).bake(texts)
}

/** @throws BakingFailure `not-png`, `broken-png`, `too-large`. */
export function preparePng(png: Uint8Array): PreparedPng {
  const taken = keywordsIn(png)
  return {
    bake: (texts) => {
      const keywords = new Set(texts.map(({ keyword }) => keyword))
      if (keywords.size !== texts.length) throw bakingFailure('keyword-twice')
      if (texts.some(({ keyword }) => taken.has(keyword))) throw bakingFailure('already-baked')
      return splice(png, texts)
    },
  }
}

function keywordsIn(png: Uint8Array): ReadonlySet<Keyword> {
  const found = new Set<Keyword>()
  let last = ''
  for (const { type, start, end } of chunksOf(png, MAX_CHUNKS)) {
    const isFirst = last === ''
    if (isFirst && (type !== 'IHDR' || end + 4 !== AFTER_IHDR)) throw bakingFailure('broken-png')
    const keyword = isTextChunk(type) ? keywordAt(png, start, end) : undefined
    if (keyword !== undefined) found.add(keyword)
    last = type
  }
  if (last !== 'IEND') throw bakingFailure('broken-png')
  return found
}

function splice(png: Uint8Array, texts: readonly PngText[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const bodies = texts.map(({ keyword, text }) => {
    assertFit(text)
    return { keyword, body: encoder.encode(text) }
  })
  const added = bodies.reduce((sum, { keyword, body }) => sum + chunkLength(keyword, body), 0)
  const baked = new Uint8Array(png.length + added)
  const view = new DataView(baked.buffer)
  baked.set(png.subarray(0, AFTER_IHDR))
  let at = AFTER_IHDR
  for (const { keyword, body } of bodies) {
    const end = at + chunkLength(keyword, body)
    view.setUint32(at, end - at - CHUNK_FRAME)
    view.setUint32(at + 4, ITXT)
    encoder.encodeInto(keyword, baked.subarray(at + 8))
    baked.set(body, end - 4 - body.length)
    view.setUint32(end - 4, crc32(baked, at + 4, end - 4))
    at = end
  }
  baked.set(png.subarray(AFTER_IHDR), at)
  return baked
}

function chunkLength(keyword: Keyword, body: Uint8Array): number {
  return CHUNK_FRAME + keyword.length + EMPTY_FIELDS + body.length
}

/** What TextEncoder would silently change, or PNG forbids (section 11.3.3.4), is refused instead. */
function assertFit(text: string): void {
  if (text === '' || text.includes('\0') || !text.isWellFormed()) throw bakingFailure('text-unfit')
}
