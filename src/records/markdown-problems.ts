import { asWritten, sentence } from '../bytes/sentence.ts'
import { problemAt } from '../kinds/draft.ts'
import type { Located } from '../kinds/records.ts'
import type { FieldPath } from '../model/fields/field-issues.ts'
import { parseMarkdown } from '../model/text/markdown.ts'
import type { Problem } from '../model/problem.ts'
import { named } from './issue-problems.ts'

/** A field of Markdown that holds more than text. It may be about somebody: nothing of it is repeated. */
export function markdownProblems(
  record: Located,
  path: FieldPath,
  text: string,
): readonly Problem[] {
  return parseMarkdown(text).faults.map((fault) =>
    problemAt(fault.code, record, path, {
      message: sentence`${named(path)} ${fault.message}.`,
      hint:
        fault.code === 'markdown-link-unsafe'
          ? asWritten`[text](https://www.example.org/)`
          : fault.hint,
    }),
  )
}
