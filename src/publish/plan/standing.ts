import type { ErasureEntry } from '../../ledger/entry.ts'
import type { AwardRecord, StatusChange } from '../../model/record-types.ts'
import type { AwardState } from '../manifest.ts'
import type { IssuedAward } from './plan.ts'

/** How an issued award stands: what its page, its hosted assertion and its bits in the status lists say. */
export interface Standing {
  readonly issued: IssuedAward
  readonly state: AwardState
  /** Why, for a revocation, suspension or erasure. */
  readonly change?: StatusChange
  /** Slugs of its neighbours in a chain of corrections. */
  readonly supersededBy?: string
  readonly supersedes?: string
  readonly listed: boolean
  readonly displayName?: string
}

/**
 * The standing of every issued award, in the order of their slugs. Erasure beats revocation, which beats suspension,
 * which beats supersession, which beats expiry.
 *
 * @param asOf - the day the pages speak of (`YYYY-MM-DD`), from the newest commit and never from the clock
 */
export function standingsOf(
  records: readonly AwardRecord[],
  issued: ReadonlyMap<string, IssuedAward>,
  erasures: ReadonlyMap<string, ErasureEntry>,
  asOf: string,
): readonly Standing[] {
  const recordOf = new Map(records.map((record) => [record.award.id, record]))
  const replacedBy = new Map(
    records.flatMap(({ award }) => (award.supersedes && !award.erased ? [[award.supersedes, award.id] as const] : [])),
  )
  const slugOf = (id: string | undefined) => (id === undefined ? undefined : issued.get(id)?.slug)
  const standings: Standing[] = []
  for (const award of issued.values()) {
    const erasure = erasures.get(award.id)
    const record = recordOf.get(award.id)
    if (erasure) {
      standings.push({ issued: award, state: 'erased', change: { on: erasure.on, reason: '' }, listed: false })
    } else if (record) {
      standings.push(standing(award, record, slugOf(replacedBy.get(award.id)), slugOf(record.award.supersedes), asOf))
    }
  }
  return standings.sort((a, b) => (a.issued.slug < b.issued.slug ? -1 : 1))
}

function standing(
  issued: IssuedAward,
  { award }: AwardRecord,
  supersededBy: string | undefined,
  supersedes: string | undefined,
  asOf: string,
): Standing {
  const change = award.revoked ?? award.suspended
  return {
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
