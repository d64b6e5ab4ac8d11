import type { AwardRecord, IssuerRecord } from '../../kinds/records.ts'

/** The clock is never asked (invariant 2): a site speaks as of the last thing that happened in it. */
export function newestDay(
  records: {
    readonly awards: readonly Pick<AwardRecord, 'award'>[]
    readonly issuers: readonly Pick<IssuerRecord, 'keys'>[]
  },
  committed: string | undefined,
): string {
  const awards = records.awards.flatMap(({ award }) => [
    award.awarded,
    award.revoked?.on,
    award.suspended?.on,
    award.erased?.on,
  ])
  const keys = records.issuers.flatMap(({ keys: each }) =>
    each.flatMap((key) => [key.from, key.retired, key.compromised]),
  )
  return (
    [committed, ...awards, ...keys]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? '1970-01-01'
  )
}
