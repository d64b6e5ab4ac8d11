import type { Problem } from '../../model/problem.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { failureText } from './failure-text.ts'
import { forGitHub } from './github.ts'
import { printable } from './plain-text.ts'
import { renderProblems, type Format } from './report.ts'

// The one place from which words reach a terminal or the log of a workflow: whatever they are made of, none of them steers
// the one or commands the other.

/** A line for whoever asked: what a command gives. */
export function say(line: string): void {
  sayText(`${line}\n`)
}

/** The same for a text that ends its own lines. */
export function sayText(text: string): void {
  process.stdout.write(printable(text))
}

/** A line beside what a command gives: how it went, or why it did not. */
export function warn(line: string): void {
  warnText(`${line}\n`)
}

/** The same for a text that ends its own lines. */
export function warnText(text: string): void {
  process.stderr.write(printable(text))
}

/** Problems as annotations on a pull request: the only commands to a workflow that there are, with every word escaped. */
export function annotate(
  problems: readonly Problem[],
  words: StaffWords,
  changed?: ReadonlySet<string>,
): void {
  process.stdout.write(forGitHub(problems, words, changed))
}

/** Problems in the form that was asked for. */
export function sayProblems(
  problems: readonly Problem[],
  format: Format,
  words: StaffWords,
  changed: ReadonlySet<string>,
): void {
  if (format === 'github') annotate(problems, words, changed)
  else sayText(renderProblems(problems, format, words))
}

/** Why a command failed, for a person. */
export function warnOf(error: unknown): void {
  warn(failureText(error))
}
