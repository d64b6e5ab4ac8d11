import type { Sentence } from '../../../bytes/sentence.ts'
import type { FieldPath } from '../../../model/fields/field-issues.ts'
import type { Position } from '../../../model/problem.ts'
import type { BadgeFile, FrameworkFile } from '../../draft.ts'

/** What a reviewer of badges would say. Permanent, like the codes of problems. */
export const adviceCodes = [
  'name-long',
  'name-general',
  'description-start',
  'description-unseen',
  'description-attendance',
  'description-repeats',
  'picture-letters',
  'picture-alt',
  'skills-none',
  'alignment-code',
  'criteria-few',
  'criteria-copy',
  'criteria-twin',
  'criteria-evidence',
  'criteria-judged',
  'criteria-measure',
] as const
export type AdviceCode = (typeof adviceCodes)[number]

/** What would make a badge say more to a stranger. Unlike a problem it stops nothing. */
export interface Advice extends Position {
  readonly code: AdviceCode
  readonly file: string
  readonly message: Sentence
  readonly hint: Sentence
}

/** What a rule says: about a field, or with an empty path about the criteria below the front matter. */
export interface Advised {
  readonly code: AdviceCode
  readonly path: FieldPath
  readonly message: Sentence
  readonly hint: Sentence
}

/** Everything that is read to advise on a badge. */
export interface AdviceSources {
  readonly badges: readonly BadgeFile[]
  readonly frameworks: readonly FrameworkFile[]
}
