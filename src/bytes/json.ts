/** A JSON object from a stranger: members may be missing or anything. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as an object; an empty one when it is anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/**
 * What a text says in JSON; undefined where it is none.
 *
 * @example
 * parsedJson('[1]') // [1]
 * parsedJson('[1') // undefined
 */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A JSON document as it is served: indented, because people read these too, and ending in a line feed. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}
