import type { Award, AwardRecord } from '../../model/record-types.ts'
import { canonicalJson } from '../../model/canonical-json.ts'

/** SHA-256 of a text (UTF-8) in lower-case hex. */
export type Sha256Hex = (text: string) => string

/** What an award's signature covers, of what staff wrote: listing, status and tombstones may change, this may not. */
export const signedFields = [
  'recipient',
  'evidence',
  'narrative',
  'results',
  'expires',
  'creditsEarned',
  'role',
  'term',
  'licenseNumber',
  'activityStart',
  'activityEnd',
  'language',
] as const satisfies readonly (keyof Award)[]

export interface SignedDigests {
  /** Over everything that is signed, in hex. */
  readonly digest: string
  /** Eight hex digits for each field, so that an edit can be reported where it was made. */
  readonly fields: Readonly<Record<string, string>>
}

/**
 * The digests by which the ledger recognises an edit to what was signed.
 *
 * @param awarded - the day of the award as resolved (`YYYY-MM-DD`): writing down later what git already knew is no edit.
 */
export function signedDigests(
  record: AwardRecord,
  awarded: string,
  sha256: Sha256Hex,
): SignedDigests {
  const parts: Record<string, string> = {
    badge: sha256(`${record.issuer}/${record.badge}`).slice(0, 8),
    awarded: sha256(awarded).slice(0, 8),
  }
  for (const field of signedFields) {
    const value = record.award[field]
    if (isWritten(value)) parts[field] = sha256(canonicalJson(value)).slice(0, 8)
  }
  const whole = signedFields.map((field) => record.award[field] ?? null)
  return {
    digest: sha256(canonicalJson([record.issuer, record.badge, awarded, ...whole])),
    fields: parts,
  }
}

/** The fields that differ, in the order a reader meets them. */
export function changedFields(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return ['badge', 'awarded', ...signedFields].filter((field) => before[field] !== after[field])
}

function isWritten(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}
