/** ISO 8601, extended (`2017-02-21T10:11:12Z`) or basic (`20170221T101112Z`), the time and its parts optional. */
const dateTime =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:T(\d\d)(:?)(\d\d)(?:\6(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * Milliseconds since 1970 of a date as badges have written them: ISO 8601 with or without time and zone (UTC then),
 * or, in the first versions, seconds since 1970. Undefined for anything else and for days that do not exist.
 */
export function readDate(value: unknown): number | undefined {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,10}$/.test(value))) {
    const seconds = Number(value)
    return Number.isFinite(seconds) && Math.abs(seconds) < 8.64e12 ? seconds * 1000 : undefined
  }
  const parts = typeof value === 'string' ? dateTime.exec(value) : null
  return parts === null ? undefined : momentOf(parts)
}

function momentOf(parts: RegExpExecArray): number | undefined {
  const [, year = '', , month = '', day = ''] = parts
  const zone = zoneOf(parts[10])
  if (zone === undefined || !dayExists(Number(year), Number(month), Number(day))) return undefined
  const parsed = Date.parse(`${year}-${month}-${day}T${timeOf(parts)}${zone}`)
  return Number.isNaN(parsed) ? undefined : parsed
}

/** Always with seconds and milliseconds, as every engine reads it. */
function timeOf(parts: RegExpExecArray): string {
  const hour = parts[5] ?? '00'
  const minute = parts[7] ?? '00'
  const second = parts[8] ?? '00'
  return `${hour}:${minute}:${second}.${(parts[9] ?? '').slice(0, 3).padEnd(3, '0')}`
}

/** `+08`, `+0800` and `+08:00` are one; without any it is UTC. */
function zoneOf(written: string | undefined): string | undefined {
  if (written === undefined || /^z$/i.test(written)) return 'Z'
  const hours = written.slice(0, 3)
  const minutes = written.slice(3).replace(':', '') || '00'
  return Number(hours.slice(1)) < 24 && Number(minutes) < 60 ? `${hours}:${minutes}` : undefined
}

/** Some engines take 30 February for 1 March. */
function dayExists(year: number, month: number, day: number): boolean {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
