import { isFuture, isPast } from '../reporting/dates.ts'
import type { FoundKey } from '../issuer/find-key.ts'
import type { Check, Detail } from '../reporting/report.ts'
import { presentationCheck } from './presentation-check.ts'

/** When a signature says that it was made, and until when it counts. */
export interface SignedWhen {
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly now: number
}

/**
 * What is said of a presentation whose signature fits a key, or whose key could not be had: whether that key is its
 * holder's to use, and whether it was made for one request.
 */
export function signedBy(
  key: FoundKey | undefined,
  detail: Detail,
  { from, until, now }: SignedWhen,
): Check {
  const owner = key?.check
  if (owner?.outcome === 'failed') return presentationCheck('presentation-key-not-holder', detail)
  if (owner?.outcome !== 'passed' || key?.jwk === undefined) {
    return presentationCheck('presentation-key-unknown', detail, owner?.reason)
  }
  if (!isOfNow({ from, until, now }))
    return presentationCheck('presentation-out-of-time', { ...detail, expires: until ?? '' })
  const isForOne = ['challenge', 'domain'].some((name) => name in detail)
  return presentationCheck(isForOne ? 'presentation-signed-for-one' : 'presentation-signed', detail)
}

function isOfNow({ from, until, now }: SignedWhen): boolean {
  const isOver = until !== undefined && isPast(until, now)
  return !isOver && (from === undefined || !isFuture(from, now))
}

/** One good proof is enough; one that could not be checked leaves more hope than one that is wrong. */
export function bestOf(checks: readonly Check[]): Check {
  const order = ['passed', 'unknown', 'failed'] as const
  const found = order.map((each) => checks.find(({ outcome }) => outcome === each))
  return found.find((check) => check !== undefined) ?? presentationCheck('presentation-key-unknown')
}
