import type { BadgeCode } from './messages/badge-entries.ts'
import type { CheckId } from './messages/entry.ts'

/** Is it unaltered? Is it still current? Who is the issuer, and how do we know? */
export type Question = 'unaltered' | 'current' | 'issuer'

/** The checks that are told with a question, in the order of a report. */
export function checksOf(question: Question): readonly CheckId[] {
  const ids = Object.keys(steps) as CheckId[]
  return ids.filter((id) => [steps[id].answers, steps[id].beside].includes(question))
}

export interface Step {
  /** The question that it helps to answer. */
  readonly answers?: Question
  /** The question beside which it is told, without a say in the answer. */
  readonly beside?: Question
  /** What is said of it where the badge gives no cause for it. */
  readonly notMade?: BadgeCode
}
/** Every check there is, in the order of a report. */
export const steps: Readonly<Record<CheckId, Step>> = {
  presentation: {},
  holder: {},
  format: { answers: 'unaltered' },
  signature: { answers: 'unaltered', notMade: 'signature-not-used' },
  claims: { answers: 'unaltered', notMade: 'claims-not-used' },
  hosted: { answers: 'unaltered', notMade: 'hosted-not-used' },
  issuer: { answers: 'issuer' },
  scope: { answers: 'issuer', notMade: 'scope-not-used' },
  dates: { answers: 'current' },
  status: { answers: 'current' },
  refresh: {},
  recipient: {},
  name: {},
  endorsements: {},
  assessors: {},
  members: { answers: 'unaltered' },
  associations: { beside: 'unaltered' },
  subjects: { beside: 'unaltered' },
  picture: { answers: 'unaltered', notMade: 'picture-not-compared' },
  appearance: { beside: 'issuer' },
}
