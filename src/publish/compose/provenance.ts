import type { IssuedAward } from '../../ledger/entry.ts'
import type { Provenance } from '../manifest.ts'
import { textChanges } from './text-changes.ts'

/** When a file of awards was merged, and by which commit. */
export interface Approval {
  /** `YYYY-MM-DD`, the day it was first written down. */
  readonly proposedOn?: string
  /** `YYYY-MM-DD` */
  readonly approvedOn: string
  readonly commit: string
}

/** What the history of the repository tells of award files, by the path they had when they were issued. */
export interface Origins {
  approval(file: string): Approval | undefined
}

/** The criteria of a badge as awarded and as they read today. */
export interface CriteriaThenAndNow {
  readonly then: string | undefined
  readonly now: string | undefined
}

/** How an award came to be; undefined where git does not know. */
export function provenanceOf(
  { file }: IssuedAward,
  { approval }: Origins,
  { then, now }: CriteriaThenAndNow,
): Provenance | undefined {
  const approved = approval(file)
  if (approved === undefined) return undefined
  const isChanged = then !== undefined && now !== undefined && then !== now
  return {
    ...approved,
    ...(isChanged ? { criteriaChanges: textChanges(then, now) } : {}),
  }
}
