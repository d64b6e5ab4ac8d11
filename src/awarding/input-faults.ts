import { isAwardId } from '../model/addresses/award-id.ts'
import { isDate, nearestDate } from '../model/fields/dates.ts'
import { filled } from '../model/text/filled.ts'
import { textFault, type TextLimits } from '../model/text/safe-text.ts'
import { urlFault } from '../model/addresses/safe-url.ts'
import { slugFault } from '../model/addresses/slug.ts'
import { personalDataIn } from './learners/personal-data.ts'

/** What can be wrong with what staff write, be it in a form, after a flag, in a cell of a list or in an issue. */
export type InputFaultCode =
  | 'award-id-invalid'
  | 'date-future'
  | 'date-invalid'
  | 'days-reversed'
  | 'hidden-character'
  | 'missing'
  | 'number-invalid'
  | 'personal-in-public'
  | 'slug-invalid'
  | 'too-long'
  | 'url-invalid'

/** Sentences with `{label}` where the name of the field belongs, and `{name}` for other values. */
export type InputFaultWords = Readonly<Record<InputFaultCode, string>>

/** The one place that words these faults in English; each is true after a label, a flag and `This`. */
export const inputFaultWords: InputFaultWords = {
  'award-id-invalid': '{label} is not an award’s id. An id has 26 letters and digits.',
  'date-future': '{label} has not come yet. Write a day up to today.',
  'date-invalid': '{label} is not a day of the calendar. Write year-month-day, like {suggestion}.',
  'days-reversed': '{label} is before the day on which it started. Change one of the two.',
  'hidden-character': '{label} holds a character that cannot be seen. Type the text again.',
  missing: '{label} is missing. Please fill it in.',
  'number-invalid': '{label} is not a number from 0 to {most}. Write it in digits, like 2 or 2.5.',
  'personal-in-public':
    '{label} looks as if it holds {what}, and everybody can read it. Take it out.',
  'slug-invalid': '{label} may hold small letters, digits and hyphens.',
  'too-long': '{label} is too long: {most} characters is the most.',
  'url-invalid': '{label} is not a whole web address. It begins with https://',
}

/** A fault, without what was written: that may be a name or an address. */
export interface InputFault<Code extends InputFaultCode = InputFaultCode> {
  readonly code: Code
  /** What the sentence needs: the most that is allowed, a day that might be meant. */
  readonly values?: Readonly<Record<string, string>>
}

/** A fault of a text, a day, a number or a web address. */
export type ValueFault = InputFault<Exclude<InputFaultCode, 'award-id-invalid' | 'slug-invalid'>>

/** The sentence about a fault. */
export function inputSentence(
  { code, values }: InputFault,
  label: string,
  words: InputFaultWords = inputFaultWords,
): string {
  return filled(words[code], { ...values, label })
}

/** A text as it was meant: without spaces around it, with line feeds, composed (NFC). */
export function asMeant(text: string): string {
  return text.replaceAll('\r\n', '\n').trim().normalize('NFC')
}

/** A text that everybody will read: as a record may hold it, and about nobody. */
export function publicTextFault(text: string, limits: TextLimits): ValueFault | undefined {
  const what = personalDataIn(text)
  if (what !== undefined) return { code: 'personal-in-public', values: { what } }
  return plainTextFault(text, limits)
}

/** A text as a record may hold it. */
export function plainTextFault(text: string, limits: TextLimits): ValueFault | undefined {
  const fault = textFault(text, limits)
  if (fault === undefined) return undefined
  if (fault.code === 'text-empty') return { code: 'missing' }
  if (fault.code !== 'text-too-long') return { code: 'hidden-character' }
  return { code: 'too-long', values: { most: String(limits.max) } }
}

/** @param latest - YYYY-MM-DD, the newest day that has begun anywhere; absent: the day may be to come */
export function dayFault(text: string, latest?: string): ValueFault | undefined {
  if (!isDate(text)) return { code: 'date-invalid', values: { suggestion: nearestDate(text) } }
  return latest !== undefined && text > latest ? { code: 'date-future' } : undefined
}

/** A number of at least 0 as it is written in digits. */
export function numberFault(text: string, most: number): ValueFault | undefined {
  const isNumber = /^\d+(?:\.\d+)?$/.test(text) && Number(text) <= most
  return isNumber ? undefined : { code: 'number-invalid', values: { most: String(most) } }
}

export function addressFault(text: string): ValueFault | undefined {
  return urlFault(text) === undefined ? undefined : { code: 'url-invalid' }
}

/** Name of a file or a folder. */
export function fileNameFault(text: string): InputFault | undefined {
  return slugFault(text) === undefined ? undefined : { code: 'slug-invalid' }
}

export function awardIdFault(text: string): InputFault | undefined {
  return isAwardId(text) ? undefined : { code: 'award-id-invalid' }
}
