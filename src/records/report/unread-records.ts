import type { Problem } from '../../model/problem.ts'
import { pluralForm } from '../../model/text/plural.ts'

/**
 * That records cannot be used, and what says why.
 *
 * @param problems - that were found in them, warnings among them
 */
export function unreadRecords(problems: readonly Pick<Problem, 'severity'>[]): string {
  const count = problems.filter(({ severity }) => severity === 'error').length
  const words = pluralForm('en', count, { one: '1 problem', other: `${count} problems` })
  return `The records have ${words}: npm run validate`
}
