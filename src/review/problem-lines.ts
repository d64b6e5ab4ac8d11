import type { Problem } from '../model/problem.ts'
import type { StaffWords } from '../model/staff-words/staff-words.ts'
import { escapeMarkdown, hintLines } from './escape-markdown.ts'

/**
 * A problem as an item of a list in Markdown: what it is in the language of the site, its message, and below how to put it right.
 *
 * @param start - Markdown that begins the item
 * @param indent - sets in what stands below
 */
export function problemLines(
  start: string,
  { code, message, hint }: Pick<Problem, 'code' | 'message' | 'hint'>,
  { above }: StaffWords,
  indent: string,
): readonly string[] {
  const name = above(code)
  if (name === undefined) return hintLines(`${start} ${escapeMarkdown(message)}`, hint, indent)
  return hintLines(`${start} ${escapeMarkdown(name)}`, `${message}\n${hint}`, indent)
}
