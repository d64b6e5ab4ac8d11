import type { StepState } from '../../../kinds/pathway/progress.ts'
import type { PluralWords } from '../../../model/text/plural.ts'

/** What is said of how far somebody is. */
export interface PathwaysTexts {
  readonly title: string
  readonly lead: string
  /** `{done}`, `{count}` */
  readonly steps: PluralWords
  readonly states: Readonly<Record<StepState, string>>
  readonly optional: string
  /** `{has}`, `{needs}` */
  readonly part: string
  /** `{count}` */
  readonly uncounted: PluralWords
  /** `{badge}`, `{issuer}` */
  readonly whole: string
  /** `{badge}` */
  readonly held: string
  readonly all: string
  /** `{day}` */
  readonly since: string
  readonly offline: string
}
