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
  const { records, ledgerIs, badges, addedOn, withdrawals = {} } = rest
  return planPublish({
    records,
    ledger,
    ledgerIs,
    badges,
    addedOn,
    withdrawals,
    sha256: sha256Hex,
  })
}

/** The same, in which awards that a revert took away are records again, and revoked. */
export function withWithdrawn<Known extends Pick<IssueInput, 'records' | 'awardRecords'>>(
  gathered: Known,
  { withdrawn }: Plan,
): Known {
  if (withdrawn.length === 0) return gathered
  const awards = [...gathered.records.awards, ...withdrawn]
  return {
    ...gathered,
    records: { ...gathered.records, awards },
    awardRecords: new Map(awards.map((record) => [record.award.id, record])),
  }
}
