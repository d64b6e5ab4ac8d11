import type { ProblemName } from '../problem-words.ts'

/** One line of the list. */
export function name(title: string, why: string): ProblemName {
  return { title, why }
}
