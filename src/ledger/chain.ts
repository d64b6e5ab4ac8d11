import type { ErasureFacts } from './facts.ts'
import type { ChainSegment, IndexedSegment, Report } from './indexed-segment.ts'
import { ledgerFailure, type LedgerFailure } from './failure.ts'
import { growFrom, type GrowingIndex, type LedgerIndex } from './ledger-index.ts'
import type { KnownHead } from './segment.ts'
import { segmentNumber } from './storage.ts'

/** Where a ledger ends, and so what the next segment has to continue. */
export interface ChainEnd {
  readonly segment: number
  readonly nextSeq: number
  readonly head: string | null
}

const emptyChain: ChainEnd = { segment: 0, nextSeq: 1, head: null }

/**
 * Joins segments to a ledger's index. Every fault is handed to `report`, which may throw to stop at the first.
 *
 * @param from - the index to grow from, and where its chain ends
 */
export function joinSegments(
  segments: readonly IndexedSegment[],
  report: Report,
  from?: { readonly index: LedgerIndex; readonly end: ChainEnd },
): { readonly index: LedgerIndex; readonly end: ChainEnd } {
  const growing = growFrom(from?.index)
  let end = from?.end ?? emptyChain
  for (const segment of segments) {
    for (const fault of linkFaults(segment, end)) report(fault)
    for (const fault of entryFaults(segment, growing)) report(fault)
    end = { segment: segment.segment, nextSeq: segment.first + segment.count, head: segment.head }
  }
  for (const fault of erasureFaults(segments, growing.index)) report(fault)
  return { index: growing.index, end }
}

/** Whether the ledger still holds what was known of it. @throws LedgerFailure `ledger-rewritten` */
export function checkKnown(segments: readonly ChainSegment[], known: KnownHead | undefined): void {
  if (known === undefined || known.segment === 0) return
  const now = segments[known.segment - 1]
  if (now?.segment === known.segment && now.head === known.head) return
  const place = now === undefined ? {} : { place: { file: now.name } }
  const message = `segment ${known.segment} of the ledger is not the one that was here before: this is another ledger than the last time (--remote, --ledger), or it was rewritten or cut`
  throw ledgerFailure('ledger-rewritten', message, place)
}

function* linkFaults(segment: ChainSegment, end: ChainEnd): Generator<LedgerFailure> {
  const place = { file: segment.name, line: 1 }
  const due = end.segment + 1
  if (segment.segment !== due || segmentNumber(segment.name) !== due) {
    yield ledgerFailure('ledger-gap', `segment ${segment.segment} where segment ${due} is due`, {
      place,
    })
  }
  if (segment.first !== end.nextSeq) {
    const message = `starts at sequence number ${segment.first}, ${end.nextSeq} is due`
    yield ledgerFailure('ledger-gap', message, { place })
  }
  if (segment.previous !== end.head) {
    yield ledgerFailure('ledger-chain', 'does not continue the segment before it', { place })
  }
}

function* entryFaults(segment: IndexedSegment, growing: GrowingIndex): Generator<LedgerFailure> {
  for (const facts of segment.facts) {
    const fault = growing.admit(facts)
    if (fault === undefined) continue
    const place = { file: segment.name, line: facts.ref.seq - segment.first + 2 }
    yield ledgerFailure('ledger-duplicate', fault, { place })
  }
}

/** An emptied line is a fault unless an erasure names it: hiding an award would be too easy. */
function* erasureFaults(
  segments: readonly IndexedSegment[],
  index: LedgerIndex,
): Generator<LedgerFailure> {
  const erasures: readonly ErasureFacts[] = [...index.erasures.values()]
  const allowed = new Set(erasures.flatMap((erasure) => erasure.kept?.hashes ?? []))
  for (const segment of segments) {
    for (const { seq, hash } of segment.erased) {
      if (allowed.has(hash)) continue
      const place = { file: segment.name, line: seq - segment.first + 2 }
      yield ledgerFailure('ledger-damaged', `entry ${seq} is emptied and no erasure says so`, {
        place,
      })
    }
  }
}
