import { sentence } from '../../bytes/sentence.ts'
import type { Problem } from '../../model/problem.ts'
import { problemAt, type Draft, type PathwayFile, type Rule } from '../draft.ts'
import { badgeKey, badgesOf, progressOf, stepsLeft } from '../pathway/progress.ts'
import type { AwardRecord } from '../records.ts'
import { awardsUnder, badgesUnder } from './rests-on.ts'

/**
 * What an award of a completion badge rests on: awards that are there, and that fulfil the steps. All but the first are
 * warnings: a pathway that asks for more from now on takes nothing from those who completed it before.
 */
export const restsOnRules: readonly Rule[] = [
  {
    code: 'rests-on-unknown',
    *check(draft) {
      const { resting, known } = restingAwards(draft)
      for (const record of resting)
        for (const [index, part] of (record.award.restsOn ?? []).entries())
          if (!known.has(part) && awardsUnder(record.award).includes(part))
            yield problemAt(this.code, record, ['restsOn', index], {
              message: sentence`No award has this id.`,
              hint: sentence`- the id of one of the awards that complete the pathway`,
            })
    },
  },
  {
    code: 'rests-on-no-pathway',
    *check(draft) {
      for (const record of restingAwards(draft).resting)
        if (pathwaysOf(draft, record).length === 0)
          yield problemAt(this.code, record, ['restsOn'], {
            message: sentence`No pathway has “${nameOf(record)}” as its completion badge.`,
            hint: sentence`Take \`restsOn\` out, or write into the pathway: completion: ${nameOf(record)}`,
          })
    },
  },
  { code: 'rests-on-other', check: (draft) => partProblems(draft) },
  {
    code: 'rests-on-incomplete',
    *check(draft) {
      const { resting, known } = restingAwards(draft)
      for (const record of resting) {
        const pathways = pathwaysOf(draft, record)
        const parts = partsOf(record, known)
        const left = pathways.map((pathway) => unfinished(pathway, parts))
        const least = left.sort((a, b) => a.length - b.length)[0]
        if (least === undefined || least.length === 0) continue
        yield problemAt(this.code, record, ['restsOn'], {
          message: sentence`These awards leave steps open: “${least.join('”, “')}”.`,
          hint: sentence`Add the awards that complete them: npm run milestones tells their ids.`,
        })
      }
    },
  },
]

function partProblems(draft: Draft): readonly Problem[] {
  const { resting, known } = restingAwards(draft)
  return resting.flatMap((record) => {
    const asked = new Set(
      pathwaysOf(draft, record).flatMap(({ pathway }) => badgesOf(pathway).map(badgeKey)),
    )
    if (asked.size === 0) return []
    return (record.award.restsOn ?? []).flatMap((part, index) => {
      const under = known.get(part)
      const name = under ? nameOf(under) : part
      const isKnown = under !== undefined || badgesUnder(record.award).includes(part)
      if (!isKnown || asked.has(name)) return []
      return problemAt('rests-on-other', record, ['restsOn', index], {
        message: sentence`No step of the pathway asks for “${name}”.`,
        hint: sentence`Take it out.`,
      })
    })
  })
}

/** Awards that say what they rest on, and all awards by their id: few repositories have the one, and then none needs the other. */
function restingAwards({ awards }: Draft) {
  const resting = awards.filter(({ award }) => award.restsOn !== undefined)
  const known = new Map(
    resting.length === 0 ? [] : awards.map((record) => [record.award.id, record]),
  )
  return { resting, known }
}

function pathwaysOf({ pathways }: Draft, record: AwardRecord): readonly PathwayFile[] {
  return pathways.filter(({ pathway }) => pathway.completion === nameOf(record))
}

function unfinished({ pathway }: PathwayFile, parts: ReadonlySet<string>): readonly string[] {
  const progress = progressOf(pathway, (name) => parts.has(badgeKey(name)))
  return stepsLeft(progress).map(({ name }) => name)
}

/** The badges that an award rests on; those that are known. */
function partsOf(
  { award }: AwardRecord,
  known: ReadonlyMap<string, AwardRecord>,
): ReadonlySet<string> {
  const awards = awardsUnder(award).flatMap((id) => known.get(id) ?? [])
  return new Set([...awards.map(nameOf), ...badgesUnder(award)])
}

function nameOf({ issuer, badge }: AwardRecord): string {
  return `${issuer}/${badge}`
}
