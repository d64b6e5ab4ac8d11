import type { Sha256Hex } from '../../bytes/sha256.ts'
import { assessedAward } from '../../kinds/assessment/assessed.ts'
import type { AssessedFacts } from '../../kinds/assessment/assessor-evidence.ts'
import { assessorsBadge } from '../../kinds/assessment/policy.ts'
import type { AwardRecord, BadgeRecord, Records } from '../../kinds/records.ts'

/** Who agreed to an award, and which badge, as issuer/badge, they have to hold; undefined: they are staff. */
export interface AssessedBy {
  readonly facts: AssessedFacts
  readonly heldBy?: string
}

interface Known {
  readonly records: Records
  /** By `issuer/badge`. */
  readonly badges: ReadonlyMap<string, { readonly record: BadgeRecord }>
  readonly sha256: Sha256Hex
}

/**
 * Who agreed to a new award.
 *
 * @param on - YYYY-MM-DD, the day of the award
 * @returns undefined where it needs nobody; `too-few` where it needs more than agreed
 */
export function assessedIn(
  { records, badges, sha256 }: Known,
  record: AwardRecord,
  on: string,
): AssessedBy | 'too-few' | undefined {
  const own = `${record.issuer}/${record.badge}`
  const badge = badges.get(own)?.record.badge
  if (badge?.peerAssessment === undefined) return undefined
  const profile = records.issuers.find(({ slug }) => slug === record.issuer)?.profile
  const site = records.site.site.url
  const found = assessedAward(record, { site, badge, profile, on, sha256Hex: sha256 })
  if (found?.isDue !== true) return undefined
  if (found.outcome.missing > 0) return 'too-few'
  const heldBy = assessorsBadge(badge.peerAssessment, own)
  const as = heldBy === undefined ? `Staff of ${profile?.name}` : holding(badges.get(heldBy))
  const keys = found.outcome.agreeing.map(({ key }) => key)
  const facts = { about: found.terms.about, keys, as }
  return heldBy === undefined ? { facts } : { facts, heldBy }
}

function holding(badge: { readonly record: BadgeRecord } | undefined): string {
  return `Holds ${badge?.record.badge.name}`
}
