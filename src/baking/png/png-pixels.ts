import { inflate } from './inflate.ts'
import type { PngFaultCode } from './png-faults.ts'
import { type Pass, type PngHeader, passesOf } from './png-header.ts'

const LAST_FILTER_TYPE = 4

/**
 * Unpacks the pixels, keeps none of them, and says whether they are exactly as many as the header promises,
 * each row under a filter that exists (PNG specification, sections 7.2, 9.2 and 10).
 *
 * @param packed the data of the IDAT chunks in order
 */
export async function checkPixels(
  header: PngHeader,
  packed: readonly Uint8Array[],
): Promise<PngFaultCode | undefined> {
  const passes = passesOf(header)
  const expected = passes.reduce((sum, { rowBytes, rows }) => sum + rowBytes * rows, 0)
  const rowsAreFiltered = filterCheck(passes)
  let received = 0
  let filtered = true
  const result = await inflate(packed, expected, (piece) => {
    received += piece.length
    filtered = rowsAreFiltered(piece)
    return filtered
  })
  if (!filtered) return 'png-data-filter'
  if (result === 'too-long') return 'png-data-long'
  if (result === 'broken') return 'png-data-broken'
  return received < expected ? 'png-data-short' : undefined
}

/** Looks at the first byte of every row as pieces of any length go by. */
function filterCheck(passes: readonly Pass[]): (piece: Uint8Array) => boolean {
  let pass = 0
  let row = 0
  let untilRow = 0
  return (piece) => {
    while (untilRow < piece.length) {
      const current = passes[pass]
      if (current === undefined) return true
      if ((piece[untilRow] ?? 0) > LAST_FILTER_TYPE) return false
      untilRow += current.rowBytes
      row++
      if (row < current.rows) continue
      row = 0
      pass++
    }
    untilRow -= piece.length
    return true
  }
}
