import { readDate } from './read-date.ts'
import { type Check, type Detail, checked } from './report.ts'

/** From when until when a badge says it is good, as it is written. */
export interface Period {
  readonly from: unknown
  readonly until: unknown
  /** Where a newer copy can be had, if the badge says so. */
  readonly renewal?: Detail | undefined
}

/** Clocks differ a little. */
const skew = 5 * 60_000

/** Whether a badge has begun and has not run out. A badge without a beginning is malformed, one without an end is fine. */
export function checkDates({ from, until, renewal }: Period, now: number): Check {
  const start = readDate(from)
  const end = until === undefined ? Number.POSITIVE_INFINITY : readDate(until)
  const detail = {
    ...(from === undefined ? {} : { from: String(from) }),
    ...(until === undefined ? {} : { until: String(until) }),
    now: new Date(now).toISOString(),
  }
  if (start === undefined || end === undefined) return checked('dates-malformed', detail)
  if (end < start) return checked('dates-reversed', detail)
  if (start > now + skew) return checked('not-yet-valid', detail)
  if (end > now) return checked('dates-current', detail)
  return renewal === undefined
    ? checked('expired', detail)
    : checked('expired-renewable', { ...detail, ...renewal })
}

/** Whether a moment lies in the future, beyond what clocks may differ. */
export function isFuture(date: string, now: number): boolean {
  return (readDate(date) ?? Number.POSITIVE_INFINITY) > now + skew
}

/** Whether a moment has passed; one that cannot be read has. */
export function isPast(date: string, now: number): boolean {
  return (readDate(date) ?? Number.NEGATIVE_INFINITY) <= now
}
