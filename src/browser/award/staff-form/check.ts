import {
  addressFault,
  asMeant,
  awardIdFault,
  dayFault,
  fileNameFault,
  inputSentence,
  publicTextFault,
  type InputFault,
} from '../../../awarding/input-faults.ts'
import { listedNames } from '../../../awarding/learners/listed-names.ts'
import {
  readPlain,
  type PlainField,
  type PlainValues,
} from '../../../awarding/files/plain-fields.ts'
import { filled } from '../../../model/text/filled.ts'
import type { Field, FieldFault } from './field.ts'
import type { FormContext } from './form-data.ts'

type TextField = Field<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>

/** Collects what is wrong with the fields of a form. Each check gives the field's text, or nothing when it is empty. */
export interface Checks {
  readonly faults: FieldFault[]
  readonly fault: (field: Field, message: string) => void
  /** A fault that every front-end words alike. */
  readonly input: (field: Field, fault: InputFault) => void
  /** One of an award's fields that are a line, a number or a day. */
  readonly plain: (field: Field<HTMLInputElement>, name: PlainField) => PlainValues
  /** A text that everybody will read. */
  readonly publicText: (field: TextField, most: number) => string | undefined
  readonly url: (field: TextField) => string | undefined
  readonly day: (field: TextField) => string | undefined
  readonly slug: (field: TextField) => string | undefined
  readonly awardId: (field: TextField) => string | undefined
  readonly required: (field: TextField) => string | undefined
}

/**
 * Starts checking a form.
 *
 * @param names - of people, which must stand in nothing that everybody will read
 */
export function startChecks({ words, latest }: FormContext, names: readonly string[] = []): Checks {
  const listed = listedNames(names)
  const faults: FieldFault[] = []
  const fault = (field: Field, message: string) => {
    if (!faults.some((known) => known.field === field)) faults.push({ field, message })
  }
  const nameless = (field: TextField, name: string | undefined) => {
    if (name !== undefined)
      fault(field, filled(words.listedName, { label: field.label, name: `“${name}”` }))
  }
  const input = (field: Field, found: InputFault) =>
    fault(field, inputSentence(found, field.label, words.problems))
  const when = (field: TextField, faultOf: (text: string) => InputFault | undefined) => {
    const text = textOf(field)
    const found = text === undefined ? unreadFault(field) : faultOf(text)
    if (found) input(field, found)
    return text
  }
  const addressed: typeof when = (field, faultOf) => {
    nameless(field, listed.inAddress(textOf(field) ?? ''))
    return when(field, faultOf)
  }
  return {
    faults,
    fault,
    input,
    publicText: (field, max) => {
      const lines = field.control instanceof HTMLTextAreaElement ? 'many' : 'one'
      const text = when(field, (each) => publicTextFault(each, { max, lines }))
      nameless(field, listed.inText(text ?? ''))
      return text
    },
    plain: (field, name) => {
      const text = when(field, (each) => faultIn(readPlain(name, each)))
      nameless(field, listed.inText(text ?? ''))
      const read = readPlain(name, text ?? '')
      return 'values' in read ? read.values : {}
    },
    url: (field) => addressed(field, addressFault),
    day: (field) => when(field, (text) => dayFault(text, latest)),
    slug: (field) => addressed(field, fileNameFault),
    awardId: (field) => when(field, awardIdFault),
    required: (field) => {
      const text = textOf(field)
      if (text === undefined) input(field, unreadFault(field) ?? { code: 'missing' })
      return text
    },
  }
}

function faultIn(read: ReturnType<typeof readPlain>): InputFault | undefined {
  return 'fault' in read ? read.fault : undefined
}

/** Something stands in the field that the browser cannot make a value of: half a day. */
function unreadFault({ control }: TextField): InputFault | undefined {
  return control.validity.badInput ? dayFault(control.value) : undefined
}

function textOf({ control }: TextField): string | undefined {
  const text = asMeant(control.value)
  return text === '' ? undefined : text
}
