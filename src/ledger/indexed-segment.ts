import { sha256Hex } from '../state/sha256.ts'
import { factsOf, shareTexts, sharingFacts, type EntryFacts, type EntryRef } from './facts.ts'
import { isLedgerFailure, ledgerFailure, type LedgerFailure } from './failure.ts'
import { bodyAt, parseSegment, type EntryLine, type Segment } from './segment.ts'
import type { StoredSegment } from './storage.ts'

/** Where a segment stands in the chain. */
export interface ChainSegment extends StoredSegment {
  /** SHA-256 (hex) of the file as stored, sealed or not. */
  readonly sha256: string
  readonly segment: number
  readonly first: number
  readonly count: number
  readonly previous: string | null
  readonly head: string
  /** Entries without a body, by the hash it had. */
  readonly erased: readonly { readonly seq: number; readonly hash: string; readonly on: string }[]
}

/** A segment as the index sees it: with the facts of its entries. */
export interface IndexedSegment extends ChainSegment {
  readonly facts: readonly EntryFacts[]
}

/** What of it lasts once the index has taken up the facts. */
export function chainSegment({ facts: _facts, ...segment }: IndexedSegment): ChainSegment {
  return segment
}

/** What to do with a fault: throw it, or keep it and go on. */
export type Report = (fault: LedgerFailure) => void

/**
 * Reads a segment that the cache does not know, and checks every byte of it.
 *
 * @param stored - the bytes as they are in storage
 * @param opened - the same, unsealed
 * @param report - is told of each damaged body
 * @throws LedgerFailure at file:line when the segment as a whole does not hold together
 */
export function indexSegment(
  at: StoredSegment,
  stored: Uint8Array,
  opened: Uint8Array,
  report: Report,
): IndexedSegment {
  const segment = parseSegment(at.name, opened)
  const facts: EntryFacts[] = []
  const share = shareTexts()
  for (const line of segment.lines) {
    if (line.erased !== undefined) continue
    const fact = factsAt(at.name, opened, segment, line)
    if (isLedgerFailure(fact)) report(fact)
    else facts.push(sharingFacts(fact, share))
  }
  return { ...at, ...withoutLines(segment), sha256: sha256Hex(stored), facts }
}

/** What of a segment lasts beside the facts of its entries. */
export function withoutLines({
  lines,
  ...chain
}: Segment): Omit<ChainSegment, 'sha256' | keyof StoredSegment> {
  const erased = lines.flatMap(({ seq, hash, erased: on }) => (on ? [{ seq, hash, on }] : []))
  return { ...chain, count: lines.length, erased }
}

/** Where a line lies, seen from outside its segment. */
export function refOf(segment: number, { seq, hash, offset, length }: EntryLine): EntryRef {
  return { seq, segment, offset, length, hash }
}

function factsAt(
  file: string,
  bytes: Uint8Array,
  segment: Segment,
  at: EntryLine,
): EntryFacts | LedgerFailure {
  const line = at.seq - segment.first + 2
  const entry = bodyAt(file, bytes, at, line)
  if (isLedgerFailure(entry)) return entry
  const facts = factsOf(entry, refOf(segment.segment, at))
  if (facts !== undefined) return facts
  const message = 'an entry of a kind that this version does not know'
  return ledgerFailure('ledger-format', message, { place: { file, line } })
}
