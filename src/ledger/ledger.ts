import { sha256Hex } from '../state/sha256.ts'
import { append } from './append.ts'
import { bodiesOf, type LedgerBody } from './bodies.ts'
import { checkKnown, joinSegments, type ChainEnd } from './chain.ts'
import type { LedgerEntry } from './entry.ts'
import type { EntryRef } from './facts.ts'
import {
  chainSegment,
  indexSegment,
  type ChainSegment,
  type IndexedSegment,
} from './indexed-segment.ts'
import type { LedgerCache } from './ledger-cache.ts'
import { ledgerFailure, type LedgerFailure } from './failure.ts'
import type { LedgerIndex } from './ledger-index.ts'
import { openSegment } from './open-segment.ts'
import type { KnownHead } from './segment.ts'
import type { LedgerSource } from './source.ts'
import type { StoredSegment } from './storage.ts'

/** What has been issued, as it stood when it was opened or last appended to. A ledger value never changes. */
export interface Ledger {
  readonly index: LedgerIndex
  /** Hash over everything in it; null when it is empty. */
  readonly head: string | null
  readonly nextSeq: number
  /** Its newest segment, to be held against it another day (`expect`); undefined when it is empty. */
  readonly newest: KnownHead | undefined
  readonly segments: readonly ChainSegment[]
  readonly source: LedgerSource
  /** One whole entry, checked against its hash. @throws LedgerFailure `ledger-damaged`, `ledger-erased`, `ledger-storage` */
  read(ref: EntryRef): Promise<LedgerEntry>
  /** Whole entries in the ledger's order, whatever the order asked for; one segment in memory at a time. */
  bodies(refs: Iterable<EntryRef>): AsyncGenerator<LedgerBody>
  /**
   * Adds entries, all of them or none, and gives the ledger that holds them. Up to 2 MiB make one segment.
   *
   * @throws LedgerFailure `ledger-race` when somebody else was first (open again, plan again), `ledger-duplicate`
   * when an entry takes an id, address or slot that is taken, `ledger-storage`
   */
  append(entries: Iterable<LedgerEntry> | AsyncIterable<LedgerEntry>): Promise<Ledger>
}

export interface OpenOptions extends LedgerSource {
  /** `full` reads and checks every byte, whatever the cache says. */
  readonly verify?: 'full' | undefined
  /** What this ledger must still hold. */
  readonly expect?: KnownHead | undefined
}

/**
 * Opens a ledger and checks it: the chain of its segments, the sequence, that nothing is issued twice. Segments
 * that the cache knows unchanged are not read again.
 *
 * @throws LedgerFailure for the first fault, at file:line; `verifyLedger` lists all
 */
export async function openLedger(options: OpenOptions): Promise<Ledger> {
  const { storage, codec, cache } = options
  const stored = await storage.list()
  const remembered = cache?.segments() ?? new Map<string, IndexedSegment>()
  const trusted = options.verify === 'full' ? new Map<string, IndexedSegment>() : remembered
  const segments: IndexedSegment[] = []
  for (const at of stored) segments.push(await segmentAt(options, at, trusted.get(at.name)))
  const { index, end } = joinSegments(segments, raise)
  checkKnown(segments, options.expect)
  const known = await storage.known?.()
  checkKnown(segments, known)
  const newest = newestOf(end)
  if (newest && newest.head !== known?.head) await storage.remember?.(newest)
  const source = { storage, codec, cache }
  if (cache === undefined || isAllOf(remembered, segments))
    return ledgerAt(source, { index, end, segments: segments.map(chainSegment) })
  const held = cache.bring(remembered, segments)
  return ledgerAt(source, { ...joinSegments(held, raise), segments: held.map(chainSegment) })
}

/**
 * Opens a ledger as far as some awards are concerned, where its cache knows every segment as it is: then none is read.
 * The rest of the index (badges, status lists, erasures) is whole.
 *
 * @param ids - of awards in the repository
 * @returns undefined where the whole has to be opened
 * @throws LedgerFailure `ledger-storage`, `ledger-rewritten`
 */
export async function openPart(
  source: LedgerSource & { readonly cache: LedgerCache },
  ids: Iterable<string>,
): Promise<Ledger | undefined> {
  const stored = await source.storage.list()
  const segments = source.cache.chain()
  const last = segments.at(-1)
  const isSame = (at: StoredSegment, index: number) =>
    segments[index]?.name === at.name && segments[index].stamp === at.stamp
  if (last === undefined || stored.length !== segments.length || !stored.every(isSame))
    return undefined
  checkKnown(segments, await source.storage.known?.())
  const end = { segment: last.segment, nextSeq: last.first + last.count, head: last.head }
  return ledgerAt(source, { index: source.cache.indexOf(ids), end, segments })
}

interface LedgerState {
  readonly index: LedgerIndex
  readonly end: ChainEnd
  readonly segments: readonly ChainSegment[]
}

function ledgerAt(source: LedgerSource, state: LedgerState): Ledger {
  const { index, end, segments } = state
  const bodies = (refs: Iterable<EntryRef>) => bodiesOf(source, segments, refs)
  const ledger: Ledger = {
    index,
    head: end.head,
    nextSeq: end.nextSeq,
    newest: newestOf(end),
    segments,
    source,
    bodies,
    async read(ref) {
      for await (const { entry } of bodies([ref])) return entry
      throw ledgerFailure('ledger-damaged', `entry ${ref.seq} is not in this ledger`)
    },
    async append(entries) {
      const { cache, storage } = source
      const added = await append(source, { index, end }, entries).catch((error: unknown) => {
        cache?.release()
        throw error
      })
      if (added.segments.length === 0) return ledger
      const newest = newestOf(added.end)
      if (newest) await storage.remember?.(newest)
      cache?.add(added.segments)
      const all = [...segments, ...added.segments.map(chainSegment)]
      return ledgerAt(source, { ...added, segments: all })
    },
  }
  return ledger
}

async function segmentAt(
  { storage, codec }: LedgerSource,
  at: StoredSegment,
  remembered: IndexedSegment | undefined,
): Promise<IndexedSegment> {
  if (remembered?.stamp === at.stamp) return remembered
  const bytes = await storage.read(at.name)
  if (remembered !== undefined && remembered.sha256 === sha256Hex(bytes))
    return { ...remembered, ...at }
  return indexSegment(at, bytes, await openSegment(at.name, bytes, codec), raise)
}

function raise(fault: LedgerFailure): never {
  throw fault
}

function newestOf({ segment, head }: ChainEnd): KnownHead | undefined {
  return head === null ? undefined : { segment, head }
}

function isAllOf(
  remembered: ReadonlyMap<string, IndexedSegment>,
  segments: readonly IndexedSegment[],
): boolean {
  return (
    remembered.size === segments.length &&
    segments.every((segment) => remembered.get(segment.name) === segment)
  )
}
