import { pluralForm } from '../model/plural.ts'
import type { Problem } from '../model/problem.ts'
import type { Records } from '../kinds/records.ts'
import { awardVerbs, type AwardCounts, type Effects } from './effects.ts'
import { escapeMarkdown, hintLines } from './escape-markdown.ts'
import { linesWithin, sizeInComment, sizeInUtf8 } from './lines-within.ts'
import { pictureLines } from './pictures.ts'
import { fileName, publicLines } from './public-lines.ts'
import type { Review } from './review.ts'

/** Problems that a summary lists; the rest are counted. */
const listed = 20

// GitHub takes 1 MiB of summary for a step and 65,536 characters of comment, of which the workflow uses 60,000 bytes.
const mostInSummary = 1_000_000
const mostInComment = 59_000

/**
 * A review as the Markdown of a job summary. Whatever people wrote in it is nothing but text.
 *
 * @param files - absolute address under which the files of the change can be seen; with it, badges are shown
 */
export function summaryMarkdown(
  { problems, effects, records, asked, words }: Review,
  files?: string,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const parts = [
    '## What a merge would do',
    ...(effects && records ? effectLines(effects, records) : [unknownEffect]),
    ...(effects && records && files ? pictureLines(effects, records, files) : []),
    ...problemPart('It cannot be merged like this', errors),
    ...problemPart('Please look again', warnings),
    ...(asked.length > 0
      ? [
          '',
          `GitHub asks the owners of ${asked.map(escapeMarkdown).join(', ')} for their approval.`,
        ]
      : []),
    ...(effects?.awards.some(({ counts }) => counts.erases) ? ['', ...afterErasure] : []),
    ...publicLines(words ?? []),
  ]
  return linesWithin(parts, mostInSummary, sizeInUtf8)
}

/** The same for a terminal: no entities, no marks. */
export function summaryText(review: Review): string {
  return summaryMarkdown(review)
    .replaceAll(/^#+ |\*\*/gm, '')
    .replaceAll(/(?<! ) +$/gm, '')
    .replaceAll('&#160;', ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** The same for a comment, below a heading of its own: plain text in lines that a narrow window shows. */
export function summaryWords(review: Review): string {
  const [, ...lines] = summaryText(review).trim().split('\n')
  const words = lines.join('\n').trim().split('\n')
  return linesWithin(words.flatMap(wrapped), mostInComment, sizeInComment)
}

const widest = 88

/** Breaks a line between words; what follows stands under the text of an item. */
function wrapped(line: string): readonly string[] {
  const indent = /^(?:- |  )/.test(line) ? '  ' : ''
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < widest)
      lines[lines.length - 1] += ` ${word}`
    else lines.push(last === undefined ? word : indent + word)
  }
  return lines
}

/** In words: `issues 30`, `revokes 1`. */
export function countsInWords(counts: AwardCounts): readonly string[] {
  return awardVerbs.flatMap((verb) => {
    const count = counts[verb] ?? 0
    return count === 0
      ? []
      : [`${verb} ${count} ${pluralForm('en', count, { one: 'award', other: 'awards' })}`]
  })
}

const unknownEffect =
  '\nNobody can tell until the problems in the records are gone. “Check the records” says where they are.'

function effectLines(effects: Effects, records: Records): readonly string[] {
  const badgeName = (issuer: string, slug: string) => {
    const found = records.badges.find((each) => each.issuer === issuer && each.slug === slug)
    return `**${escapeMarkdown(found?.badge.name ?? slug)}** (${issuerName(issuer)})`
  }
  const issuerName = (slug: string) =>
    escapeMarkdown(records.issuers.find((each) => each.slug === slug)?.profile.name ?? slug)
  const lines = [
    ...effects.awards.flatMap(({ issuer, badge, counts }) =>
      countsInWords(counts).map((words) => `- ${words} of ${badgeName(issuer, badge)}`),
    ),
    ...effects.badges.map(({ issuer, badge, kind, changes }) =>
      sentence(kind, `the badge ${badgeName(issuer, badge)}`, changes),
    ),
    ...effects.issuers.map(({ issuer, kind, changes }) =>
      sentence(kind, `the issuer **${issuerName(issuer)}**`, changes),
    ),
    ...(effects.settings.length > 0
      ? [`- changes settings of the site: ${effects.settings.map(escapeMarkdown).join(', ')}`]
      : []),
  ]
  return ['', ...(lines.length > 0 ? lines : ['Nothing that the site shows.'])]
}

function sentence(kind: 'new' | 'changed' | 'gone', what: string, changes: readonly string[]) {
  if (kind === 'new') return `- adds ${what}`
  if (kind === 'gone') return `- takes away ${what}`
  return `- changes ${changes.join(', ')} of ${what}`
}

/** Each thing is said once, with the legal way out of it, however many awards of a file it is true of. */
function problemPart(title: string, problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return []
  const groups = new Map<string, Problem[]>()
  for (const each of problems) {
    const key = `${placeOf(each)} ${each.message}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  const parts = [...groups.values()].map(groupLines)
  const rest = parts.slice(listed).length
  const more = rest > 0 ? [`- and ${rest} more`] : []
  return ['', `### ${title}`, '', ...parts.slice(0, listed).flat(), ...more]
}

function groupLines([first, ...others]: readonly Problem[]): readonly string[] {
  if (first === undefined) return []
  const { message, hint } = first
  const many = others.length === 0 ? '' : ` So it is for ${others.length} more.`
  const what = `${escapeMarkdown(placeOf(first))} ${escapeMarkdown(message + many)}`
  return hintLines(`- ${what}`, hint, '  ')
}

function placeOf({ file, line }: Problem): string {
  const name = fileName(file)
  return name === undefined ? 'a file whose name says too much:' : `${name}:${line}`
}

/** Publishing empties the ledger and the pages; what lies elsewhere a person has to delete. */
const afterErasure = [
  '### After an erasure is merged',
  '',
  'The next publish empties the award in the ledger, starts the branch “ledger” again without its past, and replaces the page. It cannot reach:',
  '- the history of this repository, which still holds the sealed recipient: rewrite it with git filter-repo, ask GitHub support to collect what is left over, and delete the forks and clones you know of; “npm run doctor” says whether anything is left',
  '- artifacts of earlier workflow runs: they end by themselves after three days, or delete them now',
  '- copies that search engines, archives or the holder keep',
]
