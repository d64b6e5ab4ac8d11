import type { Database } from '../state/database.ts'
import type { Table } from '../state/table.ts'
import { shareTexts, sharingFacts, type BoxFacts, type ClrFacts, type EntryFacts } from './facts.ts'
import type { ChainSegment, IndexedSegment } from './indexed-segment.ts'
import { growFrom, slotKey, type LedgerIndex, type Owners } from './ledger-index.ts'

/**
 * What a ledger's segments say, remembered between runs. Only a help: what does not fit the segments that there are is
 * as good as absent.
 */
export interface LedgerCache {
  /** Segments without their facts, in the ledger's order. */
  chain(): readonly ChainSegment[]
  /** Segments of which every entry is known, by name. */
  segments(): ReadonlyMap<string, IndexedSegment>
  add(segments: readonly IndexedSegment[]): void
  /** Keeps these and nothing else. @param known - what `segments` gave */
  bring(known: ReadonlyMap<string, IndexedSegment>, segments: readonly IndexedSegment[]): void
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
  const put = ({ facts, ...segment }: IndexedSegment) => {
    chain.set(keyOf(segment.segment), segment)
    for (const each of facts) entries.set(keyOf(each.ref.seq), each)
  }
  const drop = ({ segment, first, count }: ChainSegment) => {
    chain.delete(keyOf(segment))
    for (let place = 0; place < count; place += 1) entries.delete(keyOf(first + place))
  }
  const boxes = (index: keyof typeof indexes, field: string) =>
    entries.where(index, field).filter((facts) => facts.kind === 'box')
  return {
    chain: () => chains(chain),
    segments: () => wholeSegments(chains(chain), entries),
    add: (segments) => database.transaction(() => segments.forEach(put)),
    bring(known, segments) {
      const isKept = (segment: IndexedSegment) => known.get(segment.name) === segment
      const kept = new Set(segments.filter(isKept).map(({ segment }) => segment))
      database.transaction(() => {
        for (const segment of chains(chain)) if (!kept.has(segment.segment)) drop(segment)
        segments.filter((segment) => !isKept(segment)).forEach(put)
      })
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

function chains(table: Table<ChainSegment>): readonly ChainSegment[] {
  return [...table.entries()].map(([, segment]) => segment)
}

/** A segment of which an entry cannot be read back is not known. */
function wholeSegments(
  chain: readonly ChainSegment[],
  entries: Table<EntryFacts>,
): ReadonlyMap<string, IndexedSegment> {
  const facts = new Map(chain.map(({ segment }) => [segment, [] as EntryFacts[]]))
  const share = shareTexts()
  for (const [, each] of entries.entries())
    facts.get(each.ref.segment)?.push(sharingFacts(each, share))
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
