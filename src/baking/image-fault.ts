import type { Sentence } from '../bytes/sentence.ts'
/** Why a picture made by staff cannot be used. A value: it is reported, not thrown. */
export interface ImageFault<Code extends string = string> {
  readonly code: Code
  /** What is wrong, in plain English. */
  readonly message: Sentence
  /** What to do about it. */
  readonly hint: Sentence
  /** Both count from 1; absent where lines mean nothing (PNG). */
  readonly line?: number
  readonly column?: number
}
