/** The UTC day (`YYYY-MM-DD`) of a number of seconds since 1970. */
export function utcDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
