import { problemCatalogue } from '../../model/problem-catalogue.ts'
import { pluralForm, type PluralWords } from '../../model/plural.ts'
import type { Problem } from '../../model/problem.ts'
import { printable, printableLine } from './plain-text.ts'

/** Problems for a person at a terminal: `file:line:column  code  what is wrong`, and how it reads corrected. */
export function forTerminal(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.\n'
  return `${problems.map(block).join('\n')}\n${summary(problems)}\n`
}

/** Every problem there can be, by name. */
export function catalogueForTerminal(): string {
  return Object.entries(problemCatalogue)
    .map(([code, { severity, title, why }]) => `${code}  (${severity})\n    ${title}. ${why}\n`)
    .join('')
}

/** `3 errors, 1 warning` */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return [
    counted(errors, { one: 'error', other: 'errors' }),
    counted(problems.length - errors, { one: 'warning', other: 'warnings' }),
  ].join(', ')
}

function block(problem: Problem): string {
  const { file, line, column, code, message, hint, severity } = problem
  const mark = severity === 'warning' ? 'warning: ' : ''
  const lines = printable(hint)
    .split('\n')
    .map((text) => `    ${text}`)
  return `${printableLine(file)}:${line}:${column}  ${code}  ${mark}${printableLine(message)}\n${lines.join('\n')}\n`
}

function counted(count: number, words: PluralWords): string {
  return `${count} ${pluralForm('en', count, words)}`
}
