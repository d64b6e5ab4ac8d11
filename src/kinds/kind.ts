import type { RecordSchema } from '../model/fields/field-issues.ts'
import type { Rule } from './draft.ts'

/** What a kind of record is. To add one is to fill this in, and to name it in `kinds.ts` and, with the places of its files, in `place.ts`. */
export interface Kind {
  /** What its files may hold, by the name of the JSON Schema that editors use. */
  readonly schemas: Readonly<Record<string, RecordSchema>>
  /** What can be wrong with records of it that could be read. */
  readonly rules: readonly Rule[]
}
