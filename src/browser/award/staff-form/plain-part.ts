import { awardFields } from '../../../kinds/award/fields.ts'
import type { KnownBadge } from '../../../awarding/known-badge.ts'
import {
  joinPlain,
  plainFields,
  togetherFault,
  type PlainField,
  type PlainValues,
} from '../../../awarding/files/plain-fields.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { Checks } from './check.ts'
import { makeInput, type Field } from './field.ts'
import type { FormContext } from './form-data.ts'

/** Further fields of an award, folded until somebody wants them: one for each that is a line, a number or a day. */
export function makePlainPart({ words }: FormContext, names = plainFields) {
  const entries = names.map((name) => {
    return [name, makeInput(attributes[awardFields[name].form], words.fields[name])] as const
  })
  const fields = entries.map(([, field]) => field)
  const node = makeNode(
    'details',
    { class: 'more-fields' },
    makeNode('summary', {}, words.more.label),
    makeNode('p', { class: 'field-hint' }, words.more.hint),
    ...fields.map((field) => field.node),
  )
  return {
    node,
    fields,
    read: (checks: Checks, badge?: KnownBadge): PlainValues => {
      const values = joinPlain(entries.map(([name, field]) => checks.plain(field, name)))
      const apart = togetherFault(values, badge)
      const field = new Map<PlainField, Field>(entries).get(apart?.field ?? 'activityEnd')
      if (apart && field) checks.input(field, apart)
      return values
    },
  }
}

// What a browser takes for no number it does not give: then nothing could be said about it.
const attributes = {
  line: { type: 'text' },
  number: { type: 'text', inputmode: 'decimal' },
  day: { type: 'date' },
} as const
