import { stringify } from 'yaml'

/** A line or two of YAML for a hint: `key: value`, or `- value` in a list. */
export function yamlLine(key: string | undefined, value: unknown): string {
  const shown = key === undefined ? [value] : { [key]: value }
  return stringify(shown, { lineWidth: 0 }).trimEnd()
}
