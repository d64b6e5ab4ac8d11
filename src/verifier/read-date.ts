const dateTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i

/**
 * Milliseconds since 1970 of a date as badges have written them: ISO 8601 with or without time and zone (UTC then),
 * or, in the first versions, seconds since 1970. Undefined for anything else and for days that do not exist.
 */
export function readDate(value: unknown): number | undefined {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,10}$/.test(value))) {
    const seconds = Number(value)
    return Number.isFinite(seconds) && Math.abs(seconds) < 8.64e12 ? seconds * 1000 : undefined
  }
  if (typeof value !== 'string' || !dateTime.test(value) || !dayExists(value)) return undefined
  const text = value.toUpperCase().replace(',', '.')
  const zoned = text.includes('T') && !/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : text
  const parsed = Date.parse(zoned.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(parsed) ? undefined : parsed
}

/** Some engines take 30 February for 1 March. */
function dayExists(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
