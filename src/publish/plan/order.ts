import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { AssessedFacts } from '../../kinds/assessment/assessor-evidence.ts'
import type { Award } from '../../kinds/award/schema.ts'
import { verbatimFields, type VerbatimFields } from '../../kinds/award/statement.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { IssuedAward } from '../../ledger/entry.ts'
import { fieldDigests, signedDigest } from './signed-part.ts'

/** An award to be issued, or issued anew after a compromise. */
export interface AwardOrder {
  readonly id: string
  readonly issuer: string
  readonly badge: string
  readonly version: string
  readonly file: string
  readonly digest: string
  readonly fields: Readonly<Record<string, string>>
  readonly recipient: NonNullable<Award['recipient']>
  readonly issuedOn: string
  readonly validFrom: string
  readonly expires?: string
  readonly verbatim: VerbatimFields
  readonly assessed?: AssessedFacts
  /** What is signed names no picture of the award. */
  readonly bakes?: 'on-demand'
  /** Its drawings are not stored. */
  readonly drawings?: 'on-demand'
  /** What stays as it was when an award is issued anew. */
  readonly keeps?: Pick<IssuedAward, 'slug' | 'subject' | 'identities' | 'nameHash' | 'status'>
}

/** The same as a plan holds it, which may have very many: what is in the record, or follows from it, is not there yet. */
export interface PlannedOrder extends Pick<AwardOrder, 'assessed' | 'keeps'> {
  readonly record: AwardRecord
  readonly terms: OrderTerms
  /** The badge, as issuer/badge, that those who agreed have to hold. */
  readonly heldBy?: string
}

/** What all orders of a badge and a day have alike. */
export interface OrderTerms extends Pick<
  AwardOrder,
  'version' | 'issuedOn' | 'validFrom' | 'expires' | 'bakes' | 'drawings'
> {
  /** `YYYY-MM-DD` */
  readonly awarded: string
}

/** The order as it is sent to the key holder. */
export function orderOf(
  { record, terms: { awarded, ...terms }, heldBy: _, ...own }: PlannedOrder,
  sha256: Sha256Hex,
): AwardOrder {
  const { issuer, badge, file, award } = record
  return {
    ...{ id: award.id, issuer, badge, file },
    ...terms,
    ...own,
    recipient: recipientOf(record),
    digest: signedDigest(record, awarded, sha256),
    fields: fieldDigests(record, awarded, sha256),
    verbatim: verbatimFields(record.award),
  }
}

/** @throws TypeError where nobody has earned it: the records were not checked */
export function recipientOf({ file, award }: AwardRecord): AwardOrder['recipient'] {
  if (award.recipient === undefined) throw unchecked(file)
  return award.recipient
}

/** What is thrown of a file with which something is wrong that should have been found before. */
export function unchecked(file: string): TypeError {
  return new TypeError(
    `${file}: records that refer to each other must be checked before they are planned`,
  )
}
