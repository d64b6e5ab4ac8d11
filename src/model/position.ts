import type { FieldPath } from './fields/field-issues.ts'
import type { Position } from './problem.ts'

/** Where what was read stands: its beginning, and each field by its dotted path. */
export interface Positions {
  readonly start: Position
  readonly fields: Readonly<Record<string, Position>>
}

/** Where a field stands, or the nearest place that is written. */
export function positionOf({ start, fields }: Positions, path: FieldPath): Position {
  for (let length = path.length; length > 0; length--) {
    const position = fields[path.slice(0, length).join('.')]
    if (position) return position
  }
  return start
}
