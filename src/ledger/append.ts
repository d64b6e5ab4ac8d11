import { sha256Hex } from '../state/sha256.ts'
import type { ChainEnd } from './chain.ts'
import type { ErasureEntry, LedgerEntry } from './entry.ts'
import { factsOf, shareTexts, sharingFacts, type EntryFacts } from './facts.ts'
import { indexed, refOf, type IndexedSegment } from './indexed-segment.ts'
import { ledgerFailure } from './failure.ts'
import { growFrom, refsOf, slotKey, versionsOf, type LedgerIndex } from './ledger-index.ts'
import { encodeBody, encodeSegment, type EncodedBody, type Segment } from './segment.ts'
import { segmentName, type NewSegment } from './storage.ts'
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
  const made: {
    readonly segment: Segment
    readonly hash: string
    readonly facts: readonly EntryFacts[]
  }[] = []
  let end = from.end
  const encode = async (batch: readonly EncodedBody[]): Promise<NewSegment> => {
    const start = { segment: end.segment + 1, first: end.nextSeq, previous: end.head }
    const { bytes, segment } = encodeSegment(start, batch)
    const facts = factsIn(segment, batch)
    const held = cache?.hold(facts) ?? facts
    for (const fact of held) refuse(growing.admit(fact))
    end = { segment: segment.segment, nextSeq: start.first + batch.length, head: segment.head }
    const stored = codec === undefined ? bytes : await codec.seal(bytes)
    made.push({ segment, hash: sha256Hex(stored), facts: held })
    return {
      name: segmentName(start.segment, codec === undefined ? 'plain' : 'sealed'),
      bytes: stored,
    }
  }
  async function* segments(): AsyncGenerator<NewSegment> {
    const filled = batches(entries, (entry) => completed(entry, growing.index))
    for await (const batch of oneAhead(filled)) yield encode(batch)
  }
  const stored = await storage.append(segments())
  return {
    index: growing.index,
    end,
    segments: made.flatMap(({ segment, hash, facts }, place) => {
      const at = stored[place]
      return at ? [indexed(at, hash, segment, facts)] : []
    }),
  }
}

async function* batches(
  entries: Iterable<LedgerEntry> | AsyncIterable<LedgerEntry>,
  complete: (entry: LedgerEntry) => LedgerEntry,
): AsyncGenerator<readonly EncodedBody[]> {
  let batch: EncodedBody[] = []
  let size = 0
  for await (const entry of entries) {
    const encoded = encodeBody(complete(entry))
    if (size > 0 && size + encoded.body.length > segmentBytes) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(encoded)
    size += encoded.body.length
  }
  if (batch.length > 0) yield batch
}

/** Asks for the next value while the one that came is being used. */
async function* oneAhead<Value>(values: AsyncGenerator<Value>): AsyncGenerator<Value> {
  let next = values.next()
  try {
    for (let at = await next; !at.done; at = await next) {
      next = values.next()
      // A failure is heard when its turn comes.
      next.catch(() => undefined)
      yield at.value
    }
  } finally {
    await values.return(undefined)
  }
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

function factsIn(segment: Segment, batch: readonly EncodedBody[]): readonly EntryFacts[] {
  const share = shareTexts()
  return segment.lines.map((line, place) => {
    const entry = batch[place]?.entry
    const facts = entry && factsOf(entry, refOf(segment.segment, line))
    if (facts === undefined) throw ledgerFailure('ledger-format', 'an entry of an unknown kind')
    return sharingFacts(facts, share)
  })
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw ledgerFailure('ledger-duplicate', fault)
}
