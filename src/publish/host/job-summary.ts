import { sentence, spoken } from '../../bytes/sentence.ts'
import type { Problem } from '../../model/problem.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import type { Fullness } from './fullness.ts'
import { fullnessInWords, limitInWords } from './host-words.ts'

/** How full the host is, in Markdown: for the summary of a workflow's job. */
export function hostMarkdown(
  full: Fullness,
  problems: readonly Problem[],
  { templateOf }: StaffWords,
): string {
  const { host, limits } = full
  const said = limits.map((limit) => `- ${spoken(limitInWords(limit, host!), templateOf)}`)
  const warned = problems.map(
    ({ message, hint }) =>
      `> [!WARNING]\n> ${spoken(message, templateOf)}\n>\n> ${spoken(hint, templateOf).replaceAll('\n', '\n> ')}`,
  )
  const parts = [
    `### ${spoken(sentence`How full the host is`, templateOf)}`,
    ...warned,
    spoken(fullnessInWords(full), templateOf),
    ...(said.length > 1 ? [said.join('\n')] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
