import { readWith, type ReadBy, type RecordSchema } from '../../model/fields/field-issues.ts'
import type { Problem } from '../../model/problem.ts'
import { issueProblems, type Written } from '../issue-problems.ts'
import { parseYaml, type ParsedYaml } from '../yaml/parse-yaml.ts'
import type { RecordMemory } from '../memory/record-memory.ts'

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

/** What a text holds according to a schema, or every problem of it. @param memory - absent: it is read in any case */
export function readYamlRecord<Schema extends RecordSchema>(
  schema: Schema,
  source: YamlSource,
  memory?: RecordMemory,
): YamlRecord<Schema> {
  const { text, file, echo, lineOffset = 0 } = source
  // No name of a file holds a NUL.
  const key = [file, echo, lineOffset, text].join('\0')
  return memory ? memory.recall(schema, key, () => read(schema, source)) : read(schema, source)
}

function read<Schema extends RecordSchema>(schema: Schema, source: YamlSource): YamlRecord<Schema> {
  const { yaml, problems } = parseYaml(source.text, source.file, source.lineOffset)
  if (!yaml) return { problems }
  const found = readWith(schema, yaml.value)
  if ('issues' in found)
    return { problems: issueProblems(found.issues, { file: source.file, yaml, echo: source.echo }) }
  return { value: found.value, yaml }
}
