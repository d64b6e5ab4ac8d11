import { asWritten, sentence } from '../bytes/sentence.ts'
import type { Fault } from '../model/fields/fault.ts'
import { parseMarkdown } from '../model/text/markdown.ts'
import { problem, type Position, type Problem } from '../model/problem.ts'
import { mixesScripts, textFault } from '../model/text/safe-text.ts'
import type { Translations } from '../model/fields/field.ts'
import { badgeLimits } from './badge/limits.ts'
import { problemAt, type BadgeFile, type Draft, type PathwayFile, type Rule } from './draft.ts'
import { pathwayLimits } from './pathway/limits.ts'
import type { Located } from './records.ts'

/** Names, texts in Markdown and their translations, of whatever kind. */
export const textRules: readonly Rule[] = [
  // Raises every code of Markdown; this is the first of them.
  {
    code: 'markdown-html',
    check: ({ badges, pathways }) => [
      ...badges.flatMap(criteriaProblems),
      ...pathways.flatMap(pathwayTextProblems),
    ],
  },
  {
    code: 'translation-of-itself',
    *check({ badges, issuers, pathways, frameworks }) {
      for (const record of badges) yield* ownTranslation(this.code, record, record.badge)
      for (const record of issuers) yield* ownTranslation(this.code, record, record.profile)
      for (const record of pathways) yield* ownTranslation(this.code, record, record.pathway)
      for (const record of frameworks) yield* ownTranslation(this.code, record, record.framework)
    },
  },
  {
    code: 'text-mixed-scripts',
    *check(draft) {
      for (const { record, field, text } of names(draft))
        if (mixesScripts(text))
          yield problemAt(this.code, record, [field], {
            message: sentence`\`${field}\` has a word with letters of two alphabets.`,
            hint: sentence`Type the word again, with one keyboard.`,
          })
    },
  },
]

function criteriaProblems(record: BadgeFile): readonly Problem[] {
  const { criteriaAt: at, criteriaText: text, file } = record
  const own = writtenTextProblems({ file, text, at, max: badgeLimits.criteria })
  return [...own, ...translatedProblems(record, 'criteria', record.badge.translations)]
}

function pathwayTextProblems(record: PathwayFile): readonly Problem[] {
  const { textAt: at, writtenText: text, file } = record
  const own = writtenTextProblems({ file, text, at, max: pathwayLimits.text })
  return [...own, ...translatedProblems(record, 'text', record.pathway.translations)]
}

function translatedProblems<Field extends string>(
  record: Located,
  field: Field,
  translations: Translations<{ readonly [Key in Field]?: string }>,
): readonly Problem[] {
  return Object.entries(translations).flatMap(([tag, texts]) =>
    parseMarkdown(texts[field] ?? '').faults.map((fault) =>
      problemAt(fault.code, record, ['translations', tag, field], {
        message: sentence`The translation ${fault.message}.`,
        hint: fault.hint,
      }),
    ),
  )
}

/** The text below a front matter, as it is written, white space included, so that places in it can be told. */
interface WrittenText {
  readonly file: string
  readonly text: string
  readonly at: Position
  /** In characters. */
  readonly max: number
}

/** Signs that hide something, and Markdown that is not allowed. */
function writtenTextProblems(written: WrittenText): readonly Problem[] {
  const { at, text, file, max } = written
  const hidden = text.trim() === '' ? undefined : textFault(text, { max, lines: 'many' })
  const unsafe = hidden ? [unsafeText(hidden, written)] : []
  const faults = hidden?.code === 'text-too-long' ? [] : parseMarkdown(text).faults
  const seen = faults.filter(({ code }) => code !== hidden?.code)
  const own = seen.map((fault) =>
    problem(
      fault.code,
      file,
      { line: at.line + fault.line - 1, column: fault.column },
      { message: sentence`The text ${fault.message}.`, hint: fault.hint },
    ),
  )
  return [...unsafe, ...own]
}

function unsafeText({ code, message, advice }: Fault, written: WrittenText): Problem {
  return problem(code, written.file, firstFault(written), {
    message: sentence`The text ${message}.`,
    hint: advice ?? sentence`Take it out.`,
  })
}

/** The first line that cannot stand on its own; a text that is too long has none. */
function firstFault({ at, text }: WrittenText): Position {
  const index = text
    .split('\n')
    .findIndex((line) => line.trim() !== '' && textFault(line, { max: Infinity, lines: 'many' }))
  return { line: at.line + Math.max(index, 0), column: 1 }
}

function* ownTranslation(
  code: Rule['code'],
  record: Located,
  text: { readonly language: string; readonly translations: Readonly<Record<string, unknown>> },
): Iterable<Problem> {
  if (!(text.language in text.translations)) return
  yield problemAt(code, record, ['translations', text.language], {
    message: sentence`The text is in ${text.language} already.`,
    hint: asWritten`translations:\n  gu: …`,
  })
}

function names({ site, issuers, badges, pathways, frameworks, publishers, awards }: Draft) {
  const named = (record: Located, field: string, text: string | undefined) =>
    text === undefined ? [] : [{ record, field, text }]
  return [
    ...(site ? named(site, 'title', site.site.title) : []),
    ...issuers.flatMap((record) => named(record, 'name', record.profile.name)),
    ...badges.flatMap((record) => named(record, 'name', record.badge.name)),
    ...pathways.flatMap((record) => named(record, 'name', record.pathway.name)),
    ...frameworks.flatMap((record) => named(record, 'name', record.framework.name)),
    ...publishers.flatMap((record) =>
      named(record, `publishers.${record.index}.name`, record.publisher.name),
    ),
    ...awards.flatMap((record) => named(record, 'displayName', record.award.displayName)),
  ]
}
