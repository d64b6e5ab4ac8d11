import type { FormProblemCode } from '../../awarding/from-issue/form-problem.ts'
import type { AwardChange } from '../../awarding/files/edit-awards.ts'
import type { PluralWords } from '../../model/text/plural.ts'
import type { ProblemWords } from '../../model/staff-words/problem-words.ts'

/** What is said under an issue, in one language. */
export interface AnswerWords {
  /** By whose rule a count chooses its form. */
  readonly locale: string
  readonly pullRequest: PullRequestWords
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

/** What a pull request is called that a program opens, and what stands in it. */
export interface PullRequestWords {
  /** With `{badge}`, as issuer/badge. */
  readonly newBadge: string
  /** With `{badge}`. */
  readonly award: PluralWords
  /** Of one award, with `{badge}`. */
  readonly change: Readonly<Record<AwardChange['kind'], string>>
  /** With `{issue}`: #12. */
  readonly madeFrom: string
  readonly noPicture: string
  /** What the check says, and that somebody else has to read it. */
  readonly check: readonly string[]
  readonly formsTitle: string
  readonly forms: readonly string[]
  readonly copiesTitle: string
  readonly copies: readonly string[]
}
