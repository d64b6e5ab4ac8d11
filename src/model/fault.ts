import type { ProblemCode } from './problem-catalogue.ts'

/**
 * What is wrong with one written value, before it is known where it stands. `message` finishes the sentence that
 * starts with the field's name; `fix` is a value that would do in its place.
 */
export interface Fault {
  readonly code: ProblemCode
  readonly message: string
  readonly fix: string
}
