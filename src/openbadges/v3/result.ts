import type { Result as ResultRecord } from '../../kinds/award/parts.ts'
import type {
  ResultDescription as DescriptionRecord,
  RubricLevel,
} from '../../kinds/badge/parts.ts'
import { present } from '../present.ts'

/** Open Badges 3.0 ResultDescription: a result an award of this badge can have. */
export interface ResultDescription {
  readonly id: string
  readonly type: readonly ['ResultDescription']
  readonly name: string
  readonly resultType: string
  readonly allowedValue?: readonly string[] | undefined
  readonly requiredLevel?: string | undefined
  readonly requiredValue?: string | undefined
  readonly valueMin?: string | undefined
  readonly valueMax?: string | undefined
  readonly rubricCriterionLevel?: readonly RubricCriterionLevel[] | undefined
}

export interface RubricCriterionLevel {
  readonly id: string
  readonly type: readonly ['RubricCriterionLevel']
  readonly name: string
  readonly description?: string | undefined
  readonly level?: string | undefined
  readonly points?: string | undefined
}

/** Open Badges 3.0 Result: the result this award has. */
export interface Result {
  readonly type: readonly ['Result']
  readonly resultDescription: string
  readonly value?: string | undefined
  readonly status?: string | undefined
  readonly achievedLevel?: string | undefined
}

/** @param achievementId what the ids of the description and of its levels are fragments of. */
export function toResultDescription(
  result: DescriptionRecord,
  achievementId: string,
): ResultDescription {
  const { requiredLevel } = result
  return present({
    id: descriptionId(achievementId, result.id),
    type: ['ResultDescription'] as const,
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
export function toResult(result: ResultRecord, achievementId: string): Result {
  return present({
    type: ['Result'] as const,
    resultDescription: descriptionId(achievementId, result.of),
    value: result.value,
    status: result.status,
    achievedLevel: result.level && levelId(achievementId, result.of, result.level),
  })
}

function toLevel(
  level: RubricLevel,
  description: string,
  achievementId: string,
): RubricCriterionLevel {
  return present({
    id: levelId(achievementId, description, level.id),
    type: ['RubricCriterionLevel'] as const,
    name: level.name,
    description: level.description,
    level: level.level,
    points: level.points,
  })
}

function descriptionId(achievementId: string, description: string): string {
  return `${achievementId}#${description}`
}

/** A slash, which no slug has, keeps level `b-c` of `a` apart from level `c` of `a-b`. */
function levelId(achievementId: string, description: string, level: string): string {
  return `${descriptionId(achievementId, description)}/${level}`
}
