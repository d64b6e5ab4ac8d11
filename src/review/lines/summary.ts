import { inEnglish, sentence } from '../../bytes/sentence.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import type { Problem } from '../../model/problem.ts'
import type { Records } from '../../kinds/records.ts'
import {
  awardVerbs,
  type EffectWords,
  type ReviewWords,
  type StaffWords,
} from '../../model/staff-words/staff-words.ts'
import { adviceLines, adviceTitle, unfolded } from './advice-lines.ts'
import { assessedLines } from './assessed-lines.ts'
import type { AwardCounts, Effects, IssuerEffect } from '../effects/effects.ts'
import { endorsementWords } from './endorsement-lines.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { linesWithin, sizeInComment, sizeInUtf8 } from './lines-within.ts'
import { milestoneLines, pathwayLines } from './pathway-lines.ts'
import { pictureLines } from './pictures.ts'
import { problemLines } from './problem-lines.ts'
import { fileName, publicLines } from './public-lines.ts'
import type { Review } from '../review.ts'

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
  { problems, effects, records, asked, words, assessed = [], advice = [] }: Review,
  staffWords: StaffWords,
  files?: string,
): string {
  const { review } = staffWords
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const parts = [
    `## ${review.title}`,
    ...(effects && records ? effectLines(effects, records, staffWords) : ['', review.unknown]),
    ...(effects && records && files ? pictureLines(effects, records, files) : []),
    ...(effects ? milestoneLines(effects, staffWords) : []),
    ...assessedLines(assessed, staffWords),
    ...problemPart(review.refused, errors, staffWords),
    ...problemPart(review.lookAgain, warnings, staffWords),
    ...(asked.length > 0 ? ['', review.asksOwners(asked.map(escapeMarkdown).join(', '))] : []),
    ...afterErasure(effects, staffWords),
    ...adviceLines(advice, staffWords),
    ...publicLines(words ?? [], staffWords),
  ]
  return linesWithin(parts, review.cut, mostInSummary, sizeInUtf8)
}

function afterErasure(effects: Effects | undefined, { review }: StaffWords): readonly string[] {
  const erases = effects?.awards.some(({ counts }) => counts.erases) ?? false
  return erases ? ['', ...review.afterErasure] : []
}

/** The same for a terminal: no entities, no marks. */
export function summaryText(found: Review, words: StaffWords): string {
  return unfolded(summaryMarkdown(found, words))
    .replaceAll(/^#+ |\*\*/gm, '')
    .replaceAll(/(?<! ) +$/gm, '')
    .replaceAll('&#160;', ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/**
 * The same for a comment, below a heading of its own: plain text in lines that a narrow window shows. Nothing can be
 * folded there, so of advice it says how much there is.
 */
export function summaryWords(found: Review, words: StaffWords): string {
  const { advice = [], ...rest } = found
  const [, ...below] = summaryText(rest, words).trim().split('\n')
  const count = advice.length === 0 ? [] : [`${adviceTitle(advice, words)} (npm run advise)`, '']
  const lines = [...count, ...below.join('\n').trim().split('\n')]
  return linesWithin(lines.flatMap(wrapped), words.review.cut, mostInComment, sizeInComment)
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

/** In words: `issues 30 awards of` a badge. */
function countsInWords(
  counts: AwardCounts,
  badge: string,
  { locale, review }: StaffWords,
): readonly string[] {
  return awardVerbs.flatMap((verb) => {
    const count = counts[verb] ?? 0
    const words = pluralForm(locale, count, review.awards[verb])
    return count === 0 ? [] : [filled(words, { count, badge })]
  })
}

function effectLines(effects: Effects, records: Records, words: StaffWords): readonly string[] {
  const { review } = words
  const badgeName = (issuer: string, slug: string) => {
    const found = records.badges.find((each) => each.issuer === issuer && each.slug === slug)
    return `**${escapeMarkdown(found?.badge.name ?? slug)}** (${issuerName(issuer)})`
  }
  const issuerName = (slug: string) =>
    escapeMarkdown(records.issuers.find((each) => each.slug === slug)?.profile.name ?? slug)
  const said = [
    ...effects.awards.flatMap(({ issuer, badge, counts }) =>
      countsInWords(counts, badgeName(issuer, badge), words),
    ),
    ...effects.badges.map((effect) =>
      effectLine(effect, badgeName(effect.issuer, effect.badge), review.badge, review),
    ),
    ...effects.issuers.map((effect) =>
      effectLine(effect, `**${issuerName(effect.issuer)}**`, review.issuer, review),
    ),
    ...endorsementWords(effects, { issuer: issuerName, badge: badgeName }, words),
    ...(effects.settings.length > 0
      ? [review.settings(effects.settings.map(escapeMarkdown).join(', '))]
      : []),
  ]
  const lines = [...said.map((text) => `- ${text}`), ...pathwayLines(effects, issuerName, words)]
  return ['', ...(lines.length > 0 ? lines : [review.nothingShown])]
}

function effectLine(
  { kind, changes }: IssuerEffect,
  name: string,
  words: EffectWords,
  { details }: ReviewWords,
): string {
  const named = changes.map((change) => details[change]).join(', ')
  return words[kind](name, named)
}

/** Each thing is said once, with the legal way out of it, however many awards of a file it is true of. */
function problemPart(
  title: string,
  problems: readonly Problem[],
  words: StaffWords,
): readonly string[] {
  if (problems.length === 0) return []
  const groups = new Map<string, Problem[]>()
  for (const each of problems) {
    const key = `${placeOf(each, words)} ${inEnglish(each.message)}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  const parts = [...groups.values()].map((group) => groupLines(group, words))
  const rest = parts.slice(listed).length
  const more = rest > 0 ? [`- ${words.review.more(rest)}`] : []
  return ['', `### ${title}`, '', ...parts.slice(0, listed).flat(), ...more]
}

function groupLines([first, ...others]: readonly Problem[], words: StaffWords): readonly string[] {
  if (first === undefined) return []
  const start = `- ${escapeMarkdown(placeOf(first, words))}`
  const message =
    others.length === 0
      ? first.message
      : sentence`${first.message} ${words.review.alsoFor(others.length)}`
  return problemLines(start, { ...first, message }, words, '  ')
}

function placeOf({ file, line }: Problem, { review }: StaffWords): string {
  const name = fileName(file)
  return name === undefined ? `${review.unnamedFile}:` : `${name}:${line}`
}
