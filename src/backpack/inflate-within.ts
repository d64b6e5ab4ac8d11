import { joinBytes } from '../bytes/join-bytes.ts'

/** Small enough that what would become very large is left before it has. */
const step = 512

/**
 * The bytes that were deflated (RFC 1951); undefined where they would be more than `most`, or are cut short.
 *
 * @throws fflate's error where it is nothing that was deflated
 */
export async function inflateWithin(
  packed: Uint8Array,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { Inflate } = await import('fflate')
  const pieces: Uint8Array[] = []
  let [size, isWhole] = [0, false]
  const inflate = new Inflate((piece, isLast) => {
    size += piece.length
    if (size <= most) pieces.push(piece)
    isWhole ||= isLast
  })
  for (let at = 0; at < packed.length && size <= most; at += step)
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
  return isWhole && size <= most ? joinBytes(pieces) : undefined
}
