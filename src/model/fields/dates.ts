/** Calendar dates and durations as text. Nothing here knows what time it is. */

const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/
const durationShape = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/

/** Whether a text is a real calendar day `YYYY-MM-DD` from 1900 to 2199. */
export function isDate(text: string): boolean {
  const parts = dateShape.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return (
    year >= 1900 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month)
  )
}

/** Whether a text is an ISO 8601 duration of whole years, months, weeks and days (`P2Y`, `P1Y6M`), longer than nothing. */
export function isDuration(text: string): boolean {
  const parts = durationShape.exec(text)
  return parts !== null && parts.slice(1).some((part) => Number(part ?? 0) > 0)
}

/**
 * The day a duration after another. Years and months first, kept inside the month (29 February + P1Y = 28 February),
 * then weeks and days.
 * @throws RangeError when either is malformed; check with {@link isDate} and {@link isDuration} before.
 */
export function addDuration(date: string, duration: string): string {
  const parts = durationShape.exec(duration)
  if (!isDate(date) || !parts) throw new RangeError('not a date and a duration')
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const monthCount = (year + years) * 12 + (month - 1) + months
  const newYear = Math.floor(monthCount / 12)
  const newMonth = (monthCount % 12) + 1
  const start = Date.UTC(newYear, newMonth - 1, Math.min(day, daysIn(newYear, newMonth)))
  return new Date(start + (weeks * 7 + days) * 86_400_000).toISOString().slice(0, 10)
}

/** A nearby date in the right form, for hints: other orders are turned round, and a 31st that there is not is the 30th. */
export function nearestDate(text: string): string {
  const dayFirst = /^\s?(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\s?$/.exec(text)
  const yearFirst = /^\s?(\d{4})[./\s-](\d{1,2})[./\s-](\d{1,2})(?!\d)/.exec(text)
  const [year = 0, month = 0, day = 0] = (
    dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : (yearFirst?.slice(1) ?? [])
  ).map(Number)
  return existing(year, month, day) ?? existing(year, day, month) ?? '2026-06-12'
}

function existing(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const parts = [month, Math.min(day, daysIn(year, month))]
  const date = [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
  return isDate(date) ? date : undefined
}

/** The days that records are held to at a time: `today` (UTC), and `latest`, the newest that has begun anywhere. */
export function daysAt(now: Date): { readonly today: string; readonly latest: string } {
  // Kiritimati is first: UTC+14.
  const first = new Date(now.getTime() + 14 * 3_600_000)
  return { today: now.toISOString().slice(0, 10), latest: first.toISOString().slice(0, 10) }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
