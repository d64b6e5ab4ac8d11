import { addDuration } from '../../model/fields/dates.ts'

/**
 * Until when an award holds: the end (UTC) of the day written, or of the day that a duration after the award reaches.
 *
 * @param awarded - `YYYY-MM-DD`
 * @param expires - `YYYY-MM-DD`, an ISO 8601 duration, or nothing: it holds for ever
 */
export function dueDate(awarded: string, expires: string | undefined): string | undefined {
  if (expires === undefined) return undefined
  const day = expires.startsWith('P') ? addDuration(awarded, expires) : expires
  return `${day}T23:59:59Z`
}
