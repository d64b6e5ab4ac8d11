import type { Problem } from '../../model/problem.ts'
import { printableJson } from './plain-text.ts'

/** Problems for programs: one JSON object with the counts and the list. */
export function forPrograms(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return `${printableJson(JSON.stringify({ errors, warnings: problems.length - errors, problems }, undefined, 2))}\n`
}
