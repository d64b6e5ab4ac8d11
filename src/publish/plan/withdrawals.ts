import type { AwardRecord } from '../../kinds/records.ts'
import type { IssuedAward } from '../../ledger/entry.ts'
import { fileStart } from '../../model/problem.ts'

/** Awards that a `git revert` took out of the repository, by id: the day of that commit, and its id. */
export type Withdrawals = Readonly<Record<string, Withdrawal>>

export interface Withdrawal {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly commit: string
}

/**
 * The record of an award that was taken back by reverting the commit that brought it: what was issued stays in the
 * ledger and at its address, and is revoked from the day of the revert. Putting the file back reinstates it.
 */
export function withdrawnRecord(issued: IssuedAward, { on, commit }: Withdrawal): AwardRecord {
  const reason = `Withdrawn by reverting the change that gave it (commit ${commit.slice(0, 10)}).`
  return {
    issuer: issued.issuer,
    badge: issued.badge,
    file: issued.file,
    position: fileStart,
    fields: {},
    award: { id: issued.id, evidence: [], results: [], listed: false, revoked: { on, reason } },
  }
}
