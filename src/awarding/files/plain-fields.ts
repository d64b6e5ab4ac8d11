import { awardFields, fieldsWith, type FieldUse, type FieldWith } from '../../kinds/award/fields.ts'
import type { SharedFields } from './compose-awards.ts'
import { dayFault, numberFault, publicTextFault, type ValueFault } from '../input-faults.ts'

/**
 * Fields of an award that every front-end asks for in the same way: a line, a number or a day. A field that the table
 * gains is asked for by all of them as soon as it has words, which the compiler demands.
 */
export type PlainField = FieldWith<'form', PlainForm>
type PlainForm = Exclude<FieldUse['form'], 'own'>

/** In the table's order. */
export const plainFields: readonly PlainField[] = fieldsWith('form', 'line', 'number', 'day')

/** What was written in such fields. */
export type PlainValues = Pick<SharedFields, PlainField>

/** What a field is called and what helps to fill it in. */
interface PlainFieldWords {
  /** Its label in forms; as a flag, `--licence-number`. */
  readonly label: string
  /** Goes on from the name of the flag. */
  readonly what: string
  readonly example: string
  /** What spreadsheets call it beside its label and its name, as plain letters. */
  readonly headings: string
}

export const plainFieldWords: Readonly<Record<PlainField, PlainFieldWords>> = {
  creditsEarned: {
    label: 'Credits earned',
    what: 'how many credits it brings',
    example: '2.5',
    headings: 'credits creditpoints',
  },
  role: {
    label: 'Role',
    what: 'the role it was earned in',
    example: 'Team leader',
    headings: 'rolle',
  },
  term: {
    label: 'Term',
    what: 'the term it was earned in',
    example: 'Summer 2026',
    headings: 'semester halbjahr trimestre',
  },
  licenseNumber: {
    label: 'Licence number',
    what: 'the number of a licence that it carries',
    example: 'LC-0042',
    headings: 'licence license licencenumber',
  },
  activityStart: {
    label: 'Started on',
    what: 'the first day of what it was earned for',
    example: '2026-04-20',
    headings: 'start started startdate datestarted firstday beginn',
  },
  activityEnd: {
    label: 'Ended on',
    what: 'the last day of what it was earned for',
    example: '2026-06-05',
    headings: 'end ended enddate finished finishedon lastday ende',
  },
}

/** Something for each of the fields, made of its words. */
export function plainWords<Made>(
  make: (words: PlainFieldWords, form: PlainForm) => Made,
): Readonly<Record<PlainField, Made>> {
  const made = plainFields.map(
    (field) => [field, make(plainFieldWords[field], awardFields[field].form)] as const,
  )
  return Object.fromEntries(made) as Record<PlainField, Made>
}

/** The name of a field's flag: `licence-number`. */
export function flagOf(field: PlainField): string {
  return plainFieldWords[field].label.toLowerCase().replaceAll(' ', '-')
}

/** What may be written before a field's value or above its column, as plain letters. */
export function namesOf(field: PlainField): readonly string[] {
  const { label, headings } = plainFieldWords[field]
  return [
    ...[label, field].map((name) => name.toLowerCase().replaceAll(' ', '')),
    ...headings.split(' '),
  ]
}

/** Reads what was written in a field, by the rules of its schema. */
export function readPlain(
  field: PlainField,
  text: string,
): { readonly values: PlainValues } | { readonly fault: ValueFault } {
  const { form } = awardFields[field]
  const { most = Infinity }: FieldUse = awardFields[field]
  const fault = faults[form](text, most)
  if (fault !== undefined) return { fault }
  return { values: { [field]: form === 'number' ? Number(text) : text } }
}

const faults: Readonly<Record<PlainForm, (text: string, most: number) => ValueFault | undefined>> =
  {
    line: (text, max) => publicTextFault(text, { max, lines: 'one' }),
    number: numberFault,
    day: (text) => dayFault(text),
  }

/** What was written in several fields, as one. */
export function joinPlain(read: readonly PlainValues[]): PlainValues {
  return Object.assign({}, ...read) as PlainValues
}

/** What is wrong with fields beside each other, or beside what the badge offers. */
export function togetherFault(
  { activityStart, activityEnd, creditsEarned }: PlainValues,
  badge?: { readonly creditsAvailable?: number },
): (ValueFault & { readonly field: PlainField }) | undefined {
  if (activityStart !== undefined && activityEnd !== undefined && activityEnd < activityStart)
    return { field: 'activityEnd', code: 'days-reversed' }
  const most = badge?.creditsAvailable
  if (most === undefined || creditsEarned === undefined || creditsEarned <= most) return undefined
  return { field: 'creditsEarned', code: 'number-invalid', values: { most: String(most) } }
}
