import { joinBytes } from '../../bytes/join-bytes.ts'

/** What came of unpacking: all of it, more than was allowed, or not a whole zlib stream. */
export type Inflated = 'whole' | 'too-long' | 'broken'

/**
 * Unpacks a zlib stream piece by piece and stops at the first byte over `maxBytes`, so that a small file
 * cannot fill the memory. Each piece goes to `take`, which may return false to stop (`too-long`).
 *
 * @param packed the stream, possibly in several parts that follow each other
 */
export async function inflate(
  packed: readonly Uint8Array[],
  maxBytes: number,
  take: (piece: Uint8Array) => boolean,
): Promise<Inflated> {
  const reader = streamOf(packed).pipeThrough(new DecompressionStream('deflate')).getReader()
  let total = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return 'whole'
      total += value.length
      if (total > maxBytes || !take(value)) {
        await reader.cancel()
        return 'too-long'
      }
    }
  } catch {
    return 'broken'
  }
}

/** Unpacks into one array. Gives the array, or why there is none. */
export async function inflateWhole(
  packed: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array | Exclude<Inflated, 'whole'>> {
  const pieces: Uint8Array[] = []
  const result = await inflate([packed], maxBytes, (piece) => pieces.push(piece) > 0)
  return result === 'whole' ? joinBytes(pieces) : result
}

/** In small slices: one write of everything could be unpacked in one go before anybody counts. */
function streamOf(parts: readonly Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const slices = slicesOf(parts)
  return new ReadableStream({
    pull(controller) {
      const next = slices.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
}

const SLICE = 16_384

function* slicesOf(parts: readonly Uint8Array[]): Generator<Uint8Array<ArrayBuffer>, void, void> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += SLICE) yield part.slice(at, at + SLICE)
  }
}
