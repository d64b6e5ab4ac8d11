import { fieldsWith } from '../../kinds/award/fields.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import { canonicalJson } from '../../bytes/canonical-json.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'

/** What an award's signature covers, of what staff wrote: listing, status and tombstones may change, this may not. */
export const signedFields = fieldsWith('signed', 'verbatim', 'decides')

/**
 * The fields there were when the first digest was made, in their order then. Ledgers hold such digests, so this list
 * never changes: what has been added since counts only where it is written.
 */
const firstSigned = [
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
] as const satisfies typeof signedFields

const first: readonly string[] = firstSigned
const signedSince = signedFields.filter((field) => !first.includes(field))

/** Eight hex digits for each field, so that an edit can be reported where it was made. */
export type FieldDigests = Readonly<Record<string, string>>

/**
 * The digest (hex) over everything that is signed, by which the ledger recognises an edit.
 *
 * @param awarded - the day of the award as resolved (`YYYY-MM-DD`): writing down later what git already knew is no edit.
 */
export function signedDigest(record: AwardRecord, awarded: string, sha256: Sha256Hex): string {
  const { issuer, badge, award } = record
  const values = firstSigned.map((field) => award[field] ?? null)
  const added = signedSince
    .filter((field) => isWritten(award[field]))
    .map((field) => [field, award[field]])
  return sha256(canonicalJson([issuer, badge, awarded, ...values, ...added]))
}

/** The digests of the fields one by one: asked for when an award is issued, and when it turns out to have been edited. */
export function fieldDigests(
  record: AwardRecord,
  awarded: string,
  sha256: Sha256Hex,
): FieldDigests {
  const parts: Record<string, string> = {
    badge: sha256(`${record.issuer}/${record.badge}`).slice(0, 8),
    awarded: sha256(awarded).slice(0, 8),
  }
  for (const field of signedFields) {
    const value = record.award[field]
    if (isWritten(value)) parts[field] = sha256(canonicalJson(value)).slice(0, 8)
  }
  return parts
}

/** The fields that differ, in the order a reader meets them. */
export function changedFields(before: FieldDigests, after: FieldDigests): readonly string[] {
  return ['badge', 'awarded', ...signedFields].filter((field) => before[field] !== after[field])
}

function isWritten(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}
