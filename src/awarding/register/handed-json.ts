import { isObject, type JsonObject } from '../../bytes/json.ts'
import { decodeBase64url } from '../../bytes/base64.ts'
import { parseStrictJson } from '../../proof/strict-json.ts'

const depth = 4

/** The JSON object in what somebody handed over; undefined where it is none. @param size - most UTF-16 units */
export function fieldsIn(text: string, size: number): JsonObject | undefined {
  try {
    const value = parseStrictJson(text.trim(), { size, depth })
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The same from the letters of a link: base64url of JSON. Nothing where letters are missing. */
export function fieldsInLetters(letters: string, size: number): JsonObject | undefined {
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
