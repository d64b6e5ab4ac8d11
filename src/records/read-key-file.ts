import { readWith, type ReadBy, type RecordSchema } from '../model/field-issues.ts'
import { problem } from '../model/problem.ts'
import { issueProblems, positionOf } from './issue-problems.ts'
import { parseYaml, type ParsedYaml } from './parse-yaml.ts'
import { note, textOf, type Source } from './source.ts'

// RFC 7518, sections 6.2.2 and 6.3.2; RFC 8037, section 2.
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/** A JSON file with a public key. A private member is reported before anything else is looked at. */
export function readKeyFile<Schema extends RecordSchema>(
  source: Source,
  schema: Schema,
  path: string,
): { readonly value: ReadBy<Schema>; readonly yaml: ParsedYaml } | undefined {
  const text = textOf(source, path)
  if (text === undefined) return undefined
  const invalid = (message: string, at = { line: 1, column: 1 }) =>
    note(
      source,
      problem('key-invalid', path, at, {
        message,
        hint: 'Make the file again: npm run keys -- new <issuer>',
      }),
    )
  if (!isJson(text)) return invalid('The file is not JSON.')
  // JSON is YAML, and this reader knows where everything stands.
  const { yaml, problems } = parseYaml(text, path)
  if (!yaml) return problems[0] && invalid('The file is not one JSON object.', problems[0])
  const secret = Object.keys(yaml.keys).find((key) =>
    privateMembers.includes(key.split('.').at(-1) ?? ''),
  )
  if (secret !== undefined)
    return note(
      source,
      problem('key-private', path, yaml.keys[secret] ?? yaml.start, {
        message: 'The file holds the private half of a key.',
        hint: 'Delete the file, make a new key (npm run keys -- new <issuer>), and treat this one as compromised.',
      }),
    )
  const read = readWith(schema, yaml.value)
  if ('value' in read) return { value: read.value, yaml }
  const days = read.issues.filter((issue) => issue.kind === 'fault')
  note(source, ...issueProblems(days, { file: path, yaml, echo: 'all' }))
  const first = read.issues.find((issue) => issue.kind !== 'fault')
  if (!first) return undefined
  const isExtra = first.kind === 'unknown-key'
  const at = (isExtra && yaml.keys[first.path.join('.')]) || positionOf(yaml, first.path)
  return invalid(
    `\`${first.path.join('.') || 'The key'}\` ${isExtra ? 'does not belong here' : 'is not as it should be'}.`,
    at,
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
