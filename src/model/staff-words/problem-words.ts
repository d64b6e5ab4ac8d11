import type { ProblemCode } from '../problem-catalogue.ts'

/** What a problem is called and why it matters, in one language; none ends in a full stop but `why`. */
export interface ProblemName {
  readonly title: string
  readonly why: string
}

/** The same for every problem there is: the compiler asks for each. */
export type ProblemWords = Readonly<Record<ProblemCode, ProblemName>>
