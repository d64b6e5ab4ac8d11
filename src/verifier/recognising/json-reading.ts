import { isObject, objectOf, type JsonObject } from '../../bytes/json.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { parseStrictJson } from '../../proof/strict-json.ts'

/** The value when it is text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** One value or many, as many. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The texts among one value or many. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string')
}

/** The `id` of a thing that is written as its id or as an object. */
export function idOf(value: unknown): string | undefined {
  return textOf(value) ?? textOf(objectOf(value)['id'])
}

/** Whether `type` is or holds the name. */
export function hasType(value: unknown, ...names: readonly string[]): boolean {
  return textsOf(objectOf(value)['type']).some((type) => names.includes(type))
}

/** The value of strict JSON that is an object; undefined when it is not that. */
export function parseObject(text: string, depth: number): JsonObject | undefined {
  try {
    const value = parseStrictJson(text, { size: text.length, depth })
    return isObject(value) ? value : undefined
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}

/** The address without its fragment, and the fragment. */
export function splitFragment(address: string): readonly [string, string | undefined] {
  const at = address.indexOf('#')
  return at < 0 ? [address, undefined] : [address.slice(0, at), address.slice(at + 1)]
}
