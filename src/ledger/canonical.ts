import { hash } from 'node:crypto'

/**
 * JSON with sorted keys and no white space (RFC 8785), so that equal entries have equal bytes. Fields that
 * are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  const text = JSON.stringify(value)
  if (text === undefined || (typeof value === 'number' && !Number.isFinite(value))) {
    throw new TypeError(`a ${typeof value} has no place in a ledger entry`)
  }
  return text
}

/** SHA-256 of bytes, or of a text as UTF-8; lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}

function canonicalObject(value: object): string {
  const fields = value as Readonly<Record<string, unknown>>
  const members = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`)
  return `{${members.join(',')}}`
}
