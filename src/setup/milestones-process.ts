import { readHistory } from '../history/history.ts'
import type { AwardRecord, Records } from '../kinds/records.ts'
import { dueDate } from '../publish/plan/due-date.ts'
import { readRecords } from '../records/read-records.ts'
import { printableJson } from '../records/report/plain-text.ts'
import { sayText, warnText } from '../records/report/say.ts'
import { concerns, type MilestoneAward, type MilestonePathway } from './milestones.ts'

// Reading records takes packages of others, so it is a process of its own: it sees no key, and what is sealed stays sealed.

const [root = '.', day = ''] = process.argv.slice(2)
const history = await readHistory(root)
const addedOn = (file: string) => history.files.get(file)?.addedOn
const { records, problems } = await readRecords(root, { random: () => 'a'.repeat(26), addedOn })
if (records) sayText(printableJson(JSON.stringify(milestoneRecords(records))))
else warnText(`The records have ${problems.length} problems: npm run validate\n`)

function milestoneRecords({ pathways, badges, awards }: Records) {
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
    const counts = isGood(record, awarded, badgeAt.get(badge)?.expires)
    return [
      { id, badge, awarded, counts, recipient, ...(newCode === undefined ? {} : { newCode }) },
    ]
  })
  return { pathways: ending, awards: read }
}

/** As its page would say on that day: what is written of it counts from when it is written. */
function isGood({ award }: AwardRecord, awarded: string, expires: string | undefined): boolean {
  if (award.revoked || award.suspended || awarded > day) return false
  const until = dueDate(awarded, award.expires ?? expires)
  return until === undefined || until.slice(0, 10) >= day
}
