import type { IssuedAward } from '../../ledger/entry.ts'
import type { PlannedOrder } from '../plan/order.ts'
import type { IssueInput } from './session.ts'

/** An award that somebody holds. */
export interface Holder {
  /** `issuer/badge` */
  readonly badge: string
  /** YYYY-MM-DD, the first day and the last on which it is good. */
  readonly from: string
  readonly until?: string
  /** It is issued in this very publish. */
  readonly isFresh: boolean
  /** It is not revoked, on hold or erased. */
  readonly stands: boolean
}

/**
 * What is held under the name of a file of claims: awards of the ledger, and new ones.
 *
 * @param fresh - new awards that may count
 * @param lookups - of new awards, by their ids
 */
export function holdersIn(
  gathered: IssueInput,
  fresh: readonly PlannedOrder[],
  lookups: ReadonlyMap<string, string | null | undefined>,
): (lookup: string) => readonly Holder[] {
  const issuedUnder = issuedIn(gathered)
  return (lookup) => [
    ...issuedUnder(lookup).map((issued) => ({
      ...holderOf(issued),
      ...{ isFresh: false, stands: gathered.isStanding(issued.id) },
    })),
    ...fresh
      .filter(({ record }) => lookups.get(record.award.id) === lookup)
      .map(({ record: { issuer, badge, award }, terms }) => ({
        ...holderOf({ issuer, badge, ...terms }),
        ...{ isFresh: true, stands: !award.revoked && !award.suspended },
      })),
  ]
}

function holderOf({
  issuer,
  badge,
  issuedOn,
  expires,
}: Pick<IssuedAward, 'issuer' | 'badge' | 'issuedOn' | 'expires'>) {
  const until = expires === undefined ? {} : { until: expires.slice(0, 10) }
  return { badge: `${issuer}/${badge}`, from: issuedOn.slice(0, 10), ...until }
}

/** The newest box of an award says under which name it is found; a code that was replaced opens nothing any more. */
function issuedIn({ ledger }: IssueInput): (lookup: string) => readonly IssuedAward[] {
  const { cache } = ledger.source
  const { awards, boxes } = ledger.index
  if (cache !== undefined)
    return (lookup) => {
      const ids = [...new Set(cache.boxesAt(lookup).map(({ id }) => id))]
      const own = ids.filter((id) => cache.boxesOf(id).at(-1)?.lookup === lookup)
      const found = cache.indexOf(own).awards
      return own.flatMap((id) => found.get(id) ?? [])
    }
  const byLookup = new Map<string, IssuedAward[]>()
  for (const [id, each] of boxes) {
    const lookup = each.at(-1)?.lookup
    const issued = awards.get(id)
    if (lookup === undefined || issued === undefined) continue
    byLookup.set(lookup, [...(byLookup.get(lookup) ?? []), issued])
  }
  return (lookup) => byLookup.get(lookup) ?? []
}
