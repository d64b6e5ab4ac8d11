import { readWith, type ReadBy, type RecordSchema } from '../model/field-issues.ts'
import type { Problem } from '../model/problem.ts'
import { issueProblems, type Written } from './issue-problems.ts'
import { parseYaml, type ParsedYaml } from './parse-yaml.ts'

export interface YamlSource {
  readonly text: string
  readonly file: string
  readonly echo: Written['echo']
  /** Lines of the file before the text. */
  readonly lineOffset?: number
}

type YamlRecord<Schema extends RecordSchema> =
  | { readonly value: ReadBy<Schema>; readonly yaml: ParsedYaml }
  | { readonly problems: readonly Problem[] }

/** What a text holds according to a schema, or every problem of it. Read lately, it is not read again. */
export function readYamlRecord<Schema extends RecordSchema>(
  schema: Schema,
  source: YamlSource,
): YamlRecord<Schema> {
  const { text, file, echo, lineOffset = 0 } = source
  // No name of a file holds a NUL.
  const key = [file, echo, lineOffset, text].join('\0')
  const known = lately.get(key)
  // What a schema reads is only ever kept with it.
  if (known?.schema === schema) return known.record as YamlRecord<Schema>
  const record = read(schema, source)
  if (makeRoom(key.length)) lately.set(key, { schema, record })
  return record
}

/** In characters: enough for a tree of which two states are read, and nothing beside ten thousand awards. */
const mostKept = 250_000
let kept = 0
const lately = new Map<string, { readonly schema: RecordSchema; readonly record: unknown }>()

/** Whether a text of that length may be kept. All that was kept goes where there is no room for it. */
function makeRoom(length: number): boolean {
  if (length > mostKept) return false
  if (kept + length > mostKept) {
    lately.clear()
    kept = 0
  }
  kept += length
  return true
}

function read<Schema extends RecordSchema>(schema: Schema, source: YamlSource): YamlRecord<Schema> {
  const { yaml, problems } = parseYaml(source.text, source.file, source.lineOffset)
  if (!yaml) return { problems }
  const found = readWith(schema, yaml.value)
  if ('issues' in found)
    return { problems: issueProblems(found.issues, { file: source.file, yaml, echo: source.echo }) }
  return { value: found.value, yaml }
}
