import type { FieldPath } from '../model/field-issues.ts'
import { parseMarkdown } from '../model/markdown.ts'
import type { Problem } from '../model/problem.ts'
import type { AwardRecord } from '../kinds/records.ts'
import { placeOf, problemAt } from '../kinds/draft.ts'
import { named } from './issue-problems.ts'

// Most narratives: one line that no rule of Markdown can turn into anything but a paragraph.
const plainLine = /^\p{L}[^<[&*_`\n]*$/u

/** Narratives that hold more than text. A text that a batch shares is reported once. */
export function awardTextProblems(awards: readonly AwardRecord[]): readonly Problem[] {
  const seen = new Set<string>()
  return awards.flatMap((record) =>
    narrativesOf(record).flatMap(({ path, text }) => {
      const { line, column } = placeOf(record, path)
      const place = `${line}:${column}`
      if (seen.has(place)) return []
      seen.add(place)
      return narrativeProblems(record, path, text)
    }),
  )
}

function narrativeProblems(record: AwardRecord, path: FieldPath, text: string): readonly Problem[] {
  if (plainLine.test(text)) return []
  return parseMarkdown(text).faults.map((fault) =>
    problemAt(fault.code, record, path, {
      message: `${named(path)} ${fault.message}.`,
      hint: fault.code === 'markdown-link-unsafe' ? '[text](https://www.example.org/)' : fault.fix,
    }),
  )
}

function narrativesOf({
  award,
}: AwardRecord): readonly { readonly path: FieldPath; readonly text: string }[] {
  const own = award.narrative === undefined ? [] : [{ path: ['narrative'], text: award.narrative }]
  const evidence = award.evidence.flatMap(({ narrative }, index) =>
    narrative === undefined ? [] : [{ path: ['evidence', index, 'narrative'], text: narrative }],
  )
  return [...own, ...evidence]
}
