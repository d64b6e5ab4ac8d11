import { sentence, type Sentence } from '../../bytes/sentence.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'
import { folderBeside } from '../../awarding/files/roomy-folder.ts'
import { mostShown } from '../../kinds/award/where.ts'
import { entriesOfFolders } from '../../publish/compose/full-folders.ts'
import type { AwardRecord, Records } from '../../kinds/records.ts'
import type { PlannedOrder } from '../../publish/plan/order.ts'

export interface SuspicionInput {
  readonly records: Records
  /** What would be issued. */
  readonly orders: readonly PlannedOrder[]
  /** The day of the change (`YYYY-MM-DD`). */
  readonly asOf: string
  /** The day a file was first committed. */
  readonly addedOn: (file: string) => string | undefined
}

/** An award dated more than this many days before it is merged is called out. */
const longAgo = 120

/** New awards that may be right and deserve a second look: unusual dates, and likeness to what is there. */
export function suspicions(input: SuspicionInput): readonly Problem[] {
  const byId = new Map(input.records.awards.map((record) => [record.award.id, record]))
  const likeness = likenessIn(input.records.awards)
  const crowding = crowdingIn(input)
  const found = input.orders.flatMap((order) => {
    const record = byId.get(order.record.award.id)
    if (!record || order.keeps) return []
    return [...dateSuspicions(record, order, input), ...likeness(record), ...crowding(record)]
  })
  return onceEach(found)
}

/** What a batch shares is called out once, and not for each of its awards. */
function onceEach(found: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, file, line, column, message }: Problem) =>
    JSON.stringify([code, file, line, column, message])
  return [...new Map(found.map((each) => [keyOf(each), each])).values()]
}

function dateSuspicions(
  record: AwardRecord,
  { terms: { issuedOn, expires } }: PlannedOrder,
  { records, asOf, addedOn }: SuspicionInput,
): readonly Problem[] {
  const awarded = issuedOn.slice(0, 10)
  const { issuer, badge } = record
  const { file } = records.badges.find((each) => each.issuer === issuer && each.slug === badge)!
  const since = addedOn(file)
  const at = record.fields['awarded'] ?? record.position
  const say = (code: Parameters<typeof problem>[0], message: Sentence) =>
    problem(code, record.file, at, {
      message,
      hint: sentence`If it is meant, nothing needs to be done.`,
    })
  const found: Problem[] = []
  const days = (Date.parse(asOf) - Date.parse(awarded)) / 86_400_000
  if (days > longAgo)
    found.push(
      say('review-back-dated', sentence`It is dated ${awarded}, ${Math.round(days)} days ago.`),
    )
  else if (since !== undefined && awarded < since)
    found.push(
      say('review-before-badge', sentence`It is dated ${awarded}, and its badge came on ${since}.`),
    )
  if (expires !== undefined && expires.slice(0, 10) < asOf)
    found.push(say('review-expired-already', sentence`It expired on ${expires.slice(0, 10)}.`))
  return found
}

/**
 * Awards that were copied. A sealed recipient is different each time it is sealed, so the same one twice is a copy;
 * evidence of one's own is another sign, unless the award replaces the one it is like.
 */
function likenessIn(records: readonly AwardRecord[]): (record: AwardRecord) => readonly Problem[] {
  const alike = new Map<string, AwardRecord[]>()
  const shared = filesOfMany(records)
  for (const record of records) {
    for (const sign of signsOf(record, shared)) {
      const others = alike.get(sign)
      if (others) others.push(record)
      else alike.set(sign, [record])
    }
  }
  return (record) => {
    const { supersedes } = record.award
    const isTwin = (other: AwardRecord) => other !== record && other.award.id !== supersedes
    const found = signsOf(record, shared).flatMap((sign) => alike.get(sign)?.find(isTwin) ?? [])
    const [twin] = found
    if (twin === undefined) return []
    return [
      problem('review-duplicate', record.file, record.position, {
        message: sentence`It has the recipient or the evidence of award ${twin.award.id} of the same badge.`,
        hint: sentence`Take it out if it was copied. If it is meant, nothing needs to be done.`,
      }),
    ]
  }
}

function signsOf(
  { issuer, badge, award, file }: AwardRecord,
  shared: ReadonlySet<string>,
): readonly string[] {
  const { recipient, evidence, erased, revoked } = award
  if (erased || revoked) return []
  const pages = evidence.flatMap(({ url }) => url ?? [])
  const isOwn = pages.length > 0 && !shared.has(file)
  return [
    ...(typeof recipient === 'string' ? [`${issuer}/${badge} ${recipient}`] : []),
    ...(isOwn ? [`${issuer}/${badge} ${pages.join(' ')}`] : []),
  ]
}

/** Files with several awards: evidence there is often that of a whole class. */
function filesOfMany(records: readonly AwardRecord[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const { file } of records) (seen.has(file) ? several : seen).add(file)
  return several
}

/** New files in folders with more than a forge shows: commands and forms put theirs elsewhere, and a person can, too. */
function crowdingIn({
  records,
  asOf,
}: SuspicionInput): (record: AwardRecord) => readonly Problem[] {
  const entries = entriesOfFolders(new Set(records.awards.map(({ file }) => file)))
  const entriesIn = (folder: string) => entries.get(folder) ?? 0
  return ({ file }) => {
    const folder = file.slice(0, file.lastIndexOf('/'))
    const count = entriesIn(folder)
    if (count <= mostShown) return []
    return [
      problem('review-folder-full', file, fileStart, {
        message: sentence`There are ${count} files in its folder, and GitHub shows ${mostShown} of them.`,
        hint: sentence`Move the file to ${folderBeside(file, asOf, entriesIn)}/`,
      }),
    ]
  }
}
