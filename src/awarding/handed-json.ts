import { decodeBase64url } from '../bytes/base64.ts'
import { parseStrictJson } from '../proof/strict-json.ts'

/** A JSON object whose members nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>

const depth = 4

/** The JSON object in what somebody handed over; undefined where it is none. @param size - most UTF-16 units */
export function fieldsIn(text: string, size: number): Fields | undefined {
  try {
    const value = parseStrictJson(text.trim(), { size, depth })
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The same from the letters of a link: base64url of JSON. Nothing where letters are missing. */
export function fieldsInLetters(letters: string, size: number): Fields | undefined {
  if (letters.length > 2 * size) return undefined
  try {
    return fieldsIn(
      new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(letters)),
      size,
    )
  } catch {
    return undefined
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
