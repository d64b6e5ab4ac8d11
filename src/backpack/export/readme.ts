import { filled } from '../../model/text/filled.ts'
import { pluralForm } from '../../model/text/plural.ts'
import type { ExportTexts } from './texts.ts'

/** The README.txt of an export: what it is and how to use it, with line ends that old editors show as well. */
export function readmeText(
  texts: ExportTexts,
  facts: {
    readonly day: string
    readonly count: number
    readonly holds: 'codes' | 'no-codes'
    /** Names of files that could not be read. */
    readonly missing: readonly string[]
  },
): string {
  const { readme, title, made } = texts
  const values = { day: facts.day, count: String(facts.count) }
  const paragraphs = [
    `${title}\n${filled(made, values)}`,
    filled(pluralForm(texts.locale, facts.count, readme.inside), values),
    [readme.page, readme.originals, readme.records, readme.manifest]
      .map((line) => `- ${line}`)
      .join('\n'),
    readme.restore,
    readme.genuine,
    facts.holds === 'codes' ? readme.codes : readme.noCodes,
    ...(facts.missing.length === 0
      ? []
      : [[readme.missing, ...facts.missing.map((name) => `- ${name}`)].join('\n')]),
  ]
  return `${paragraphs.join('\n\n')}\n`.replaceAll('\n', '\r\n')
}
