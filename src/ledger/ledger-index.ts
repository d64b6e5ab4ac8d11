import type { StatusPurpose } from '../model/addresses/address.ts'
import type { ErasedAward } from './entry.ts'
import type {
  AwardFacts,
  BadgeFacts,
  BoxFacts,
  ClrFacts,
  CatalogueFacts,
  EndorsementFacts,
  EntryFacts,
  EntryRef,
  ErasureFacts,
  GenesisFacts,
  StatusListFacts,
} from './facts.ts'
import { boxWithId } from './held-facts.ts'
import { growingOwners, SlotOwners, type GrowingOwners, type Owners } from './owners.ts'

/** What is issued, without the documents themselves: of each thing its newest entry. */
export interface LedgerIndex {
  readonly genesis: GenesisFacts | undefined
  /** By the award's id in the repository. Erased awards are not among them. */
  readonly awards: ReadonlyMap<string, AwardFacts>
  /** Entries that a later one superseded, of awards that were issued anew; by the award's id. */
  readonly earlier: ReadonlyMap<string, readonly AwardFacts[]>
  /** Every box of an award, the newest last; by the award's id. */
  readonly boxes: ReadonlyMap<string, readonly BoxFacts[]>
  /** Every record that was made of an issuer’s awards to the holder of a claim code, the newest last; by `clrKey`. */
  readonly clrs: ReadonlyMap<string, readonly ClrFacts[]>
  /** By `badgeKey`. */
  readonly badges: ReadonlyMap<string, BadgeFacts>
  /** By `statusListKey`. */
  readonly statusLists: ReadonlyMap<string, StatusListFacts>
  /** Every endorsement that a record has had, the newest last; by the path of the record. */
  readonly endorsements: ReadonlyMap<string, readonly EndorsementFacts[]>
  /** By the issuer. */
  readonly catalogues: ReadonlyMap<string, CatalogueFacts>
  /** By the award's id. */
  readonly erasures: ReadonlyMap<string, ErasureFacts>
  /** Entries of erased awards that still have their bodies: an erasure that was not finished; by the award's id. */
  readonly remains: ReadonlyMap<string, readonly EntryRef[]>
  /** Every public slug ever given out, erased ones included, and the award's id it belongs to. */
  readonly slugs: Owners
  /** Every status slot ever given out, by `slotKey`, and the award's id it belongs to. */
  readonly slots: Owners
}

export function badgeKey(badge: Pick<BadgeFacts, 'issuer' | 'badge' | 'version'>): string {
  return `${badge.issuer}/${badge.badge}/${badge.version}`
}

export function statusListKey(list: {
  readonly issuer: string
  readonly purpose: StatusPurpose
  readonly list: number
}): string {
  return `${list.issuer}/${list.purpose}/${list.list}`
}

export function clrKey({ issuer, lookup }: Pick<ClrFacts, 'issuer' | 'lookup'>): string {
  return `${issuer}/${lookup}`
}

export function slotKey(
  issuer: string,
  slot: { readonly list: number; readonly index: number },
): string {
  return `${issuer}/${slot.list}/${slot.index}`
}

/** Every entry of an award so far, the newest last. */
export function versionsOf(
  { earlier }: Pick<LedgerIndex, 'earlier'>,
  newest: AwardFacts,
): readonly AwardFacts[] {
  return [...(earlier.get(newest.id) ?? []), newest]
}

/** Where everything lies that the ledger holds of an award. */
export function refsOf(
  index: Pick<LedgerIndex, 'awards' | 'earlier' | 'boxes' | 'clrs' | 'endorsements'>,
  id: string,
): readonly EntryRef[] {
  const newest = index.awards.get(id)
  const versions = newest ? versionsOf(index, newest) : []
  const endorsements = [...index.endorsements.values()].flat().filter(({ award }) => award === id)
  const clrs = [...index.clrs.values()].flat().filter(({ awards }) => awards.includes(id))
  const boxes = index.boxes.get(id) ?? []
  return [...versions, ...boxes, ...clrs, ...endorsements].map(({ ref }) => ref)
}

/** What a record says was signed last, if it ever was. */
export function newestEndorsement(
  { endorsements }: Pick<LedgerIndex, 'endorsements'>,
  file: string,
): EndorsementFacts | undefined {
  return endorsements.get(file)?.at(-1)
}

/** An index that can still grow. Each `admit` says why an entry must not be there, or takes it in. */
export interface GrowingIndex {
  readonly index: LedgerIndex
  admit(facts: EntryFacts): string | undefined
}

/** An index to grow from `index`, which stays as it is: a part of it is copied when it first changes. */
export function growFrom(index: LedgerIndex = nothing): GrowingIndex {
  const grown = { ...index }
  const own = ownParts(grown)
  return { index: grown, admit: (facts) => faultOf(grown, facts) ?? take(grown, own, facts) }
}

const nothing: LedgerIndex = {
  genesis: undefined,
  awards: new Map(),
  earlier: new Map(),
  boxes: new Map(),
  clrs: new Map(),
  badges: new Map(),
  statusLists: new Map(),
  endorsements: new Map(),
  catalogues: new Map(),
  erasures: new Map(),
  remains: new Map(),
  slugs: new Map(),
  slots: new SlotOwners(),
}

type Grown = { -readonly [Field in keyof LedgerIndex]: LedgerIndex[Field] }
type MutableMap<T> = T extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : never
type MapName = Exclude<keyof LedgerIndex, 'genesis' | 'slugs' | 'slots'>

/** Parts of an index that nobody else has. Most entries change few of them, and of many awards a copy takes room and time. */
interface OwnParts {
  map<Name extends MapName>(name: Name): MutableMap<LedgerIndex[Name]>
  owners(name: 'slugs' | 'slots'): GrowingOwners
}

function ownParts(grown: Grown): OwnParts {
  const copied = new Set<keyof LedgerIndex>()
  const once = <Name extends keyof LedgerIndex>(name: Name, copy: () => LedgerIndex[Name]) => {
    if (!copied.has(name)) grown[name] = copy()
    copied.add(name)
    return grown[name]
  }
  return {
    map: <Name extends MapName>(name: Name) => {
      const copy = () => new Map<string, unknown>(grown[name]) as unknown as LedgerIndex[Name]
      return once(name, copy) as unknown as MutableMap<LedgerIndex[Name]>
    },
    owners: (name) => once(name, () => growingOwners(grown[name])) as GrowingOwners,
  }
}

function faultOf(index: LedgerIndex, facts: EntryFacts): string | undefined {
  switch (facts.kind) {
    case 'genesis':
      return index.genesis === undefined ? undefined : 'a ledger has one genesis'
    case 'badge':
      return index.badges.has(badgeKey(facts))
        ? `badge ${badgeKey(facts)} is there twice`
        : undefined
    case 'award':
      return faultOfAward(index, facts)
    case 'box':
      return index.erasures.has(facts.id)
        ? `award ${facts.id} was erased; nothing opens it any more`
        : undefined
    case 'clr':
      return facts.awards.some((id) => index.erasures.has(id))
        ? 'a record holds an award that was erased'
        : undefined
    case 'endorsement':
      return facts.award !== undefined && index.erasures.has(facts.award)
        ? `award ${facts.award} was erased; nothing more is said of it`
        : undefined
    case 'erasure':
      return faultOfErasure(index, facts)
    case 'catalogue':
    case 'status-list':
      return undefined
  }
}

function faultOfAward(index: LedgerIndex, award: AwardFacts): string | undefined {
  const isOthers = (owner: string | undefined) => owner !== undefined && owner !== award.id
  if (index.erasures.has(award.id)) return `award ${award.id} was erased; its id cannot come back`
  if (isOthers(index.slugs.get(award.slug))) {
    return `award ${award.id} has the public address of another award`
  }
  if (isOthers(index.slots.get(slotKey(award.issuer, award.status)))) {
    return `award ${award.id} has the status slot of another award`
  }
  return undefined
}

function faultOfErasure(index: LedgerIndex, { id, kept }: ErasureFacts): string | undefined {
  if (index.erasures.has(id)) return `award ${id} is erased twice`
  if (kept === undefined) return `the erasure of award ${id} does not say what it keeps`
  const isOthers = (owner: string | undefined) => owner !== undefined && owner !== id
  return kept.slugs.some((slug) => isOthers(index.slugs.get(slug))) ||
    kept.slots.some((slot) => isOthers(index.slots.get(slotKey(kept.issuer, slot))))
    ? `the erasure of award ${id} names the address or slot of another award`
    : undefined
}

function take(index: Grown, own: OwnParts, facts: EntryFacts): undefined {
  switch (facts.kind) {
    case 'genesis':
      index.genesis = facts
      return
    case 'badge':
      own.map('badges').set(badgeKey(facts), facts)
      return
    case 'status-list':
      own.map('statusLists').set(statusListKey(facts), facts)
      return
    case 'catalogue':
      own.map('catalogues').set(facts.issuer, facts)
      return
    case 'award':
      takeAward(index, own, facts)
      return
    case 'endorsement':
      addTo(own.map('endorsements'), facts.file, facts)
      return
    case 'clr':
      addTo(own.map('clrs'), clrKey(facts), facts)
      return
    case 'box':
      takeBox(index, own, facts)
      return
    case 'erasure':
      own.map('erasures').set(facts.id, facts)
      takeRemains(index, own, facts.id)
      takeKept(own, facts.id, facts.kept)
      return
  }
}

function takeAward(index: Grown, own: OwnParts, award: AwardFacts): void {
  const before = index.awards.get(award.id)
  if (before) own.map('earlier').set(award.id, versionsOf(index, before))
  own.map('awards').set(award.id, award)
  own.owners('slugs').set(award.slug, award.id)
  own.owners('slots').set(slotKey(award.issuer, award.status), award.id)
}

/** Its id is that of the award, which is there already. */
function takeBox(index: Grown, own: OwnParts, box: BoxFacts): void {
  const { id } = index.awards.get(box.id) ?? box
  addTo(own.map('boxes'), id, boxWithId(box, id))
}

/** Nearly always it is the first, and a list of one takes no more room than that: put together of an empty one, it would. */
function addTo<Facts>(all: Map<string, readonly Facts[]>, key: string, facts: Facts): void {
  const before = all.get(key)
  all.set(key, before === undefined ? [facts] : [...before, facts])
}

function takeRemains(index: Grown, own: OwnParts, id: string): void {
  // Where emptying was cut off, a box can be all that is left of an award.
  const refs = refsOf(index, id)
  if (refs.length > 0) own.map('remains').set(id, refs)
  own.map('awards').delete(id)
  own.map('boxes').delete(id)
  dropFrom(own.map('endorsements'), ({ award }) => award === id)
  dropFrom(own.map('clrs'), ({ awards }) => awards.includes(id))
  own.map('earlier').delete(id)
}

function dropFrom<Facts>(
  all: Map<string, readonly Facts[]>,
  isGone: (facts: Facts) => boolean,
): void {
  for (const [key, facts] of all) {
    if (!facts.some(isGone)) continue
    const kept = facts.filter((each) => !isGone(each))
    if (kept.length > 0) all.set(key, kept)
    else all.delete(key)
  }
}

function takeKept(own: OwnParts, id: string, kept: ErasedAward | undefined): void {
  kept?.slugs.forEach((slug) => own.owners('slugs').set(slug, id))
  kept?.slots.forEach((slot) => own.owners('slots').set(slotKey(kept.issuer, slot), id))
}
