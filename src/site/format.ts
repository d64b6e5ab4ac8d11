import { filled } from '../model/text/filled.ts'
import { pluralForm, type PluralWords } from '../model/text/plural.ts'
import type { View } from './view.ts'

/** `2027-03-03`, or a moment that begins so -> `3 March 2027`, in the view's language. */
export function day(view: View, date: string): string {
  return dayText(view.strings.locale, date.slice(0, 10))
}

export function number(view: View, value: number): string {
  return numberFormat(view.strings.locale).format(value)
}

/** `{count} badges` -> `12 badges`, in the form that the view's language has for the number. */
export function counted(view: View, words: PluralWords, count: number): string {
  return filled(pluralForm(view.strings.locale, count, words), { count: number(view, count) })
}

/** `P2Y6M` -> `2 years, 6 months`; anything else as it stands. ISO 8601 durations without a time. */
export function duration(view: View, iso: string): string {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(iso)
  if (!parts) return iso
  const units = ['year', 'month', 'week', 'day'] as const
  const spans = units.flatMap((unit, index) => {
    const count = parts[index + 1]
    return count ? [unitFormat(view.strings.locale, unit).format(Number(count))] : []
  })
  return listFormat(view.strings.locale, 'unit').format(spans)
}

export function list(view: View, items: readonly string[]): string {
  return listFormat(view.strings.locale, 'conjunction').format(items)
}

/** `LearningProgram` -> `Learning program`; `ext:Thing` -> `Thing`. The standard's terms, readable. */
export function term(name: string): string {
  const words = name.replace(/^ext:/, '').replace(/([a-z])([A-Z])/g, '$1 $2')
  return words.slice(0, 1).toUpperCase() + words.slice(1).toLowerCase()
}

// Making a formatter takes far longer than using one, and awards share their days.
const dayText = kept((locale, date) => dayFormat(locale).format(new Date(`${date}T00:00:00Z`)))
const dayFormat = kept(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)
const numberFormat = kept((locale) => new Intl.NumberFormat(locale))
const unitFormat = kept(
  (locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)
const listFormat = kept(
  (locale, type) => new Intl.ListFormat(locale, { type: type as 'unit' | 'conjunction' }),
)

function kept<Format>(make: (locale: string, option: string) => Format) {
  const made = new Map<string, Format>()
  return (locale: string, option = ''): Format => {
    const key = `${locale} ${option}`
    const format = made.get(key) ?? make(locale, option)
    made.set(key, format)
    return format
  }
}
