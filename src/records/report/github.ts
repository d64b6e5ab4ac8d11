import type { Problem } from '../../model/problem.ts'
import type { Severity } from '../../model/problems/entry.ts'
import { problemInWords } from '../../model/staff-words/problem-in-words.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { printable } from './plain-text.ts'

/** GitHub shows this many annotations of each severity in a step. */
const shown = 10

/**
 * Problems as annotations on a pull request. Only ten of a severity are shown, so those in changed files come first
 * and the tenth says how many more there are.
 * @param changed paths that the pull request changes.
 */
export function forGitHub(
  problems: readonly Problem[],
  words: StaffWords,
  changed: ReadonlySet<string> = new Set(),
): string {
  const first = problems.filter(({ file }) => changed.has(file))
  const ordered = [...first, ...problems.filter(({ file }) => !changed.has(file))]
  return (['error', 'warning'] as const)
    .flatMap((severity) =>
      annotations(
        ordered.filter((problem) => problem.severity === severity),
        severity,
        words,
      ),
    )
    .map((text) => `${text}\n`)
    .join('')
}

function annotations(
  problems: readonly Problem[],
  severity: Severity,
  words: StaffWords,
): readonly string[] {
  const rest = problems.length - shown
  return problems.slice(0, shown).map((problem, index) => {
    const more = index === shown - 1 && rest > 0 ? [words.report.moreElsewhere(rest)] : []
    const { file, line, column, code } = problem
    const { above, message, hint } = problemInWords(problem, words)
    const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`
    const text = [above ?? [], message, hint, more].flat().join('\n')
    return `::${severity} ${place}::${data(text)}`
  })
}

/** The workflow commands' escapes for a message. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The workflow commands' escapes for a property. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
