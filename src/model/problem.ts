import type { Sentence } from '../bytes/sentence.ts'
import { problemCatalogue, type ProblemCode } from './problem-catalogue.ts'
import type { Severity } from './problems/entry.ts'

/** Where in a file something stands; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a file begins: for what is wrong with all of it. */
export const fileStart: Position = { line: 1, column: 1 }

/**
 * Something staff wrote that cannot stand (or should be looked at). A value: it is collected, never thrown.
 * `message` says what is wrong with the value seen, `hint` how the corrected YAML reads. Neither ever
 * holds a person's name, address or token.
 */
export interface Problem extends Position {
  readonly code: ProblemCode
  /** Path from the repository's root, with `/`. */
  readonly file: string
  readonly message: Sentence
  readonly hint: Sentence
  readonly severity: Severity
}

/** A problem with the severity its code has in the catalogue. */
export function problem(
  code: ProblemCode,
  file: string,
  { line, column }: Position,
  { message, hint }: { readonly message: Sentence; readonly hint: Sentence },
): Problem {
  const { severity } = problemCatalogue[code]
  return { code, file, line, column, message, hint, severity }
}
