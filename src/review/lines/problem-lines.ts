import type { Problem } from '../../model/problem.ts'
import { problemInWords } from '../../model/staff-words/problem-in-words.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { escapeMarkdown, hintLines } from './escape-markdown.ts'

/**
 * A problem as an item of a list in Markdown: what is wrong in the language of the site, and below how to put it right.
 *
 * @param start - Markdown that begins the item
 * @param indent - sets in what stands below
 */
export function problemLines(
  start: string,
  problem: Pick<Problem, 'code' | 'message' | 'hint'>,
  words: StaffWords,
  indent: string,
): readonly string[] {
  const { above, message, hint } = problemInWords(problem, words)
  if (above === undefined) return hintLines(`${start} ${escapeMarkdown(message)}`, hint, indent)
  return hintLines(`${start} ${escapeMarkdown(above)}`, `${message}\n${hint}`, indent)
}
