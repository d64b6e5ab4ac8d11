import { isExactly, type NamedIdentity } from '../recipient/recipient.ts'
import type { Check, Detail } from '../reporting/report.ts'
import { presentationCheck } from './presentation-check.ts'

/**
 * Whether whom a badge names by a DID, open or hashed, is who signed what it came in. Most badges name their holder in
 * another way, or by a name that is random: then there is nothing to compare.
 */
export async function checkHolder(
  presentation: Check,
  named: readonly NamedIdentity[],
): Promise<Check> {
  const first = named.find(isDid)
  const { holder = '' } = presentation.detail
  if (presentation.outcome !== 'passed') {
    return first === undefined
      ? presentationCheck('holder-not-comparable')
      : presentationCheck('holder-unproven', subjectIn(first))
  }
  for (const identity of named) {
    // A hash that fits is of this DID, whatever the badge calls it; one of something else tells nothing.
    if (await isExactly(identity, holder))
      return presentationCheck('holder-is-subject', { ...subjectIn(identity), holder })
  }
  return first === undefined
    ? presentationCheck('holder-not-comparable')
    : presentationCheck('holder-is-another', { ...subjectIn(first), holder })
}

/** The badge says that it is a DID. Behind a weak hash there may be several. */
function isDid({ type, value, hashed }: NamedIdentity): boolean {
  return hashed
    ? /^(?:ext:)?did$/i.test(type) && /^sha256\$/i.test(value)
    : value.startsWith('did:')
}

/** What is hashed stays so. */
function subjectIn({ value, hashed }: NamedIdentity): Detail {
  return hashed ? {} : { subject: value }
}
