import type { LedgerEntry, StatusListEntry } from '../../ledger/entry.ts'
import { publishFailure } from '../failure.ts'
import {
  awardFault,
  catalogueFault,
  endorsementFault,
  listFault,
  type IssuerKeys,
} from './prove-award.ts'

/**
 * Holds what was signed against the keys that its issuer publishes; of what is not signed there is nothing to prove.
 *
 * @param suspensionsOf - gives the text of the suspension list that belongs to a revocation list
 * @throws PublishFailure `not-proven`
 */
export async function proveEntry(
  entry: LedgerEntry,
  keysOf: IssuerKeys,
  suspensionsOf: (list: StatusListEntry) => Promise<string | undefined>,
): Promise<void> {
  switch (entry.kind) {
    case 'award':
      return hold(`Award ${entry.id}`, await awardFault(entry, keysOf))
    case 'status-list': {
      const suspensions = entry.purpose === 'suspension' ? undefined : await suspensionsOf(entry)
      return hold(`A status list of ${entry.issuer}`, await listFault(entry, keysOf, suspensions))
    }
    case 'endorsement':
      return hold(`An endorsement by ${entry.by}`, await endorsementFault(entry, keysOf))
    case 'catalogue':
      return hold(`The catalogue of ${entry.issuer}`, await catalogueFault(entry, keysOf))
    default:
      return undefined
  }
}

/** @throws PublishFailure `not-proven` where there is a fault */
export function hold(what: string, fault: string | undefined): void {
  if (fault === undefined) return
  const reason = `${what} was signed, and ${fault}. Nothing was kept or published.`
  throw publishFailure(
    'not-proven',
    `${reason} Something that prepared it is not to be trusted: look at the packages that changed.`,
  )
}
