import type { Database } from '../state/database.ts'
import { databaseDamaged } from '../state/failure.ts'
import type { Table } from '../state/table.ts'
import {
  shareTexts,
  sharingFacts,
  type BoxFacts,
  type ClrFacts,
  type EntryFacts,
  type EntryRef,
} from './facts.ts'
import { heldFacts, type RecallFacts } from './held-facts.ts'
import { chainSegment, type ChainSegment, type IndexedSegment } from './indexed-segment.ts'
import { growFrom, slotKey, type LedgerIndex } from './ledger-index.ts'
import type { Owners } from './owners.ts'

/**
 * What a ledger's segments say, remembered between runs. Only a help: what does not fit the segments that there are is
 * as good as absent.
 */
export interface LedgerCache {
  /** Segments without their facts, in the ledger's order. */
  chain(): readonly ChainSegment[]
  /** Segments of which every entry is known, by name. */
  segments(): ReadonlyMap<string, IndexedSegment>
  /**
   * Takes in what entries say before the segments that they are in are added; some at a time are written.
   *
   * @returns the same facts, of which most is read out of the database when it is asked for
   */
  hold(facts: readonly EntryFacts[]): readonly EntryFacts[]
  /** Adds segments whose entries are held. */
  add(segments: readonly IndexedSegment[]): void
  /** Forgets what was held for segments that did not come to be. */
  release(): void
  /**
   * Keeps these and nothing else.
   *
   * @param known - what `segments` gave
   * @returns the same, with facts as `hold` gives them
   */
  bring(
    known: ReadonlyMap<string, IndexedSegment>,
    segments: readonly IndexedSegment[],
  ): readonly IndexedSegment[]
  /** The index as far as these awards are concerned: what is not an award or a box is all there. */
  indexOf(ids: Iterable<string>): LedgerIndex
  /** Every box that ever went into a file of claims. */
  boxesAt(lookup: string): readonly BoxFacts[]
  boxesOf(id: string): readonly BoxFacts[]
  /** Every record that opens with the code of a file of claims, the newest last. */
  clrsAt(lookup: string): readonly ClrFacts[]
}

/** @param name - tells ledgers apart that one database remembers: plain letters */
export function ledgerCache(database: Database, name: string): LedgerCache {
  const chain = database.table<ChainSegment>({ name: `${name}_segments`, version })
  const entries = database.table<EntryFacts>({ name: `${name}_entries`, version, indexes })
  const ahead = heldAhead(database, chain, entries)
  ahead.release()
  const putSegment = (segment: IndexedSegment) =>
    chain.set(keyOf(segment.segment), chainSegment(segment))
  const drop = ({ segment, first, count }: ChainSegment) => {
    chain.delete(keyOf(segment))
    for (let place = 0; place < count; place += 1) entries.delete(keyOf(first + place))
  }
  const boxes = (index: keyof typeof indexes, field: string) =>
    entries.where(index, field).filter((facts) => facts.kind === 'box')
  return {
    chain: () => chains(chain),
    segments: () => wholeSegments(chains(chain), entries, ahead.recall),
    hold: ahead.hold,
    add: (segments) => ahead.flush(() => segments.forEach(putSegment)),
    release: ahead.release,
    bring(known, segments) {
      const isKept = (segment: IndexedSegment) => known.get(segment.name) === segment
      const kept = new Set(segments.filter(isKept).map(({ segment }) => segment))
      // What is held of the others may lie in the very rows that are dropped.
      const others = segments.filter((segment) => !isKept(segment)).map(wholly)
      database.transaction(() => {
        for (const segment of chains(chain)) if (!kept.has(segment.segment)) drop(segment)
        others.forEach(putSegment)
        for (const each of others.flatMap(({ facts }) => facts))
          entries.put(keyOf(each.ref.seq), each)
      })
      const held = (facts: EntryFacts) => heldFacts(facts, ahead.recall)
      const brought = new Map(others.map((each) => [each.segment, each.facts.map(held)]))
      return segments.map((each) => ({
        ...each,
        facts: brought.get(each.segment) ?? each.facts,
      }))
    },
    indexOf: (ids) => partialIndex(entries, ids),
    boxesAt: (lookup) => boxes('lookup', lookup),
    boxesOf: (id) => boxes('id', id),
    clrsAt: (lookup) => entries.where('lookup', lookup).filter((facts) => facts.kind === 'clr'),
  }
}

const version = 'ledger index 7'

const indexes = {
  id: (facts: EntryFacts) => ('id' in facts ? facts.id : undefined),
  kind: ({ kind }: EntryFacts) => (common.includes(kind) ? kind : undefined),
  lookup: (facts: EntryFacts) =>
    facts.kind === 'box' || facts.kind === 'clr' ? facts.lookup : undefined,
  slot: (facts: EntryFacts) =>
    facts.kind === 'award' ? slotKey(facts.issuer, facts.status) : undefined,
  slug: (facts: EntryFacts) => (facts.kind === 'award' ? facts.slug : undefined),
}

/** Kinds of which there are few. */
const common: readonly EntryFacts['kind'][] = [
  'genesis',
  'badge',
  'status-list',
  'endorsement',
  'catalogue',
  'erasure',
]

/** Entries written in one go: few enough to be held, and so many that waiting for the disk does not count. */
const portion = 2000

/** Entries whose segments are not there yet. Where a run ends before they are, the next one forgets them. */
function heldAhead(
  database: Database,
  chain: Table<ChainSegment>,
  entries: Table<EntryFacts>,
): Pick<LedgerCache, 'hold' | 'release'> & {
  readonly recall: RecallFacts
  /** Writes what is not written yet, and what `more` writes, together. */
  flush(more?: () => void): void
} {
  const waiting = new Map<number, EntryFacts>()
  let last: EntryFacts | undefined
  const recall = ({ seq, hash }: EntryRef) => {
    // Of one award several things are asked one after the other.
    if (last?.ref.hash !== hash) last = waiting.get(seq) ?? entries.find(keyOf(seq))
    if (last?.ref.hash !== hash) throw databaseDamaged('ledger entries')
    return last
  }
  const flush = (more?: () => void) => {
    database.transaction(() => {
      for (const [seq, facts] of waiting) entries.put(keyOf(seq), facts)
      more?.()
    })
    waiting.clear()
  }
  return {
    recall,
    flush,
    hold(facts) {
      for (const each of facts) waiting.set(each.ref.seq, each)
      if (waiting.size >= portion) flush()
      return facts.map((each) => heldFacts(each, recall))
    },
    release() {
      waiting.clear()
      const newest = chains(chain).at(-1)
      const end = newest === undefined ? '' : keyOf(newest.first + newest.count - 1)
      database.transaction(() => entries.deleteAfter(end))
    },
  }
}

function partialIndex(entries: Table<EntryFacts>, ids: Iterable<string>): LedgerIndex {
  const owners = (index: 'slot' | 'slug'): Owners => ({
    get: (field) => idOf(entries.where(index, field)[0]),
    keys: () => entries.fields(index),
  })
  const empty = { ...growFrom(undefined).index, slots: owners('slot'), slugs: owners('slug') }
  const facts = [
    ...common.flatMap((kind) => entries.where('kind', kind)),
    ...[...ids].flatMap((id) => entries.where('id', id)).filter(({ kind }) => kind !== 'erasure'),
  ]
  const growing = growFrom(empty)
  for (const each of facts.sort((a, b) => a.ref.seq - b.ref.seq)) growing.admit(each)
  return growing.index
}

function wholly(segment: IndexedSegment): IndexedSegment {
  return { ...segment, facts: segment.facts.map((facts) => ({ ...facts })) }
}

function chains(table: Table<ChainSegment>): readonly ChainSegment[] {
  return [...table.entries()].map(([, segment]) => segment)
}

/** A segment of which an entry cannot be read back is not known. */
function wholeSegments(
  chain: readonly ChainSegment[],
  entries: Table<EntryFacts>,
  recall: RecallFacts,
): ReadonlyMap<string, IndexedSegment> {
  const facts = new Map(chain.map(({ segment }) => [segment, [] as EntryFacts[]]))
  const share = shareTexts()
  for (const [, each] of entries.entries())
    facts.get(each.ref.segment)?.push(heldFacts(sharingFacts(each, share), recall))
  const whole = chain.flatMap((segment) => {
    const own = facts.get(segment.segment) ?? []
    return own.length + segment.erased.length === segment.count ? [{ ...segment, facts: own }] : []
  })
  return new Map(whole.map((segment) => [segment.name, segment]))
}

/** Numbers as texts that are in the order of the numbers. */
function keyOf(number: number): string {
  return String(number).padStart(12, '0')
}

function idOf(facts: EntryFacts | undefined): string | undefined {
  return facts?.kind === 'award' ? facts.id : undefined
}
