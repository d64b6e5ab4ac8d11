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
  readonly recipient: NonNullable<Award['recipient']>
  /** A sealed claim code that takes the place of the recipient's own. */
  readonly newCode?: string
}

/** The boxes that are missing, or were made for a code that does not hold any more; told one by one, there may be many. */
export function* boxesDue(
  records: readonly AwardRecord[],
  { awards, boxes }: Pick<LedgerIndex, 'awards' | 'boxes'>,
  sha256: Sha256Hex,
): Generator<BoxOrder, void> {
  for (const { award } of records) {
    const issued = awards.get(award.id)
    if (issued === undefined) continue
    const sealed = sealedDigest(issued, award, sha256)
    if (boxes.get(award.id)?.at(-1)?.sealed === sealed || award.recipient === undefined) continue
    const { id, issuer, badge, version, slug, nameHash, issuedOn } = issued
    yield {
      ...{ id, issuer, badge, version, slug, sealed, recipient: award.recipient },
      awarded: issuedOn.slice(0, 10),
      ...(nameHash === undefined ? {} : { nameHash }),
      ...(award.newCode === undefined ? {} : { newCode: award.newCode }),
    }
  }
}

/** What was signed covers the recipient already, so only a new code has to be hashed. */
function sealedDigest({ digest }: IssuedAward, { newCode }: Award, sha256: Sha256Hex): string {
  return (newCode === undefined ? digest : sha256(`${digest} ${newCode}`)).slice(0, 16)
}
