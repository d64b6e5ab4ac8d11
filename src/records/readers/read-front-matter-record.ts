import type { ReadBy, RecordSchema } from '../../model/fields/field-issues.ts'
import type { Position } from '../../model/problem.ts'
import { readFrontMatter } from '../yaml/front-matter.ts'
import type { ParsedYaml } from '../yaml/parse-yaml.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { note, textOf, type Source } from '../source.ts'

/** What a Markdown file holds whose front matter is a record. */
export interface FrontMatterRecord<Value> {
  readonly value: Value
  readonly yaml: ParsedYaml
  /** What stands below, as it is written, white space included. */
  readonly body: string
  readonly bodyAt: Position
}

/** A Markdown file by the schema of its front matter; its problems are noted where it cannot be read. */
export function readFrontMatterRecord<Schema extends RecordSchema>(
  source: Source,
  schema: Schema,
  file: string,
): FrontMatterRecord<ReadBy<Schema>> | undefined {
  const text = textOf(source, file)
  if (text === undefined) return undefined
  const { frontMatter, problems } = readFrontMatter(text, file)
  if (!frontMatter) return note(source, ...problems)
  const { yaml: written, body, bodyOffset } = frontMatter
  const read = readYamlRecord(
    schema,
    { text: written, file, echo: 'all', lineOffset: 1 },
    source.memory,
  )
  if ('problems' in read) return note(source, ...read.problems)
  return { ...read, body, bodyAt: { line: bodyOffset + 1, column: 1 } }
}
