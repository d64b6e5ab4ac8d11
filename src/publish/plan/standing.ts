import type { AwardEntry, ErasureEntry, IssuedAward } from '../../ledger/entry.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { StatusChange } from '../../kinds/award/parts.ts'
import type { AwardState } from '../manifest.ts'
import { restsOnIn, type RestsOn } from './rests-on.ts'

/** How an award stands: what its page, its hosted assertion and its bits in the status lists say. */
export interface Standing {
  readonly slug: string
  readonly issuer: string
  readonly state: AwardState
  /** Of an erased award what its lists still name; an award issued anew more than once had several slots. */
  readonly kept?: KeptAward
  /** Absent once erased. */
  readonly issued?: IssuedAward
  /** Why, for a revocation, suspension or erasure. */
  readonly change?: StatusChange
  /** Slugs of its neighbours in a chain of corrections. */
  readonly supersededBy?: string
  readonly supersedes?: string
  readonly restsOn?: RestsOn
  readonly listed: boolean
  readonly displayName?: string
}

type KeptAward = Pick<NonNullable<ErasureEntry['kept']>, 'slots' | 'subjects'>

/** Its places in status lists. */
export function slotsOf({ issued, kept }: Standing): readonly AwardEntry['status'][] {
  return issued ? [issued.status] : (kept?.slots ?? [])
}

/** The `urn:uuid:` of its signed assertions. Of an issued award that is read where it is remembered, so few are asked for it. */
export function subjectsOf({ issued, kept }: Standing): readonly string[] {
  return issued ? [issued.subject] : (kept?.subjects ?? [])
}

/**
 * The standing of every award ever issued, in the order of their slugs. Erasure beats revocation, which beats
 * suspension, which beats supersession, which beats expiry.
 *
 * @param asOf - the day the pages speak of (`YYYY-MM-DD`), from the newest commit and never from the clock
 */
export function standingsOf(
  records: readonly AwardRecord[],
  issued: ReadonlyMap<string, IssuedAward>,
  erasures: ReadonlyMap<string, ErasureEntry>,
  asOf: string,
): readonly Standing[] {
  const replacedBy = new Map(
    records.flatMap(({ award }) =>
      award.supersedes && !award.erased ? [[award.supersedes, award.id] as const] : [],
    ),
  )
  const restsOn = restsOnIn(records, issued)
  const slugOf = (id: string | undefined) => (id === undefined ? undefined : issued.get(id)?.slug)
  const standing = (record: AwardRecord): readonly Standing[] => {
    const { award } = record
    const entry = issued.get(award.id)
    const after = slugOf(replacedBy.get(award.id))
    if (!entry) return []
    const rest = restsOn(award)
    const stands = standingOf(entry, record, after, slugOf(award.supersedes), asOf)
    return [rest === undefined ? stands : { ...stands, restsOn: rest }]
  }
  const present = records.filter((record) => !record.award.erased).flatMap(standing)
  const erased = [...erasures.values()].flatMap(erasedStandings)
  return [...present, ...erased].sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

function standingOf(
  issued: IssuedAward,
  { award }: AwardRecord,
  supersededBy: string | undefined,
  supersedes: string | undefined,
  asOf: string,
): Standing {
  const change = award.revoked ?? award.suspended
  return {
    slug: issued.slug,
    issuer: issued.issuer,
    issued,
    state: stateOf(issued, award, supersededBy, asOf),
    ...(change ? { change } : {}),
    ...(supersededBy ? { supersededBy } : {}),
    ...(supersedes ? { supersedes } : {}),
    listed: award.listed,
    ...(award.listed && award.displayName ? { displayName: award.displayName } : {}),
  }
}

function stateOf(
  issued: IssuedAward,
  award: AwardRecord['award'],
  supersededBy: string | undefined,
  asOf: string,
): AwardState {
  if (award.revoked) return 'revoked'
  if (award.suspended) return 'suspended'
  if (supersededBy) return 'superseded'
  if (issued.expires && issued.expires.slice(0, 10) < asOf) return 'expired'
  return 'valid'
}

function erasedStandings({ on, kept }: ErasureEntry): readonly Standing[] {
  if (!kept) return []
  const change = { on, reason: '' }
  return kept.slugs.map((slug, index) => ({
    slug,
    issuer: kept.issuer,
    state: 'erased',
    ...(index === 0 ? { kept: { slots: kept.slots, subjects: kept.subjects } } : {}),
    change,
    listed: false,
  }))
}
