import { badgeLimits } from './limits.ts'
import { parseMarkdown } from '../../model/markdown.ts'
import { nearestWord } from '../../model/nearest-word.ts'
import { problem, type Problem } from '../../model/problem.ts'
import type { Located } from '../records.ts'
import { mixesScripts, textFault } from '../../model/safe-text.ts'
import { problemAt, type Draft, type Rule } from '../draft.ts'
import type { BadgeFile } from '../draft.ts'

/** Criteria, translations and the badges a badge speaks of. */
export const badgeRules: readonly Rule[] = [
  {
    code: 'criteria-missing',
    *check({ badges }) {
      for (const record of badges)
        if (record.badge.criteria.narrative === '')
          yield problem(this.code, record.file, record.criteriaAt, {
            message: 'There are no criteria below the front matter.',
            hint: '## To earn it\n\n- what somebody has to do',
          })
    },
  },
  // Raises every code of Markdown; this is the first of them.
  { code: 'markdown-html', check: ({ badges }) => badges.flatMap(criteriaProblems) },
  {
    code: 'translation-of-itself',
    *check({ badges, issuers }) {
      for (const record of badges) yield* ownTranslation(this.code, record, record.badge)
      for (const record of issuers) yield* ownTranslation(this.code, record, record.profile)
    },
  },
  {
    code: 'related-unknown',
    *check({ badges, badgeFolders }) {
      for (const record of badges)
        for (const [index, { badge }] of record.badge.related.entries()) {
          const itself = badge === `${record.issuer}/${record.slug}`
          if (badge === undefined || (badgeFolders.includes(badge) && !itself)) continue
          const meant = nearestWord(
            badge,
            badgeFolders.filter((folder) => folder !== badge),
          )
          yield problemAt(this.code, record, ['related', index, 'badge'], {
            message: itself ? 'A badge is not related to itself.' : `There is no badge “${badge}”.`,
            hint: `- badge: ${meant ?? 'issuer/badge'}`,
          })
        }
    },
  },
  {
    code: 'text-mixed-scripts',
    *check(draft) {
      for (const { record, field, text } of names(draft))
        if (mixesScripts(text))
          yield problemAt(this.code, record, [field], {
            message: `\`${field}\` has a word with letters of two alphabets.`,
            hint: 'Type the word again, with one keyboard.',
          })
    },
  },
]

function criteriaProblems(record: BadgeFile): readonly Problem[] {
  const { criteriaAt, criteriaText, file } = record
  const hidden =
    criteriaText.trim() === ''
      ? undefined
      : textFault(criteriaText, { max: badgeLimits.criteria, lines: 'many' })
  const text = { message: `The text ${hidden?.message}.`, hint: hidden?.advice ?? 'Take it out.' }
  const unsafe = hidden ? [problem(hidden.code, file, firstFault(record), text)] : []
  const faults = hidden?.code === 'text-too-long' ? [] : parseMarkdown(criteriaText).faults
  const seen = faults.filter(({ code }) => code !== hidden?.code)
  const own = seen.map((fault) =>
    problem(
      fault.code,
      file,
      { line: criteriaAt.line + fault.line - 1, column: fault.column },
      {
        message: `The text ${fault.message}.`,
        hint: fault.fix,
      },
    ),
  )
  const translated = Object.entries(record.badge.translations).flatMap(([tag, { criteria }]) =>
    parseMarkdown(criteria ?? '').faults.map((fault) =>
      problemAt(fault.code, record, ['translations', tag, 'criteria'], {
        message: `The translation ${fault.message}.`,
        hint: fault.fix,
      }),
    ),
  )
  return [...unsafe, ...own, ...translated]
}

/** The first line of the criteria that cannot stand on its own; a text that is too long has none. */
function firstFault({ criteriaAt, criteriaText }: BadgeFile) {
  const lines = criteriaText.split('\n')
  const index = lines.findIndex(
    (line) => line.trim() !== '' && textFault(line, { max: Infinity, lines: 'many' }),
  )
  return { line: criteriaAt.line + Math.max(index, 0), column: 1 }
}

function* ownTranslation(
  code: Rule['code'],
  record: Located,
  text: { readonly language: string; readonly translations: Readonly<Record<string, unknown>> },
): Iterable<Problem> {
  if (!(text.language in text.translations)) return
  yield problemAt(code, record, ['translations', text.language], {
    message: `The text is in ${text.language} already.`,
    hint: 'translations:\n  gu: …',
  })
}

function names({ site, issuers, badges, awards }: Draft) {
  const named = (record: Located, field: string, text: string | undefined) =>
    text === undefined ? [] : [{ record, field, text }]
  return [
    ...(site ? named(site, 'title', site.site.title) : []),
    ...issuers.flatMap((record) => named(record, 'name', record.profile.name)),
    ...badges.flatMap((record) => named(record, 'name', record.badge.name)),
    ...awards.flatMap((record) => named(record, 'displayName', record.award.displayName)),
  ]
}
