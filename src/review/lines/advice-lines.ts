import { spoken } from '../../bytes/sentence.ts'
import type { Advice } from '../../kinds/badge/advice/advised.ts'
import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import type { StaffWords } from '../../model/staff-words/staff-words.ts'
import { escapeMarkdown, hintLines } from './escape-markdown.ts'
import { fileName } from './public-lines.ts'

/** Pieces of advice that a summary lists; the rest are counted. */
const listed = 40

/** Begins and ends what is folded away. */
const fold = { start: '<details>', end: '</details>' } as const

/** What a reviewer of badges would say, as Markdown that is folded: whoever does not want it need not read it. */
export function adviceLines(advice: readonly Advice[], words: StaffWords): readonly string[] {
  if (advice.length === 0) return []
  const items = advice.slice(0, listed).flatMap((each) => adviceItem(each, words))
  const rest = advice.slice(listed).length
  const more = rest > 0 ? [`- ${words.review.more(rest)}`] : []
  const title = `<summary>${adviceTitle(advice, words)}</summary>`
  return ['', fold.start, title, '', words.review.advice.note, '', ...items, ...more, '', fold.end]
}

/** How much advice there is. */
export function adviceTitle(
  { length: count }: readonly Advice[],
  { locale, review }: StaffWords,
): string {
  return filled(pluralForm(locale, count, review.advice.title), { count })
}

/** Lines of a summary without what folds them: a terminal shows all. */
export function unfolded(markdown: string): string {
  return markdown
    .replaceAll(/^<\/?details>\n/gm, '')
    .replaceAll(/^<summary>([^<\n]*)<\/summary>$/gm, '$1')
}

function adviceItem(
  { file, line, message, hint }: Advice,
  { templateOf, review }: StaffWords,
): readonly string[] {
  const place = fileName(file) === undefined ? review.unnamedFile : `${file}:${line}`
  const said = `- ${escapeMarkdown(place)} ${escapeMarkdown(spoken(message, templateOf))}`
  return hintLines(said, spoken(hint, templateOf), '  ')
}
