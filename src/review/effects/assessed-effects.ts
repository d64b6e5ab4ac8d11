import { assessedAward } from '../../kinds/assessment/assessed.ts'
import { readAssessment } from '../../kinds/assessment/assessment.ts'
import type { PeerAssessment } from '../../kinds/assessment/policy-schema.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { WrittenRecords } from '../../records/read-records.ts'
import { isSignedBy } from '../../records/proving/signed-by.ts'
import { sha256Hex } from '../../state/sha256.ts'
import type { RecordDays } from './milestone-effects.ts'

/** New awards of a badge that asks for peer assessment, of which the same is to be said. */
export interface AssessedEffect {
  /** Names, as people wrote them. */
  readonly issuer: string
  readonly badge: string
  readonly policy: Pick<PeerAssessment, 'assessors' | 'by' | 'from'>
  /** How many agree, as far as everybody can see, and no more than have to; `before`: of a day before the badge asks for it. */
  readonly agreed: number | 'before'
  /** Of the awards, in the order of their files. */
  readonly ids: readonly string[]
}

/**
 * Says of each new award how many have agreed to it and how many have to. It is told of what is written, since an award
 * that lacks assessors is a fault of the records.
 *
 * @param changed - paths: whatever else is there was there before
 */
export function assessedEffects(
  base: WrittenRecords,
  head: WrittenRecords,
  changed: readonly string[],
  days: RecordDays,
): readonly AssessedEffect[] {
  const were = new Set(base.awards.map(({ award }) => award.id))
  const [files, singleOf] = [new Set(changed), singleIn(head, days)]
  const found = new Map<string, AssessedEffect>()
  for (const record of head.awards) {
    if (were.has(record.award.id) || !files.has(record.file)) continue
    const single = singleOf(record)
    if (single === undefined) continue
    const key = `${record.issuer}/${record.badge}/${single.agreed}`
    const known = found.get(key)
    found.set(key, known ? { ...known, ids: [...known.ids, ...single.ids] } : single)
  }
  return [...found.values()]
}

/** What is to be said of one award; undefined where its badge asks for nobody. */
function singleIn({ badges, issuers, site }: WrittenRecords, { addedOn, asOf }: RecordDays) {
  const badgeAt = new Map(
    badges.map(({ issuer, slug, badge }) => [`${issuer}/${slug}`, badge] as const),
  )
  const profileAt = new Map(issuers.map(({ slug, profile }) => [slug, profile] as const))
  return (record: AwardRecord): AssessedEffect | undefined => {
    const badge = badgeAt.get(`${record.issuer}/${record.badge}`)
    if (badge?.peerAssessment === undefined) return undefined
    const profile = profileAt.get(record.issuer)
    const on = record.award.awarded ?? addedOn(record.file) ?? asOf ?? '1970-01-01'
    const under = { site: site?.site.url ?? '', badge, profile, on, sha256Hex }
    const found = assessedAward(withSigned(record), under)
    if (found === undefined) return undefined
    const { assessors, by, from } = badge.peerAssessment
    return {
      issuer: profile?.name ?? record.issuer,
      badge: badge.name,
      policy: { assessors, by, from },
      agreed: found.isDue ? assessors - found.outcome.missing : 'before',
      ids: [record.award.id],
    }
  }
}

/** Without what the key that it names did not sign. */
function withSigned({ award, ...record }: AwardRecord): AwardRecord {
  const { assessments = [] } = award
  const signed = assessments.filter((jws) => isSignedBy(jws, readAssessment(jws)?.key ?? ''))
  return { ...record, award: { ...award, assessments: signed } }
}
