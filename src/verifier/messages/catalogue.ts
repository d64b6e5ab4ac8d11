import type { CheckId, Entry, Outcome } from './entry.ts'
import { formatEntries } from './format-entries.ts'
import { issuerEntries } from './issuer-entries.ts'
import { originEntries } from './origin-entries.ts'
import { otherEntries } from './other-entries.ts'
import { signatureEntries } from './signature-entries.ts'
import { statusEntries } from './status-entries.ts'

export type { CheckId, Entry, Outcome }

/** Everything that can be said about a badge, by its permanent code. */
export const catalogue = {
  ...formatEntries,
  ...signatureEntries,
  ...originEntries,
  ...issuerEntries,
  ...statusEntries,
  ...otherEntries,
} satisfies Readonly<Record<string, Entry>>

export type Code = keyof typeof catalogue

/** Every code there is. */
export const codes = Object.keys(catalogue) as readonly Code[]
