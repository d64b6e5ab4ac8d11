import type { Revert } from '../../history/revert-log.ts'
import type { Withdrawals } from '../plan/withdrawals.ts'

/**
 * The awards that reverts took away, by id. An id that a revert moved, or put back in the same breath, is not among
 * them; whether it came back later is for the plan to see.
 *
 * @param reverts - newest first
 */
export function withdrawalsIn(reverts: readonly Revert[]): Withdrawals {
  const found: Record<string, { readonly on: string; readonly commit: string }> = {}
  for (const { commit, day, removed, added } of reverts) {
    const back = new Set(added.flatMap(idIn))
    for (const id of removed.flatMap(idIn)) {
      if (!back.has(id)) found[id] ??= { on: day, commit }
    }
  }
  return found
}

function idIn(line: string): readonly string[] {
  const id = /^\s*(?:-\s+)?id:\s*['"]?([a-z2-7]{26})\b/.exec(line)?.[1]
  return id === undefined ? [] : [id]
}
