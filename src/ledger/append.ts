import { sha256Hex } from '../state/sha256.ts'
import type { ChainEnd } from './chain.ts'
import type { ErasureEntry, LedgerEntry } from './entry.ts'
import { factsOf, shareTexts, sharingFacts, type EntryFacts } from './facts.ts'
import { refOf, withoutLines, type IndexedSegment } from './indexed-segment.ts'
import { ledgerFailure } from './failure.ts'
import { growFrom, refsOf, slotKey, versionsOf, type LedgerIndex } from './ledger-index.ts'
import { oneAhead } from './one-ahead.ts'
import {
  beginSegment,
  encodeBody,
  segmentRoom,
  type EncodedBody,
  type EncodedSegment,
  type Segment,
  type SegmentRoom,
} from './segment.ts'
import { segmentName, type NewSegment, type StoredSegment } from './storage.ts'
import { type LedgerSource } from './source.ts'

export interface Appended {
  readonly index: LedgerIndex
  readonly end: ChainEnd
  readonly segments: readonly IndexedSegment[]
}

/** A segment is read whole, so it must fit in memory several times over; while one is sealed, the next is filled. */
const segmentBytes = 2 * 1024 * 1024

/** Encodes entries into segments behind `from`, checks them against its index, and stores them. */
export async function append(
  { storage, codec, cache }: LedgerSource,
  from: { readonly index: LedgerIndex; readonly end: ChainEnd },
  entries: Iterable<LedgerEntry> | AsyncIterable<LedgerEntry>,
): Promise<Appended> {
  const growing = growFrom(from.index)
  const made: Omit<IndexedSegment, keyof StoredSegment>[] = []
  let end = from.end
  const store = async ({ bytes, segment, facts }: FilledSegment): Promise<NewSegment> => {
    const held = cache?.hold(facts) ?? facts
    for (const fact of held) refuse(growing.admit(fact))
    const stored = codec === undefined ? Buffer.from(bytes) : await codec.seal(bytes)
    made.push({ ...withoutLines(segment), sha256: sha256Hex(stored), facts: held })
    end = endOf(segment)
    return {
      name: segmentName(segment.segment, codec === undefined ? 'plain' : 'sealed'),
      bytes: stored,
    }
  }
  async function* segments(): AsyncGenerator<NewSegment> {
    const filled = fill(from.end, entries, (entry) => completed(entry, growing.index))
    for await (const segment of oneAhead(filled)) yield store(segment)
  }
  const stored = await storage.append(segments())
  return {
    index: growing.index,
    end,
    segments: made.flatMap((segment, place) => {
      const at = stored[place]
      return at ? [{ ...at, ...segment }] : []
    }),
  }
}

/** A segment with what is in it. Its bytes are written over once the next but one is asked for. */
interface FilledSegment extends EncodedSegment {
  readonly facts: readonly EntryFacts[]
}

/** Writes each entry down as it comes: of one that is written no more is held than the facts. */
async function* fill(
  from: ChainEnd,
  entries: Iterable<LedgerEntry> | AsyncIterable<LedgerEntry>,
  complete: (entry: LedgerEntry) => LedgerEntry,
): AsyncGenerator<FilledSegment> {
  // One for the segment that is being filled, one for that which is being stored.
  let [room, other] = [segmentRoom(), segmentRoom()]
  let filling = beginFilling(from, room)
  for await (const entry of entries) {
    const whole = complete(entry)
    const encoded = encodeBody(whole)
    if (filling.size > 0 && filling.size + encoded.length > segmentBytes) {
      const filled = filling.end()
      yield filled
      ;[room, other] = [other, room]
      filling = beginFilling(endOf(filled.segment), room)
    }
    filling.add(whole, encoded)
  }
  if (filling.size > 0) yield filling.end()
}

function beginFilling(after: ChainEnd, room: SegmentRoom) {
  const start = { segment: after.segment + 1, first: after.nextSeq, previous: after.head }
  const writing = beginSegment(start, room)
  const share = shareTexts()
  const facts: EntryFacts[] = []
  return {
    /** Bytes of bodies. */
    size: 0,
    add(entry: LedgerEntry, encoded: EncodedBody): void {
      const said = factsOf(entry, refOf(start.segment, writing.add(encoded)))
      if (said === undefined) throw ledgerFailure('ledger-format', 'an entry of an unknown kind')
      facts.push(sharingFacts(said, share))
      this.size += encoded.length
    },
    end: (): FilledSegment => ({ ...writing.end(), facts }),
  }
}

function endOf({ segment, first, lines, head }: Segment): ChainEnd {
  return { segment, nextSeq: first + lines.length, head }
}

/** An erasure says itself what outlives the award, since the award's own entries will not. */
function completed(entry: LedgerEntry, index: LedgerIndex): LedgerEntry {
  return entry.kind === 'erasure' ? { ...entry, kept: keptOf(entry, index) } : entry
}

function keptOf({ id }: ErasureEntry, index: LedgerIndex): NonNullable<ErasureEntry['kept']> {
  const award = index.awards.get(id)
  if (award === undefined) {
    throw ledgerFailure(
      'ledger-erasure',
      `award ${id} is not in the ledger, so it cannot be erased`,
    )
  }
  const versions = versionsOf(index, award)
  const slots = versions.map(({ status }) => [slotKey(award.issuer, status), status] as const)
  return {
    issuer: award.issuer,
    slugs: distinct(versions.map(({ slug }) => slug)),
    slots: [...new Map(slots).values()].map(({ list, index }) => ({ list, index })),
    subjects: distinct(versions.map(({ subject }) => subject)),
    hashes: refsOf(index, id).map(({ hash }) => hash),
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw ledgerFailure('ledger-duplicate', fault)
}
