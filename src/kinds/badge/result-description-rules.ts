import { asWritten, sentence, type Sentence } from '../../bytes/sentence.ts'
import type { ResultDescription } from './parts.ts'
import type { FieldPath } from '../../model/fields/field-issues.ts'
import { problemAt, type Draft, type Rule } from '../draft.ts'

/** The results a badge describes have to be possible. OB 3.0, ResultDescription and RubricCriterionLevel. */
export const resultDescriptionRules: readonly Rule[] = [
  {
    code: 'result-description-duplicate',
    *check({ badges }) {
      for (const record of badges)
        for (const index of repeated(record.badge.resultDescriptions))
          yield problemAt(this.code, record, ['resultDescriptions', index, 'id'], {
            message: sentence`Another result above has this id.`,
            hint: asWritten`id: ${record.badge.resultDescriptions[index]?.id}-2`,
          })
    },
  },
  {
    code: 'result-level-duplicate',
    *check(draft) {
      for (const { record, description, path } of descriptions(draft))
        for (const index of repeated(description.levels ?? []))
          yield problemAt(this.code, record, [...path, 'levels', index, 'id'], {
            message: sentence`Another level above has this id.`,
            hint: asWritten`id: ${description.levels?.[index]?.id}-2`,
          })
    },
  },
  {
    code: 'result-level-missing',
    *check(draft) {
      for (const { record, description, path } of descriptions(draft)) {
        const levels = description.levels?.map(({ id }) => id) ?? []
        const { requiredLevel, type } = description
        if (requiredLevel !== undefined && !levels.includes(requiredLevel))
          yield problemAt(this.code, record, [...path, 'requiredLevel'], {
            message: sentence`No level is called “${requiredLevel}”.`,
            hint: levels[0] === undefined ? levelsHint : asWritten`requiredLevel: ${levels[0]}`,
          })
        else if (type === 'RubricCriterionLevel' && levels.length === 0)
          yield problemAt(this.code, record, [...path, 'type'], {
            message: sentence`A result of levels describes none.`,
            hint: levelsHint,
          })
      }
    },
  },
  {
    code: 'result-range',
    *check(draft) {
      for (const { record, description, path } of descriptions(draft)) {
        const fault = rangeFault(description)
        if (fault) yield problemAt(this.code, record, [...path, fault.field], fault)
      }
    },
  },
]

const levelsHint = asWritten`levels:\n  - id: gold\n    name: Gold`

interface RangeFault {
  readonly field: 'valueMin' | 'valueMax' | 'requiredValue'
  readonly message: Sentence
  readonly hint: Sentence
}

function rangeFault(description: ResultDescription): RangeFault | undefined {
  const { valueMin, valueMax, requiredValue, allowedValues } = description
  const words = { valueMin: '0', valueMax: '100' } as const
  for (const field of ['valueMin', 'valueMax'] as const)
    if (description[field] !== undefined && !isNumber(description[field]))
      return {
        field,
        message: sentence`\`${field}\` is not a number.`,
        hint: asWritten`${field}: "${words[field]}"`,
      }
  if (valueMin !== undefined && valueMax !== undefined && Number(valueMin) > Number(valueMax))
    return {
      field: 'valueMin',
      message: sentence`\`valueMin\` (${valueMin}) is more than \`valueMax\` (${valueMax}).`,
      hint: asWritten`valueMin: "${valueMax}"\nvalueMax: "${valueMin}"`,
    }
  if (requiredValue === undefined || isAllowed(description, requiredValue)) return undefined
  return {
    field: 'requiredValue',
    message: sentence`\`requiredValue\` is not a value that this result can have.`,
    hint: asWritten`requiredValue: "${allowedValues?.[0] ?? valueMin ?? valueMax}"`,
  }
}

/** Whether a value is one that a result can have, as far as its description says. */
export function isAllowed(description: ResultDescription, value: string): boolean {
  const { allowedValues, valueMin, valueMax } = description
  if (allowedValues && !allowedValues.includes(value)) return false
  if (valueMin === undefined && valueMax === undefined) return true
  return (
    isNumber(value) &&
    Number(value) >= Number(valueMin ?? -Infinity) &&
    Number(value) <= Number(valueMax ?? Infinity)
  )
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

function repeated(items: readonly { readonly id: string }[]): readonly number[] {
  return [...items.keys()].filter(
    (index) => items.findIndex(({ id }) => id === items[index]?.id) < index,
  )
}

function descriptions({ badges }: Draft) {
  return badges.flatMap((record) =>
    record.badge.resultDescriptions.map((description, index) => ({
      record,
      description,
      path: ['resultDescriptions', index] as FieldPath,
    })),
  )
}
