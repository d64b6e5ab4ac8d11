import type { FetchReason } from '../fetching/fetching.ts'
import { presentationEntries } from '../messages/presentation-entries.ts'
import { checkOf, type Check, type Detail } from '../reporting/report.ts'

/** What can be said of what a badge came in. */
export type PresentationCode = keyof typeof presentationEntries

/** A check's result from its code. */
export function presentationCheck(
  code: PresentationCode,
  detail: Detail = {},
  reason?: FetchReason,
): Check {
  return checkOf(code, presentationEntries[code], detail, reason)
}
