import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import type { MilestonePathway } from '../../awarding/pathways/milestones.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { Effects } from '../effects/effects.ts'

/** Learners that a summary lists; the rest are counted. */
const listed = 20

/** What becomes of pathways, and below each of their steps, as items of a list in Markdown. */
export function pathwayLines(
  { pathways }: Effects,
  issuerName: (slug: string) => string,
  { review }: StaffWords,
): readonly string[] {
  return pathways.flatMap(({ issuer, name, kind, changes, steps }) => {
    const said = `**${escapeMarkdown(name)}** (${issuerName(issuer)})`
    const details = changes.map((change) => review.details[change]).join(', ')
    const inner = steps.map(
      (step) => `  - ${review.step[step.kind](`**${escapeMarkdown(step.name)}**`)}`,
    )
    return [`- ${review.pathway[kind](said, details)}`, ...inner]
  })
}

/** Who has completed a pathway by the merge: by ids of awards, or by the command that tells them. */
export function milestoneLines(
  { milestones: { complete, sealed } }: Effects,
  { review }: StaffWords,
): readonly string[] {
  const words = review.milestones
  if (complete.length + sealed.length === 0) return []
  const found = complete.map(({ pathway, awards }) =>
    words.complete(
      nameOf(pathway),
      `**${escapeMarkdown(pathway.completion.name)}**`,
      awards.join(', '),
    ),
  )
  const hidden = sealed.map((pathway) => words.sealed(nameOf(pathway)))
  const paths = [
    ...new Set([...complete.map(({ pathway }) => pathway), ...sealed].map(({ path }) => path)),
  ]
  const commands = paths.map((path) => `- npm run milestones -- --pathway ${path}`)
  const rest = found.slice(listed).length
  const more = rest > 0 ? [review.more(rest)] : []
  const lines = [...hidden, ...found.slice(0, listed), ...more].map((line) => `- ${line}`)
  return ['', `### ${words.title}`, '', ...lines, '', words.run, '', ...commands]
}

function nameOf({ pathway }: MilestonePathway): string {
  return `**${escapeMarkdown(pathway.name)}**`
}
