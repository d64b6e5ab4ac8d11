import { assessorRole } from '../../kinds/assessment/assessor-evidence.ts'
import {
  publicCommentsIn,
  type PublicComment,
} from '../../kinds/assessment/assessor-endorsement.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { IssuedAward } from '../../ledger/entry.ts'
import type { AwardPage, AwardState, BadgePage, IssuerPage } from '../manifest.ts'

/** What is known of an award when its page is drawn. */
interface Known {
  readonly issuer: IssuerPage | undefined
  /** As awarded. */
  readonly badge: BadgePage | undefined
  readonly record: AwardRecord | undefined
  readonly state: AwardState
}

/**
 * Who agreed to an award, as its page says it; nothing where nobody had to. All of it is in the ledger's entry or decides
 * what is signed, so that an award cannot be published with another; but for the issuer, whose learners' names are on no
 * page where they are under 18.
 */
export function assessedPage(
  { assessed }: Pick<IssuedAward, 'assessed'>,
  { issuer, badge, record, state }: Known,
): Pick<AwardPage, 'assessed'> {
  if (assessed === undefined || record === undefined) return {}
  // What they said of an award that was taken back went with it.
  const given = state === 'revoked' ? undefined : record.award.assessments
  const comments = publicCommentsIn(given, assessed).map(({ said }) => shown(said, issuer))
  const as = assessorRole(assessed, badge?.badge.name ?? '')
  return { assessed: { count: assessed.keys.length, as, comments } }
}

function shown({ comment, name }: PublicComment, issuer: IssuerPage | undefined): PublicComment {
  const isAdult = issuer?.profile.minors === false
  return isAdult && name !== undefined ? { comment, name } : { comment }
}
