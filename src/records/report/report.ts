import { inEnglish } from '../../bytes/sentence.ts'
import type { Problem } from '../../model/problem.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { forGitHub } from './github.ts'
import { printableJson } from './plain-text.ts'
import { forTerminal } from './terminal.ts'

const formats = ['human', 'github', 'json'] as const
export type Format = (typeof formats)[number]

/** @throws Error for a format that there is not. */
export function formatOf(text: string): Format {
  const format = formats.find((known) => known === text)
  if (format === undefined) throw new Error(`--format is one of ${formats.join(', ')}`)
  return format
}

/** Problems in one of the three forms. */
export function renderProblems(
  problems: readonly Problem[],
  format: Format,
  words: StaffWords,
  changed: ReadonlySet<string> = new Set(),
): string {
  switch (format) {
    case 'human':
      return forTerminal(problems, words)
    case 'github':
      return forGitHub(problems, words, changed)
    case 'json':
      return forPrograms(problems)
    default:
      return format satisfies never
  }
}

/** Problems for programs: one JSON object with the counts and the list. */
export function forPrograms(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const said = problems.map((problem) => ({
    ...problem,
    message: inEnglish(problem.message),
    hint: inEnglish(problem.hint),
  }))
  return `${printableJson(JSON.stringify({ errors, warnings: problems.length - errors, problems: said }, undefined, 2))}\n`
}
