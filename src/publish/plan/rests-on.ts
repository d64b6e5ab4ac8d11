import type { IssuedAward } from '../../ledger/entry.ts'
import { awardsUnder, badgesUnder } from '../../kinds/award/rests-on.ts'
import type { AwardRecord } from '../../kinds/records.ts'

/** What an award of a completion badge rests on, as far as everybody may know. */
export interface RestsOn {
  /** Awards whose holder chose to be listed. The address of any other is known to nobody by this one. */
  readonly listed: readonly ListedPart[]
  /** How many others there are. */
  readonly others: number
  /** Addresses of badges of other sites. */
  readonly elsewhere: readonly string[]
}

/** A listed award that another rests on. */
export interface ListedPart {
  readonly slug: string
  readonly issuer: string
  readonly badge: string
  readonly version: string
}

/** Finds what awards rest on. */
export function restsOnIn(
  records: readonly AwardRecord[],
  issued: ReadonlyMap<string, IssuedAward>,
): (award: AwardRecord['award']) => RestsOn | undefined {
  const isUsed = records.some(({ award }) => award.restsOn !== undefined)
  const known = new Map(isUsed ? records.map(({ award }) => [award.id, award]) : [])
  const listedPart = (id: string): readonly ListedPart[] => {
    const award = known.get(id)
    const entry = issued.get(id)
    if (award?.listed !== true || award.erased || entry === undefined) return []
    const { slug, issuer, badge, version } = entry
    return [{ slug, issuer, badge, version }]
  }
  return (award) => {
    if (award.restsOn === undefined) return undefined
    const ids = awardsUnder(award)
    const listed = ids.flatMap(listedPart)
    return { listed, others: ids.length - listed.length, elsewhere: badgesUnder(award) }
  }
}
