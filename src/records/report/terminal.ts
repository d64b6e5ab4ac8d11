import { filled } from '../../model/text/filled.ts'
import { problemCatalogue, type ProblemCode } from '../../model/problem-catalogue.ts'
import { pluralForm, type PluralWords } from '../../model/text/plural.ts'
import type { Problem } from '../../model/problem.ts'
import { problemInWords } from '../../model/staff-words/problem-in-words.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { printable, printableLine } from './plain-text.ts'

/**
 * Problems for a person at a terminal: `file:line:column  code  what is wrong`, and how it reads corrected.
 */
export function forTerminal(problems: readonly Problem[], words: StaffWords): string {
  if (problems.length === 0) return `${words.report.none}\n`
  const blocks = problems.map((problem) => block(problem, words))
  return `${blocks.join('\n')}\n${summary(problems, words)}\n`
}

/** Every problem there can be, by name. */
export function catalogueForTerminal({ problems, report }: StaffWords): string {
  const codes = Object.keys(problemCatalogue) as readonly ProblemCode[]
  return codes
    .map((code) => {
      const { title, why } = problems[code]
      return `${code}  (${report.severity[problemCatalogue[code].severity]})\n    ${title}. ${why}\n`
    })
    .join('')
}

/** `3 errors, 1 warning` */
function summary(problems: readonly Problem[], { locale, report }: StaffWords): string {
  const counted = (count: number, forms: PluralWords) =>
    filled(pluralForm(locale, count, forms), { count })
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return [counted(errors, report.errors), counted(problems.length - errors, report.warnings)].join(
    ', ',
  )
}

function block(problem: Problem, words: StaffWords): string {
  const { file, line, column, code, severity } = problem
  const { above, message, hint } = problemInWords(problem, words)
  const mark = severity === 'warning' ? words.report.warning : ''
  const [first = '', ...others] = [above ?? [], printableLine(message)].flat()
  const below = [...others, ...printable(hint).split('\n')].map((text) => `    ${text}`)
  return `${printableLine(file)}:${line}:${column}  ${code}  ${mark}${first}\n${below.join('\n')}\n`
}
