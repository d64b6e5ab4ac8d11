export type Outcome = 'passed' | 'failed' | 'unknown' | 'not-applicable'
export type CheckId =
  | 'format'
  | 'signature'
  | 'claims'
  | 'hosted'
  | 'issuer'
  | 'scope'
  | 'dates'
  | 'status'
  | 'refresh'
  | 'recipient'
  | 'name'
  | 'endorsements'
  | 'picture'
  | 'appearance'

/** One thing a check can find: the code it stands under is permanent. */
export interface Entry {
  readonly check: CheckId
  readonly outcome: Outcome
  readonly title: string
  readonly message: string
  /** What the holder, or who was shown the badge, can do next. */
  readonly remedy?: string
}

/** The entries of one check, their codes kept as a type. */
export function entriesOf<Code extends string>(
  check: CheckId,
  entries: Readonly<Record<Code, Omit<Entry, 'check'>>>,
): Readonly<Record<Code, Entry>> {
  const named = Object.entries<Omit<Entry, 'check'>>(entries).map(
    ([code, entry]) => [code, { check, ...entry }] as const,
  )
  return Object.fromEntries(named) as Readonly<Record<Code, Entry>>
}
