import type { Result } from '../../kinds/award/parts.ts'
import type { ResultDescription, RubricLevel } from '../../kinds/badge/parts.ts'
import { present } from '../present.ts'

/**
 * A result that an award of this badge can have. Open Badges 3.0, ResultDescription.
 *
 * @param achievementId what the ids of the description and of its levels are fragments of.
 */
export function toResultDescription(result: ResultDescription, achievementId: string) {
  const { requiredLevel } = result
  return present({
    id: descriptionId(achievementId, result.id),
    type: ['ResultDescription'],
    name: result.name,
    resultType: result.type,
    allowedValue: result.allowedValues,
    requiredLevel: requiredLevel && levelId(achievementId, result.id, requiredLevel),
    requiredValue: result.requiredValue,
    valueMin: result.valueMin,
    valueMax: result.valueMax,
    rubricCriterionLevel: result.levels?.map((level) => toLevel(level, result.id, achievementId)),
  })
}

/** One Result of an award. Open Badges 3.0, Result; its `resultDescription` is the id that the Achievement gives it. */
export function toResult(result: Result, achievementId: string) {
  return present({
    type: ['Result'],
    resultDescription: descriptionId(achievementId, result.of),
    value: result.value,
    status: result.status,
    achievedLevel: result.level && levelId(achievementId, result.of, result.level),
  })
}

function toLevel(written: RubricLevel, of: string, achievementId: string) {
  const { name, description, level, points } = written
  const id = levelId(achievementId, of, written.id)
  return present({ id, type: ['RubricCriterionLevel'], name, description, level, points })
}

function descriptionId(achievementId: string, description: string): string {
  return `${achievementId}#${description}`
}

/** A slash, which no slug has, keeps level `b-c` of `a` apart from level `c` of `a-b`. */
function levelId(achievementId: string, description: string, level: string): string {
  return `${descriptionId(achievementId, description)}/${level}`
}
