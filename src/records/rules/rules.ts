import type { Rule } from '../draft.ts'

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = []
