import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord, Records } from '../../kinds/records.ts'
import { pathwayLinks, type PathwayLink } from '../../kinds/pathway/links.ts'
import type { AwardFacts } from '../../ledger/facts.ts'
import { badgeKey, clrKey, type LedgerIndex } from '../../ledger/ledger-index.ts'
import type { ClrAssociation } from '../../openbadges/clr/clr-payload.ts'
import type { AwardState } from '../manifest.ts'
import { recipientOf } from './order.ts'
import type { Standing } from './standing.ts'

/** A record to be made of all that one issuer has awarded to the holder of one claim code. */
export interface ClrOrder {
  readonly issuer: string
  readonly lookup: string
  /** Ids of the awards in it, the oldest first. */
  readonly awards: readonly string[]
  /** RFC 3339: that of the newest of them. */
  readonly validFrom: string
  readonly partial: boolean
  readonly associations: readonly ClrAssociation[]
  /** SHA-256 (hex) over what it says: where it says something else there is another one. */
  readonly digest: string
  /** Of the first award: whoever it was sealed for holds the code. */
  readonly recipient: NonNullable<Award['recipient']>
  /** A sealed claim code that takes the place of the recipient's own. */
  readonly newCode?: string
}

/** The same with where each award lies. */
export interface PlannedClr extends ClrOrder {
  readonly members: readonly AwardFacts[]
}

export interface ClrInput {
  readonly records: Pick<Records, 'awards' | 'pathways'>
  readonly awardRecords: ReadonlyMap<string, AwardRecord>
  readonly index: Pick<LedgerIndex, 'awards' | 'boxes' | 'badges' | 'clrs'>
  readonly standings: readonly Standing[]
  readonly isTrusted: (keyId: string) => boolean
  readonly sha256: Sha256Hex
}

/** Of one badge there is nothing to put together. */
const fewest = 2
/** As many as our own verifier looks at in one record, and some to spare. */
const most = 150

/** What was taken back or replaced is said no more; what is on hold or has run out says so itself. */
const included: readonly AwardState[] = ['valid', 'expired', 'suspended']

/** Whether somebody's record is asked for: then a publish looks at all awards, since any of them may belong in it. */
export function asksForClrs(awards: readonly AwardRecord[]): boolean {
  return awards.some(({ award }) => award.wholeRecord === true)
}

/**
 * The records that are missing: those asked for that were never made, or would say something else by now. Who has asked is
 * whoever holds the code of an award that says `wholeRecord`; a record holds what its issuer has awarded to that code.
 */
export function clrsDue(input: ClrInput): readonly PlannedClr[] {
  const asked = new Set(
    input.records.awards.flatMap(({ award }) => {
      const at = award.wholeRecord === true ? placeOf(award.id, input) : undefined
      return at === undefined ? [] : [clrKey(at)]
    }),
  )
  if (asked.size === 0) return []
  const links = input.records.pathways.flatMap(({ pathway }) => pathwayLinks(pathway))
  const groups = [...groupsOf(asked, input)].sort(([a], [b]) => (a < b ? -1 : 1))
  return groups.flatMap(([key, members]) => {
    if (members.length < fewest) return []
    const order = orderOf(members, links, input)
    const newest = input.index.clrs.get(key)?.at(-1)
    const isMade = newest?.digest === order.digest && input.isTrusted(newest.key)
    return isMade ? [] : [order]
  })
}

/** By the key of each record that is asked for: the awards that belong in it. */
function groupsOf(
  asked: ReadonlySet<string>,
  input: ClrInput,
): ReadonlyMap<string, readonly AwardFacts[]> {
  const groups = new Map<string, AwardFacts[]>()
  for (const { issued, state } of input.standings) {
    const at = issued && included.includes(state) ? placeOf(issued.id, input) : undefined
    if (at === undefined || !asked.has(clrKey(at))) continue
    const group = groups.get(clrKey(at)) ?? []
    group.push(input.index.awards.get(at.id)!)
    groups.set(clrKey(at), group)
  }
  return groups
}

/** Undefined for an award that has no claim code, or no box yet. */
function placeOf(id: string, { index }: ClrInput) {
  const issued = index.awards.get(id)
  const lookup = index.boxes.get(id)?.at(-1)?.lookup
  return issued === undefined || lookup === undefined
    ? undefined
    : { id, issuer: issued.issuer, lookup }
}

function orderOf(
  all: readonly AwardFacts[],
  links: readonly PathwayLink[],
  input: ClrInput,
): PlannedClr {
  const members = all.toSorted(byDay).slice(-most)
  const [first] = members
  const { issuer, lookup } = placeOf(first!.id, input)!
  const partial = members.length < all.length
  const associations = associationsOf(members, links, input)
  const hashes = members.map(({ ref }) => ref.hash)
  const record = input.awardRecords.get(first!.id)!
  const { newCode } = record.award
  return {
    ...{ issuer, lookup, members, partial, associations },
    awards: members.map(({ id }) => id),
    validFrom: members.at(-1)!.issuedOn,
    digest: input.sha256(canonicalJson([issuer, lookup, hashes, partial, associations])),
    recipient: recipientOf(record),
    ...(newCode === undefined ? {} : { newCode }),
  }
}

function byDay(a: AwardFacts, b: AwardFacts): number {
  const [one, other] = [`${a.issuedOn} ${a.id}`, `${b.issuedOn} ${b.id}`]
  return one < other ? -1 : 1
}

/** Only of what is inside: a record that names other badges could not be read to its end. */
function associationsOf(
  members: readonly AwardFacts[],
  links: readonly PathwayLink[],
  { index }: ClrInput,
): readonly ClrAssociation[] {
  const byKey = new Map(members.map((facts) => [badgeKey(facts), badgeAt(facts)]))
  const versions = [...byKey.values()]
  const named = (name: string) =>
    versions.filter(({ issuer, badge }) => `${issuer}/${badge}` === name)
  const replaced = versions.flatMap((source) =>
    named(`${source.issuer}/${source.badge}`)
      .filter((target) => seqOf(target, index) > seqOf(source, index))
      .map((target): ClrAssociation => ({ type: 'replacedBy', source, target })),
  )
  const linked = links.flatMap(({ type, from, to }) =>
    named(from).flatMap((source) =>
      named(to).map((target): ClrAssociation => ({ type, source, target })),
    ),
  )
  const byText = new Map([...replaced, ...linked].map((each) => [canonicalJson(each), each]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

function badgeAt({ issuer, badge, version }: AwardFacts): ClrAssociation['source'] {
  return { issuer, badge, version }
}

/** Which version came first is known by when it was first awarded. */
function seqOf(at: ClrAssociation['source'], { badges }: Pick<LedgerIndex, 'badges'>): number {
  return badges.get(badgeKey(at))?.ref.seq ?? 0
}
