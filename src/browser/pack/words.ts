import type { PackTexts } from '../../backpack/pack/texts.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import type { VerifierTexts } from '../verifier/texts.ts'

/** Everything that a pack says: its own words, and those of the verifier whose findings it shows. */
export interface PackScreenWords {
  readonly pack: PackTexts
  readonly verifier: VerifierTexts
}

/** The day of a date (YYYY-MM-DD, or a moment that begins with one) as people write it; what is no day as it is. */
export function dayIn(moment: string, { locale }: Pick<PackTexts, 'locale'>): string {
  return writtenDay(locale, /^\d{4}-\d\d-\d\dT/.test(moment) ? moment.slice(0, 10) : moment)
}
