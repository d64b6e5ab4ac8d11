import { sha256 } from './canonical.ts'
import { factsOf, type EntryFacts } from './facts.ts'
import { LedgerError } from './ledger-error.ts'
import { bodyAt, parseSegment, type EntryLine, type Segment } from './segment.ts'
import type { StoredSegment } from './storage.ts'

/** A segment as the index sees it: where it stands in the chain, and the facts of its entries. */
export interface IndexedSegment extends StoredSegment {
  /** SHA-256 (hex) of the file as stored, sealed or not. */
  readonly sha256: string
  readonly segment: number
  readonly first: number
  readonly count: number
  readonly previous: string | null
  readonly head: string
  readonly facts: readonly EntryFacts[]
  /** Entries without a body, by the hash it had. */
  readonly erased: readonly { readonly seq: number; readonly hash: string; readonly on: string }[]
}

/**
 * Reads a segment that the cache does not know, and checks every byte of it.
 *
 * @param stored - the bytes as they are in storage
 * @param opened - the same, unsealed
 * @throws LedgerError at file:line
 */
export function indexSegment(
  at: StoredSegment,
  stored: Uint8Array,
  opened: Uint8Array,
): IndexedSegment {
  const segment = parseSegment(at.name, opened)
  return indexed(at, sha256(stored), segment, (line) => bodyFacts(at.name, opened, segment, line))
}

/** The same for a segment just written, whose entries are still at hand. */
export function indexed(
  at: StoredSegment,
  hash: string,
  segment: Segment,
  factsAt: (line: EntryLine) => EntryFacts,
): IndexedSegment {
  const { lines, ...chain } = segment
  const erased = lines.filter((line) => line.erased !== undefined)
  return {
    ...at,
    ...chain,
    sha256: hash,
    count: lines.length,
    facts: lines.filter((line) => line.erased === undefined).map(factsAt),
    erased: erased.map((line) => ({ seq: line.seq, hash: line.hash, on: line.erased ?? '' })),
  }
}

function bodyFacts(file: string, bytes: Uint8Array, segment: Segment, at: EntryLine): EntryFacts {
  const line = at.seq - segment.first + 2
  const entry = bodyAt(file, bytes, at, line)
  const facts = factsOf(entry, refOf(segment.segment, at))
  if (facts !== undefined) return facts
  const message = 'an entry of a kind that this version does not know'
  throw new LedgerError('LEDGER_FORMAT', message, { place: { file, line } })
}

/** Where a line lies, seen from outside its segment. */
export function refOf(segment: number, { seq, hash, offset, length }: EntryLine) {
  return { seq, segment, offset, length, hash }
}
