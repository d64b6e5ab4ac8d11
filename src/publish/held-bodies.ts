import type { LedgerBody } from '../ledger/bodies.ts'
import type { EntryRef } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** Few enough to take little room, and so many that hardly a segment is read twice: it is where two portions meet. */
const portion = 10_000

/**
 * Whole entries in the ledger's order. Where an entry lies is held in little room, and said at length only of those
 * that are read next.
 */
export async function* heldBodies(
  { bodies }: Pick<Ledger, 'bodies'>,
  held: readonly { readonly ref: EntryRef }[],
): AsyncGenerator<LedgerBody> {
  const seqs = Float64Array.from(held, ({ ref }) => ref.seq)
  const order = Uint32Array.from(held.keys()).sort((a, b) => seqs[a]! - seqs[b]!)
  for (let start = 0; start < order.length; start += portion)
    yield* bodies(Array.from(order.subarray(start, start + portion), (place) => held[place]!.ref))
}
