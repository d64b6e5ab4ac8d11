import { isDate, nearestDate } from '../../model/fields/dates.ts'

/** Which comes first in a date like 03/04/2026; `unstated`: such a date is not guessed at. */
export type DayOrder = 'day-first' | 'month-first' | 'unstated'

export type DayFault = 'date-ambiguous' | 'date-invalid' | 'date-number' | 'date-short-year'

export type DayRead =
  | { readonly day: string }
  /** `suggestion`: a day that might be meant, YYYY-MM-DD. */
  | { readonly fault: DayFault; readonly suggestion: string }

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A day as people in Britain write it: `2026-06-12`, `31/12/2026`, `31.12.2026`, `31 December 2026`. Where two days
 * could be meant, neither is taken.
 */
export function readDay(text: string, order: DayOrder): DayRead {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?Z?)?$/.exec(text)
  if (iso) return calendarDay(iso[1], iso[2], iso[3])
  const spelled = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})$/.exec(text)
  if (spelled) return calendarDay(spelled[3], monthOf(spelled[2] ?? ''), spelled[1])
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (numbers) return numberedDay(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', order)
  const short = /^(\d{1,2})[/. -](\d{1,2}|[A-Za-z]{3,9})[/. -](\d{2})$/.exec(text)
  if (short) return { fault: 'date-short-year', suggestion: shortSuggestion(short) }
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return { fault: 'date-number', suggestion: example }
  return { fault: 'date-invalid', suggestion: example }
}

const example = '2026-06-12'

function numberedDay(first: string, second: string, year: string, order: DayOrder): DayRead {
  const dayFirst = calendarDay(year, second, first)
  const monthFirst = calendarDay(year, first, second)
  if (order !== 'unstated') return order === 'day-first' ? dayFirst : monthFirst
  if (!('day' in dayFirst)) return 'day' in monthFirst ? monthFirst : dayFirst
  if (!('day' in monthFirst) || monthFirst.day === dayFirst.day) return dayFirst
  return { fault: 'date-ambiguous', suggestion: dayFirst.day }
}

function calendarDay(year = '', month = '', day = ''): DayRead {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(text) ? { day: text } : { fault: 'date-invalid', suggestion: nearestDate(text) }
}

function monthOf(word: string): string {
  return String(months.indexOf(word.slice(0, 3).toLowerCase()) + 1)
}

function shortSuggestion([, day, month = '', year]: RegExpExecArray): string {
  const number = /\d/.test(month) ? month : monthOf(month)
  const read = calendarDay(`20${year}`, number, day)
  return 'day' in read ? read.day : example
}
