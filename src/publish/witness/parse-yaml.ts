import { CORE_SCHEMA, load } from 'js-yaml'

/**
 * YAML 1.2 as plain data, with white space around texts left out as the records' fields do. It shares nothing with the
 * parser of the records, so that both must lie for a lie to pass.
 *
 * @throws YAMLException for what is no YAML of one document
 */
export function parsePlainYaml(text: string): unknown {
  return trimmed(load(text, { schema: CORE_SCHEMA }))
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, trimmed(member)]))
}
