import type { AwardRecord } from '../../kinds/records.ts'

/** What the last publish left of awards. */
interface FormerStandings {
  /** Whether an award had a page. */
  stands(id: string): boolean
  /** Whether it was revoked or on hold. */
  isStruck(id: string): boolean
}

/** Whether an award still stands, as far as records and, where they were not read, the last publish say. */
export function standingIn(
  records: ReadonlyMap<string, AwardRecord>,
  past?: FormerStandings,
): (id: string) => boolean {
  return (id) => {
    const award = records.get(id)?.award
    if (award !== undefined) return !award.revoked && !award.suspended && !award.erased
    return past !== undefined && past.stands(id) && !past.isStruck(id)
  }
}
