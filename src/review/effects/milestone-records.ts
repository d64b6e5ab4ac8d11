import {
  concerns,
  type MilestoneAward,
  type MilestonePathway,
  type MilestoneRecords,
} from '../../awarding/pathways/milestones.ts'
import type { AwardRecord, Records } from '../../kinds/records.ts'
import { dueDate } from '../../publish/plan/due-date.ts'

/**
 * Of all records, what it takes to say who has completed a pathway.
 * @param day on which awards are looked at, YYYY-MM-DD.
 */
export function milestoneRecords(
  { pathways, badges, awards }: Records,
  day: string,
  addedOn: (file: string) => string | undefined,
): MilestoneRecords {
  const badgeAt = new Map(badges.map((each) => [`${each.issuer}/${each.slug}`, each.badge]))
  const ending = pathways.flatMap(({ issuer, slug, pathway }): readonly MilestonePathway[] => {
    const { completion } = pathway
    const badge = completion === undefined ? undefined : badgeAt.get(completion)
    if (completion === undefined || badge === undefined) return []
    const { name, retired } = badge
    return [{ path: `${issuer}/${slug}`, pathway, completion: { path: completion, name, retired } }]
  })
  const replaced = new Set(
    awards.flatMap(({ award }) => (award.erased ? [] : (award.supersedes ?? []))),
  )
  const read = awards.flatMap((record): readonly MilestoneAward[] => {
    const badge = `${record.issuer}/${record.badge}`
    const { id, recipient, newCode } = record.award
    const isWanted = ending.some((pathway) => concerns(pathway, badge))
    if (recipient === undefined || replaced.has(id) || !isWanted) return []
    const awarded = record.award.awarded ?? addedOn(record.file) ?? day
    const counts = isGood(record, { awarded, day, expires: badgeAt.get(badge)?.expires })
    return [
      { id, badge, awarded, counts, recipient, ...(newCode === undefined ? {} : { newCode }) },
    ]
  })
  return { pathways: ending, awards: read }
}

/** As its page would say on that day: what is written of it counts from when it is written. */
function isGood(
  { award }: AwardRecord,
  { awarded, day, expires }: { awarded: string; day: string; expires: string | undefined },
): boolean {
  if (award.revoked || award.suspended || awarded > day) return false
  const until = dueDate(awarded, award.expires ?? expires)
  return until === undefined || until.slice(0, 10) >= day
}
