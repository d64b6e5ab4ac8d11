import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord, IssuerRecord } from '../../kinds/records.ts'

/** The clock is never asked (invariant 2): a site speaks as of the last thing that happened in it. */
export function newestDay(
  records: {
    readonly awards: readonly Pick<AwardRecord, 'award'>[]
    readonly issuers: readonly Pick<IssuerRecord, 'keys'>[]
  },
  committed: string | undefined,
): string {
  const awards = records.awards.map(({ award }) => newestDayOf(award))
  const keys = records.issuers.flatMap(({ keys: each }) =>
    each.flatMap((key) => [key.from, key.retired, key.compromised]),
  )
  return newest([committed, ...awards, ...keys]) ?? '1970-01-01'
}

/** The newest day that an award names (`YYYY-MM-DD`), if any. */
export function newestDayOf({ awarded, revoked, suspended, erased }: Award): string | undefined {
  return newest([awarded, revoked?.on, suspended?.on, erased?.on])
}

function newest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
