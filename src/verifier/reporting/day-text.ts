/** A day (`YYYY-MM-DD`) as people write it in a language: `24 April 2028`. */
export function dayText(locale: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** The same; what is no day, as a stranger's file may say `2026-13-45` or `2026-02-31`, as it is. */
export function writtenDay(locale: string, day: string): string {
  return isDay(day) ? dayText(locale, day) : day
}

/** Some engines count the 31st of February on into March. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
