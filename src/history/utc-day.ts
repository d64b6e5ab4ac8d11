/**
 * The UTC day (`YYYY-MM-DD`) of a number of seconds since 1970. Git believes whatever clock a commit was made by: a day that has
 * no such name is the first or the last of those that have.
 */
export function utcDay(seconds: number): string {
  const milliseconds = Math.min(Math.max(seconds * 1000, first), last)
  return new Date(milliseconds).toISOString().slice(0, 10)
}

const first = Date.parse('0001-01-01T00:00:00Z')
const last = Date.UTC(9999, 11, 31)
