/**
 * One text for one value: keys sorted by UTF-16 code units, no white space, `undefined` left out, so that equal
 * values have equal bytes (RFC 8785, but that half a surrogate pair is escaped and not refused).
 * @throws TypeError for a value JSON has no form for.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = value as Readonly<Record<string, unknown>>
    const written = Object.keys(members)
      .sort()
      .filter((key) => members[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(members[key])}`)
    return `{${written.join(',')}}`
  }
  throw new TypeError(`JSON has no form for a ${typeof value}`)
}
