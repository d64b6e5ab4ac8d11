import type { Ledger } from '../../ledger/ledger.ts'
import { sha256Hex } from '../sha256.ts'
import { planPublish, type Plan, type PlanInput } from './plan.ts'

/** Plans for a ledger as it was opened. */
export function planFor({
  ledger: { index },
  ...rest
}: Omit<PlanInput, 'ledger' | 'sha256'> & { readonly ledger: Ledger }): Plan {
  const ledger = { ...index, genesis: index.genesis, badges: new Set(index.badges.keys()) }
  const { records, ledgerIs, badges, addedOn } = rest
  return planPublish({ records, ledger, ledgerIs, badges, addedOn, sha256: sha256Hex })
}
