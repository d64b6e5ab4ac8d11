import type { FormProblemCode } from '../../awarding/from-issue/form-problem.ts'
import type { ProblemWords } from '../../model/staff-words/problem-words.ts'

/** What is said under an issue, in one language. */
export interface AnswerWords {
  /** With `{most}` where there is a most. */
  readonly formProblems: Readonly<Record<FormProblemCode, string>>
  /** What the check of the records may say of what a form would make. */
  readonly problems: ProblemWords
  /** Above what is wrong. */
  readonly notYet: string
  /** Below it. */
  readonly how: readonly string[]
  /** Where there was something to mend before. */
  readonly opened: string
  /** When somebody has worked on the branch. */
  readonly workedOn: string
  /** When GitHub let the pull request not be opened. */
  readonly notOpened: string
}
