import type { Check } from '../report.ts'
import { said } from './said.ts'

/**
 * Whether whom a badge names by a DID is who signed what it came in. Most badges name their holder in another way, or by
 * a name that is random: then there is nothing to compare.
 */
export function checkHolder(presentation: Check, subject: string | undefined): Check {
  if (subject === undefined || !subject.startsWith('did:')) return said('holder-not-comparable')
  const { holder } = presentation.detail
  if (presentation.outcome !== 'passed') return said('holder-unproven', { subject })
  const detail = { subject, holder: holder ?? '' }
  return said(holder === subject ? 'holder-is-subject' : 'holder-is-another', detail)
}
