import type { PluralWords } from '../../../model/text/plural.ts'

/** What is said after badges were checked anew. */
export interface RecheckedTexts {
  /** Before how many stand in which way: `{count}` */
  readonly found: PluralWords
  /** `{count}` */
  readonly unanswered: PluralWords
}
