import { sentence, type Sentence } from '../../bytes/sentence.ts'
import {
  readWith,
  type FieldIssue,
  type ReadBy,
  type RecordSchema,
} from '../../model/fields/field-issues.ts'
import { fileStart, problem, type Position, type Problem } from '../../model/problem.ts'
import { issueProblems } from '../issue-problems.ts'
import { positionOf } from '../../model/position.ts'
import { parseYaml, type ParsedYaml } from '../yaml/parse-yaml.ts'
import { note, textOf, type Source } from '../source.ts'

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
  if (!isJson(text)) return noteInvalid(source, path, sentence`The file is not JSON.`)
  // JSON is YAML, and this reader knows where everything stands.
  const { yaml, problems } = parseYaml(text, path)
  if (!yaml)
    return (
      problems[0] &&
      noteInvalid(source, path, sentence`The file is not one JSON object.`, problems[0])
    )
  const secret = privatePartOf(yaml)
  if (secret !== undefined) return note(source, privateProblem(path, secret))
  const read = readWith(schema, yaml.value)
  if ('value' in read) return { value: read.value, yaml }
  const days = read.issues.filter((issue) => issue.kind === 'fault')
  note(source, ...issueProblems(days, { file: path, yaml, echo: 'all' }))
  // What does not fit is reported once: a key file is made again, not mended member by member.
  const first = read.issues.find((issue) => issue.kind !== 'fault')
  return first && noteInvalid(source, path, misfitOf(first), placeOf(first, yaml))
}

/** Notes that a key file cannot be used, and how it is made again. */
export function noteInvalid(
  source: Source,
  path: string,
  message: Sentence,
  at: Position = fileStart,
): undefined {
  const kind = path.endsWith('/sealing-key.json') ? 'sealing' : 'new <issuer>'
  const hint = sentence`Make the file again: npm run keys -- ${kind}`
  return note(source, problem('key-invalid', path, at, { message, hint }))
}

/** Where a private member stands, if there is one. */
function privatePartOf({ keys, start }: ParsedYaml): Position | undefined {
  const secret = Object.keys(keys).find((key) =>
    privateMembers.includes(key.split('.').at(-1) ?? ''),
  )
  return secret === undefined ? undefined : (keys[secret] ?? start)
}

function privateProblem(path: string, at: Position): Problem {
  return problem('key-private', path, at, {
    message: sentence`The file holds the private half of a key.`,
    hint: sentence`Delete the file, make a new key (npm run keys -- new <issuer>), and treat this one as compromised.`,
  })
}

function misfitOf({ kind, path }: FieldIssue): Sentence {
  const name = path.join('.') || 'The key'
  return kind === 'unknown-key'
    ? sentence`\`${name}\` does not belong here.`
    : sentence`\`${name}\` is not as it should be.`
}

function placeOf({ kind, path }: FieldIssue, yaml: ParsedYaml): Position {
  const extra = kind === 'unknown-key' ? yaml.keys[path.join('.')] : undefined
  return extra ?? positionOf(yaml, path)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
