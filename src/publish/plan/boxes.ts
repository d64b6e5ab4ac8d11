import type { IssuedAward } from '../../ledger/entry.ts'
import type { LedgerIndex } from '../../ledger/ledger-index.ts'
import type { Award } from '../../kinds/award/schema.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { Sha256Hex } from '../../bytes/sha256.ts'

/** A box to be made, for an award that has been issued. */
export interface BoxOrder extends Pick<
  IssuedAward,
  'id' | 'issuer' | 'badge' | 'version' | 'slug' | 'nameHash'
> {
  /** YYYY-MM-DD */
  readonly awarded: string
  /** Digest of the sealed texts that it is made from. */
  readonly sealed: string
  /** A sealed claim code that takes the place of the recipient's own. */
  readonly newCode?: string
}

/** The same as a plan holds it: whose award it is, stands in the record. */
export interface PlannedBox {
  readonly order: BoxOrder
  readonly record: AwardRecord
}

/** The boxes that are missing, or were made for a code that does not hold any more; told one by one, there may be many. */
export function* boxesDue(
  records: readonly AwardRecord[],
  { awards, boxes }: Pick<LedgerIndex, 'awards' | 'boxes'>,
  sha256: Sha256Hex,
): Generator<PlannedBox, void> {
  for (const record of records) {
    const { award } = record
    const issued = awards.get(award.id)
    if (issued === undefined) continue
    const sealed = sealedDigest(issued, award, sha256)
    if (boxes.get(award.id)?.at(-1)?.sealed === sealed || !hasRecipient(award)) continue
    const { id, issuer, badge, version, slug, nameHash, issuedOn } = issued
    const order = {
      ...{ id, issuer, badge, version, slug, sealed, awarded: issuedOn.slice(0, 10) },
      ...(nameHash === undefined ? {} : { nameHash }),
      ...(award.newCode === undefined ? {} : { newCode: award.newCode }),
    }
    yield { order, record }
  }
}

/** Without reading it: a record may have to be asked for it. */
function hasRecipient(award: Award): boolean {
  return Object.hasOwn(award, 'recipient')
}

/** What was signed covers the recipient already, so only a new code has to be hashed. */
function sealedDigest({ digest }: IssuedAward, { newCode }: Award, sha256: Sha256Hex): string {
  return (newCode === undefined ? digest : sha256(`${digest} ${newCode}`)).slice(0, 16)
}
