export type Outcome = 'passed' | 'failed' | 'unknown' | 'not-applicable'
export type CheckId =
  | 'presentation'
  | 'holder'
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
  | 'assessors'
  | 'picture'
  | 'members'
  | 'associations'
  | 'subjects'
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

type Finding = Omit<Entry, 'check'>

/** What is as it should be. */
export function passed(title: string, message: string, remedy?: string): Finding {
  return finding('passed', title, message, remedy)
}

/** What is wrong. */
export function failed(title: string, message: string, remedy?: string): Finding {
  return finding('failed', title, message, remedy)
}

/** What could not be found out. */
export function unknown(title: string, message: string, remedy?: string): Finding {
  return finding('unknown', title, message, remedy)
}

/** What a badge of this kind need not have, or nobody asked for. */
export function notApplicable(title: string, message: string): Finding {
  return finding('not-applicable', title, message)
}

function finding(outcome: Outcome, title: string, message: string, remedy?: string): Finding {
  return { outcome, title, message, ...(remedy === undefined ? {} : { remedy }) }
}

/** The entries of one check, their codes kept as a type. */
export function entriesOf<Code extends string>(
  check: CheckId,
  entries: Readonly<Record<Code, Finding>>,
): Readonly<Record<Code, Entry>> {
  const named = Object.entries<Finding>(entries).map(
    ([code, entry]) => [code, { check, ...entry }] as const,
  )
  return Object.fromEntries(named) as Readonly<Record<Code, Entry>>
}
