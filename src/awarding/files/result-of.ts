import { awardLimits } from '../../kinds/award/fields.ts'
import type { Result } from '../../kinds/award/parts.ts'
import type { ResultDescription } from '../../kinds/badge/parts.ts'
import { resultStatuses } from '../../model/fields/vocabulary.ts'

/** A result as the badge describes it, from what a cell or a field of a form says; `undefined` when it is none. */
export function resultOf(description: ResultDescription, text: string): Result | undefined {
  const { id: of, levels, allowedValues } = description
  const same = (word: string) => word.toLowerCase() === text.toLowerCase()
  if (levels) {
    const level = levels.find(({ id, name }) => same(id) || same(name))
    return level && { of, level: level.id }
  }
  if (description.type === 'Status') {
    const status = resultStatuses.find(same)
    return status && { of, status }
  }
  const value = allowedValues ? allowedValues.find(same) : valueInside(description, text)
  return value === undefined ? undefined : { of, value }
}

/** What a result may be, in words. */
export function allowedWords(description: ResultDescription): string {
  const { type, levels, allowedValues, valueMin, valueMax } = description
  if (levels) return levels.map(({ name }) => name).join(', ')
  if (type === 'Status') return resultStatuses.join(', ')
  return allowedValues?.join(', ') ?? `a number from ${valueMin ?? '…'} to ${valueMax ?? '…'}`
}

/** Between the lowest and the highest value where there are any; a text of few characters where not. */
function valueInside({ valueMin, valueMax }: ResultDescription, text: string): string | undefined {
  if (text.length > awardLimits.resultValue) return undefined
  if (valueMin === undefined && valueMax === undefined) return text
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined
  const isLow = Number(text) < Number(valueMin ?? -Infinity)
  return isLow || Number(text) > Number(valueMax ?? Infinity) ? undefined : text
}
