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

/** What a text holds according to a schema, or every problem of it. */
export function readYamlRecord<Schema extends RecordSchema>(
  schema: Schema,
  source: YamlSource,
):
  | { readonly value: ReadBy<Schema>; readonly yaml: ParsedYaml }
  | { readonly problems: readonly Problem[] } {
  const { yaml, problems } = parseYaml(source.text, source.file, source.lineOffset)
  if (!yaml) return { problems }
  const read = readWith(schema, yaml.value)
  if ('issues' in read)
    return { problems: issueProblems(read.issues, { file: source.file, yaml, echo: source.echo }) }
  return { value: read.value, yaml }
}
