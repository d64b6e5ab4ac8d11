import { badgeEntries } from './badge-entries.ts'
import type { FetchReason } from '../fetching/fetching.ts'
import type { Entry } from './entry.ts'
import { presentationEntries } from './presentation-entries.ts'
import { clrEntries } from './clr-entries.ts'

/**
 * Everything that can be said about a badge, by its permanent code. What checks one loads the parts of it by
 * themselves.
 */
export const catalogue = {
  ...presentationEntries,
  ...badgeEntries,
  ...clrEntries,
} satisfies Readonly<Record<string, Entry>>

export type Code = keyof typeof catalogue

/** What is said of everything that can be found, and of why a document could not be had, in one language. */
export interface CheckWords {
  readonly codes: Readonly<Record<Code, Pick<Entry, 'title' | 'message' | 'remedy'>>>
  readonly reasons: Readonly<Record<FetchReason, string>>
}

/** Every code there is. */
export const codes = Object.keys(catalogue) as readonly Code[]
