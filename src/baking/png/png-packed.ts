import { inflate } from './inflate.ts'

/** The profile of a printer takes 3 MB. */
const MOST_UNPACKED = 8 * 1024 * 1024

/**
 * What is packed in a chunk beside the pixels: a colour profile or a text (PNG specification, sections 11.3.2.3,
 * 11.3.3.3 and 11.3.3.4).
 *
 * @returns nothing, or one stream
 */
export function packedPart(type: string, data: Uint8Array): readonly Uint8Array[] {
  if (type !== 'iCCP' && type !== 'zTXt' && type !== 'iTXt') return []
  const after = data.indexOf(0) + 1
  if (after === 0) return []
  if (type !== 'iTXt') return [data.subarray(after + 1)]
  if (data[after] !== 1) return []
  const language = data.indexOf(0, after + 2)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  return translated < 0 ? [] : [data.subarray(translated + 1)]
}

/** Whether streams unpack to more than any picture needs. One that cannot be unpacked fills no memory. */
export async function unpacksTooFar(packed: readonly Uint8Array[]): Promise<boolean> {
  let left = MOST_UNPACKED
  for (const stream of packed) {
    const result = await inflate([stream], left, (piece) => (left -= piece.length) >= 0)
    if (result === 'too-long') return true
  }
  return false
}
