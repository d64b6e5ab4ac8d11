import { personalDataIn } from '../../awarding/personal-data.ts'
import { listedNames } from '../../awarding/listed-names.ts'
import { isAwardId } from '../../model/award-id.ts'
import { isDate } from '../../model/dates.ts'
import { textFault } from '../../model/safe-text.ts'
import { urlFault } from '../../model/safe-url.ts'
import { slugFault } from '../../model/slug.ts'
import type { Field, FieldFault } from './field.ts'
import type { FormDesk } from './form-data.ts'
import { filled } from '../../model/filled.ts'

type TextField = Field<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>

/** Collects what is wrong with the fields of a form. Each check gives the field's text, or nothing when it is empty. */
export interface Checks {
  readonly faults: FieldFault[]
  readonly fault: (field: Field, message: string) => void
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
export function startChecks({ words, latest }: FormDesk, names: readonly string[] = []): Checks {
  const listed = listedNames(names)
  const faults: FieldFault[] = []
  const fault = (field: Field, message: string) => {
    if (!faults.some((known) => known.field === field)) faults.push({ field, message })
  }
  const nameless = (field: TextField, name: string | undefined) => {
    if (name !== undefined)
      fault(field, filled(words.listedName, { label: field.label, name: `“${name}”` }))
  }
  const when = (field: TextField, isWrong: (text: string) => boolean, sentence: string) => {
    const text = textOf(field)
    if (text !== undefined && isWrong(text)) fault(field, filled(sentence, { label: field.label }))
    return text
  }
  return {
    faults,
    fault,
    publicText: (field, most) => {
      const lines = field.control instanceof HTMLTextAreaElement ? 'many' : 'one'
      const what = personalDataIn(textOf(field) ?? '')
      if (what !== undefined) fault(field, filled(words.personal, { label: field.label, what }))
      nameless(field, listed.inText(textOf(field) ?? ''))
      return when(
        field,
        (text) => textFault(text, { max: most, lines }) !== undefined,
        words.badText,
      )
    },
    url: (field) => {
      nameless(field, listed.inAddress(textOf(field) ?? ''))
      return when(field, (text) => urlFault(text) !== undefined, words.badUrl)
    },
    day: (field) => when(field, (text) => !isDate(text) || text > latest, words.badDate),
    slug: (field) => {
      nameless(field, listed.inAddress(textOf(field) ?? ''))
      return when(field, (text) => slugFault(text) !== undefined, words.badSlug)
    },
    awardId: (field) => when(field, (text) => !isAwardId(text), words.badId),
    required: (field) => {
      const text = textOf(field)
      if (text === undefined) fault(field, filled(words.missing, { label: field.label }))
      return text
    },
  }
}

function textOf({ control }: TextField): string | undefined {
  const text = control.value.replaceAll('\r\n', '\n').trim().normalize('NFC')
  return text === '' ? undefined : text
}
