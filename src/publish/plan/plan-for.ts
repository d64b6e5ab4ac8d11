import type { Ledger } from '../../ledger/ledger.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { IssueInput } from '../issue/session.ts'
import { planPublish, type Plan, type PlanInput } from './plan.ts'

/** Plans for a ledger as it was opened. */
export function planFor({
  ledger: { index },
  ...rest
}: Omit<PlanInput, 'ledger' | 'sha256'> & { readonly ledger: Ledger }): Plan {
  const ledger = { ...index, genesis: index.genesis, badges: new Set(index.badges.keys()) }
  const { records, ledgerIs, badges, addedOn, undone = {} } = rest
  return planPublish({
    records,
    ledger,
    ledgerIs,
    badges,
    addedOn,
    undone,
    sha256: sha256Hex,
  })
}

/** The same, in which awards that a revert took away are records again, and revoked. */
export function withUndone<Known extends Pick<IssueInput, 'records' | 'awardRecords'>>(
  gathered: Known,
  { undoneRecords }: Plan,
): Known {
  if (undoneRecords.length === 0) return gathered
  const awards = [...gathered.records.awards, ...undoneRecords]
  return {
    ...gathered,
    records: { ...gathered.records, awards },
    awardRecords: new Map(awards.map((record) => [record.award.id, record])),
  }
}
