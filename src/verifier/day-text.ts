/** A day (`YYYY-MM-DD`) as people write it in a language: `24 April 2028`. */
export function dayText(locale: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
