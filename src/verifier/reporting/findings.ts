import type { JsonObject } from '../../bytes/json.ts'
import type { NamedIdentity } from '../recipient/recipient.ts'
import type { Check } from './report.ts'

/** What the examination of one badge gave, before it is told as a report. */
export interface Findings {
  readonly checks: readonly Check[]
  /** The badge as it is to be shown: the copy on the website where there is one. */
  readonly document: JsonObject
  /** BadgeClass or Achievement. */
  readonly badge?: JsonObject
  readonly issuer?: JsonObject
  readonly identities?: readonly NamedIdentity[]
}
