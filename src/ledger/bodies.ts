import type { LedgerEntry } from './entry.ts'
import type { EntryRef } from './facts.ts'
import type { ChainSegment } from './indexed-segment.ts'
import { isLedgerFailure, ledgerFailure } from './failure.ts'
import { oneAhead } from './one-ahead.ts'
import { openSegment } from './open-segment.ts'
import { bodyAt } from './segment.ts'
import type { LedgerSource } from './source.ts'

export interface LedgerBody {
  readonly ref: EntryRef
  readonly entry: LedgerEntry
}

/** Whole entries in the ledger's order. Each segment is read once, and each body checked against its hash. */
export async function* bodiesOf(
  source: LedgerSource,
  segments: readonly ChainSegment[],
  refs: Iterable<EntryRef>,
): AsyncGenerator<LedgerBody> {
  for await (const { segment, bytes, refs: due } of oneAhead(opened(source, segments, refs)))
    for (const ref of due) {
      const entry = bodyAt(segment.name, bytes, ref, ref.seq - segment.first + 2)
      if (isLedgerFailure(entry)) throw entry
      yield { ref, entry }
    }
}

interface OpenedSegment {
  readonly segment: ChainSegment
  readonly bytes: Uint8Array
  /** What is wanted of it. */
  readonly refs: readonly EntryRef[]
}

async function* opened(
  { storage, codec }: LedgerSource,
  segments: readonly ChainSegment[],
  refs: Iterable<EntryRef>,
): AsyncGenerator<OpenedSegment> {
  const bySegment = Map.groupBy(
    [...refs].sort((a, b) => a.seq - b.seq),
    (ref) => ref.segment,
  )
  for (const [number, wanted] of bySegment) {
    const segment = segments[number - 1]
    if (segment === undefined)
      throw ledgerFailure('ledger-damaged', `entry ${wanted[0]?.seq} is not in this ledger`)
    const bytes = await openSegment(segment.name, await storage.read(segment.name), codec)
    yield { segment, bytes, refs: wanted }
  }
}
