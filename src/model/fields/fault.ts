import type { Sentence } from '../../bytes/sentence.ts'
import type { ProblemCode } from '../problem-catalogue.ts'

/** Stands in advice where a fresh award id or claim code belongs: whoever has randomness fills it in. */
export const freshId = '{fresh id}'

/**
 * What is wrong with one written value, before it is known where it stands. `message` finishes the sentence that
 * starts with the field's name; `fix` is a value that would do in its place.
 */
export interface Fault {
  readonly code: ProblemCode
  readonly message: Sentence
  readonly fix: string
  /** A sentence about what to do, where no value can be given. */
  readonly advice?: Sentence
}
