import type { PackRead } from '../../backpack/pack/pack-data.ts'
import type { VerificationReport } from '../../verifier/reporting/report.ts'
import type { PackScreenWords } from './words.ts'

/** What a pack shows, once its parts have been found whole and its badges checked. */
export interface Shown {
  readonly pack: PackRead
  /** For each file, in their order. */
  readonly reports: readonly (readonly VerificationReport[])[]
  readonly words: PackScreenWords
}
