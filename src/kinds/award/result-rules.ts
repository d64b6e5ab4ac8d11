import { asWritten, sentence, type Sentence } from '../../bytes/sentence.ts'
import { nearestWord } from '../../model/text/nearest-word.ts'
import type { Result } from './parts.ts'
import type { ResultDescription } from '../badge/parts.ts'
import { badgeOf, problemAt, type Draft, type Rule } from '../draft.ts'
import { isAllowed } from '../badge/result-description-rules.ts'

/** Results of awards fit what their badge describes. OB 3.0, Result. */
export const resultRules: readonly Rule[] = [
  {
    code: 'result-unknown',
    *check(draft) {
      for (const { record, index, result, known, description } of results(draft)) {
        if (description || known === undefined) continue
        const ids = known.map(({ id }) => id)
        yield problemAt(this.code, record, ['results', index, 'of'], {
          message: sentence`The badge describes no result of this id.`,
          hint:
            ids.length === 0
              ? sentence`Describe it in badge.md under resultDescriptions.`
              : asWritten`of: ${nearestWord(result.of, ids) ?? ids[0]}`,
        })
      }
    },
  },
  {
    code: 'result-duplicate',
    *check({ awards }) {
      for (const record of awards)
        for (const [index, { of }] of record.award.results.entries())
          if (record.award.results.findIndex((other) => other.of === of) < index)
            yield problemAt(this.code, record, ['results', index, 'of'], {
              message: sentence`This result stands above already.`,
              hint: sentence`Keep one of the two.`,
            })
    },
  },
  {
    code: 'result-empty',
    *check(draft) {
      for (const { record, index, result, description } of results(draft))
        if (isEmpty(result) && description?.type !== 'Status')
          yield problemAt(this.code, record, ['results', index], {
            message: sentence`The result has no value, status or level.`,
            hint: asWritten`- of: …\n  value: "…"`,
          })
    },
  },
  {
    code: 'result-status-missing',
    *check(draft) {
      for (const { record, index, result, description } of results(draft))
        if (description?.type === 'Status' && result.status === undefined)
          yield problemAt(this.code, record, ['results', index], {
            message: sentence`The badge describes a status, and this result has none.`,
            hint: asWritten`- of: ${result.of}\n  status: Completed`,
          })
    },
  },
  {
    code: 'result-value',
    *check(draft) {
      for (const { record, index, result, description } of results(draft)) {
        if (description === undefined) continue
        const fault = levelFault(description, result) ?? valueFault(description, result)
        if (fault) yield problemAt(this.code, record, ['results', index, fault.field], fault)
      }
    },
  },
]

interface FieldFault {
  readonly field: 'level' | 'value'
  readonly message: Sentence
  readonly hint: Sentence
}

function levelFault(description: ResultDescription, { level }: Result): FieldFault | undefined {
  const levels = description.levels?.map(({ id }) => id) ?? []
  if (level === undefined || levels.includes(level)) return undefined
  return {
    field: 'level',
    message: sentence`The badge describes no level of this id here.`,
    hint: asWritten`level: ${nearestWord(level, levels) ?? levels[0] ?? sentence`…   (describe levels in badge.md first)`}`,
  }
}

function valueFault(description: ResultDescription, { value }: Result): FieldFault | undefined {
  if (value === undefined || isAllowed(description, value)) return undefined
  const { allowedValues, valueMin, valueMax } = description
  const range = allowedValues
    ? sentence`one of ${allowedValues.join(', ')}`
    : sentence`from ${valueMin ?? '…'} to ${valueMax ?? '…'}`
  return {
    field: 'value',
    message: sentence`The badge allows ${range} here.`,
    hint: asWritten`value: "${allowedValues?.[0] ?? valueMin ?? valueMax}"`,
  }
}

function isEmpty({ value, status, level }: Result): boolean {
  return value === undefined && status === undefined && level === undefined
}

/** Each with what its badge describes; nothing is known of a badge that could not be read. */
function results(draft: Draft) {
  return draft.awards.flatMap((record) => {
    if (record.award.results.length === 0) return []
    const known = badgeOf(draft, record)?.badge.resultDescriptions
    return record.award.results.map((result, index) => ({
      record,
      index,
      result,
      known,
      description: known?.find(({ id }) => id === result.of),
    }))
  })
}
