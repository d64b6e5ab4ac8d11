import { isObject, type JsonObject } from '../../bytes/json.ts'

/**
 * The JSON object in bytes (UTF-8); undefined where there is none. Plain JSON.parse: nobody signed it, and a locked export
 * is longer than a strict reading is made for.
 */
export function objectIn(bytes: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
