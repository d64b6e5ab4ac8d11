import { sentence } from '../../bytes/sentence.ts'
import type { AwardRecord } from '../records.ts'
import { problemAt, type Draft, type Rule } from '../draft.ts'

/** An award that replaces another: the other exists, is the same issuer's, and is replaced once. */
export const supersedesRules: readonly Rule[] = [
  {
    code: 'supersedes-unknown',
    *check(draft) {
      const { replacing, known } = corrections(draft)
      for (const { record, supersedes } of replacing)
        if (!known.has(supersedes))
          yield problemAt(this.code, record, ['supersedes'], {
            message: sentence`No award has this id.`,
            hint: sentence`supersedes: the id of the award that this one replaces`,
          })
    },
  },
  {
    code: 'supersedes-other-issuer',
    *check(draft) {
      const { replacing, known } = corrections(draft)
      for (const { record, supersedes } of replacing) {
        const other = known.get(supersedes)
        if (other === undefined || other.issuer === record.issuer) continue
        yield problemAt(this.code, record, ['supersedes'], {
          message: sentence`That award is ${other.issuer}’s.`,
          hint: sentence`supersedes: the id of one of ${record.issuer}’s awards`,
        })
      }
    },
  },
  {
    code: 'supersedes-cycle',
    *check(draft) {
      const { replacing, known } = corrections(draft)
      for (const { record } of replacing)
        if (returns(record, known))
          yield problemAt(this.code, record, ['supersedes'], {
            message: sentence`Following what replaces what leads back to this award.`,
            hint: sentence`Take \`supersedes\` out of the award that was there first.`,
          })
    },
  },
  {
    code: 'supersedes-twice',
    *check(draft) {
      const first = new Map<string, string>()
      for (const { record, supersedes } of corrections(draft).replacing) {
        const place = first.get(supersedes)
        if (place === undefined)
          first.set(supersedes, `${record.file}:${record.fields['supersedes']?.line ?? 1}`)
        else
          yield problemAt(this.code, record, ['supersedes'], {
            message: sentence`The award in ${place} replaces the same one.`,
            hint: sentence`Let this one replace that one instead: supersedes: its id`,
          })
      }
    },
  },
]

/** Awards that replace another, and all awards by their id: few repositories have the one, and then none needs the other. */
function corrections({ awards }: Draft) {
  const replacing = awards.flatMap((record) =>
    record.award.supersedes === undefined ? [] : [{ record, supersedes: record.award.supersedes }],
  )
  const known = new Map(
    replacing.length === 0 ? [] : awards.map((record) => [record.award.id, record]),
  )
  return { replacing, known }
}

function returns(start: AwardRecord, known: ReadonlyMap<string, AwardRecord>): boolean {
  const passed = new Set<string>()
  for (
    let next = start.award.supersedes;
    next !== undefined;
    next = known.get(next)?.award.supersedes
  ) {
    if (next === start.award.id) return true
    if (passed.has(next)) return false
    passed.add(next)
  }
  return false
}
