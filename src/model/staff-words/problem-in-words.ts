import { spoken, templatesIn } from '../../bytes/sentence.ts'
import type { Problem } from '../problem.ts'
import type { StaffWords } from './staff-words.ts'

/** What is read of a problem. */
export interface ProblemInWords {
  /** What it is called and why it matters, where the language has no words for all of its message and hint. */
  readonly above: string | undefined
  readonly message: string
  readonly hint: string
}

/** A problem in the words of a language. What it has no words for is English, and then the name of the problem stands above. */
export function problemInWords(
  { code, message, hint }: Pick<Problem, 'code' | 'message' | 'hint'>,
  { problems, templateOf }: StaffWords,
): ProblemInWords {
  const { title, why } = problems[code]
  const isWhole = [message, hint].flatMap(templatesIn).every((text) => templateOf(text))
  return {
    above: isWhole ? undefined : `${title}. ${why}`,
    message: spoken(message, templateOf),
    hint: spoken(hint, templateOf),
  }
}
