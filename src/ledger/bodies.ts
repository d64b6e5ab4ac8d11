import type { LedgerEntry } from './entry.ts'
import type { EntryRef } from './facts.ts'
import type { ChainSegment } from './indexed-segment.ts'
import { isLedgerFailure, ledgerFailure } from './failure.ts'
import { openSegment } from './open-segment.ts'
import { bodyAt } from './segment.ts'
import type { LedgerSource } from './source.ts'

export interface LedgerBody {
  readonly ref: EntryRef
  readonly entry: LedgerEntry
}

/** Whole entries in the ledger's order. Each segment is read once, and each body checked against its hash. */
export async function* bodiesOf(
  { storage, codec }: LedgerSource,
  segments: readonly ChainSegment[],
  refs: Iterable<EntryRef>,
): AsyncGenerator<LedgerBody> {
  let at: { readonly segment: ChainSegment; readonly bytes: Uint8Array } | undefined
  for (const ref of [...refs].sort((a, b) => a.seq - b.seq)) {
    if (at?.segment.segment !== ref.segment) {
      const segment = segments[ref.segment - 1]
      if (segment === undefined) {
        throw ledgerFailure('ledger-damaged', `entry ${ref.seq} is not in this ledger`)
      }
      const bytes = await openSegment(segment.name, await storage.read(segment.name), codec)
      at = { segment, bytes }
    }
    const entry = bodyAt(at.segment.name, at.bytes, ref, ref.seq - at.segment.first + 2)
    if (isLedgerFailure(entry)) throw entry
    yield { ref, entry }
  }
}
