import type { Revert } from '../../history/revert-log.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { IssuedAward } from '../../ledger/entry.ts'
import { fileStart } from '../../model/problem.ts'

/** Awards that a `git revert` took out of the repository, by id: the day of that commit, and its id. */
export type UndoneAwards = Readonly<Record<string, UndoneAward>>

export interface UndoneAward {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly commit: string
}

/**
 * The awards that reverts took away, by id. An id that a revert moved, or put back in the same breath, is not among
 * them; whether it came back later is for the plan to see.
 *
 * @param reverts - newest first
 */
export function undoneIn(reverts: readonly Revert[]): UndoneAwards {
  const found: Record<string, { readonly on: string; readonly commit: string }> = {}
  for (const { commit, day, removed, added } of reverts) {
    const back = new Set(added.flatMap(idIn))
    for (const id of removed.flatMap(idIn)) {
      if (!back.has(id)) found[id] ??= { on: day, commit }
    }
  }
  return found
}

/**
 * The record of an award that was taken back by reverting the commit that brought it: what was issued stays in the
 * ledger and at its address, and is revoked from the day of the revert. Putting the file back reinstates it.
 */
export function undoneRecord(issued: IssuedAward, { on, commit }: UndoneAward): AwardRecord {
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

function idIn(line: string): readonly string[] {
  const id = /^\s*(?:-\s+)?id:\s*['"]?([a-z2-7]{26})\b/.exec(line)?.[1]
  return id === undefined ? [] : [id]
}
