import { pluralForm } from '../../model/text/plural.ts'
import type { AssessorRole, Check } from '../reporting/report.ts'
import { type BadgeVerdict, standing } from '../reporting/verdict.ts'
import type { VerdictWords } from '../reporting/verdict-words.ts'

/**
 * Who agreed to an award, for beside its verdict: "3 people who hold this badge agreed. 2 of 3 show what they signed, and the
 * signatures are good." Names of badges are strangers' words.
 *
 * @param shorten - for a stranger's words
 * @returns undefined where nobody is proven to have agreed, or the award does not stand
 */
export function assessorsLine(
  { finding, reports }: BadgeVerdict,
  { locale, assessors: words }: VerdictWords,
  shorten: (text: string) => string,
): string | undefined {
  const check = standing.includes(finding)
    ? mostShown(reports.flatMap(({ checks }) => checks))
    : undefined
  if (check === undefined) return undefined
  const { count = '', shown = '', who, name = '' } = check.detail
  const agreed = pluralForm(locale, Number(count), words.agreed[who as AssessorRole['of']])
  const seen = shown === '0' ? words.none : pluralForm(locale, Number(shown), words.shown)
  const more =
    check.outcome === 'passed' ? [] : [check.outcome === 'failed' ? words.doubtful : words.open]
  const values: Readonly<Record<string, string>> = { count, shown, name: shorten(name) }
  return [agreed, ...(shown === '0' && more.length > 0 ? [] : [seen]), ...more]
    .join(' ')
    .replace(/\{(count|shown|name)\}/g, (_, place: string) => values[place] ?? '')
}

/** One picture may hold an award in two forms, of which one leads to what was signed. */
function mostShown(checks: readonly Check[]): Check | undefined {
  const found = checks.filter(({ id }) => id === 'assessors')
  return found.toSorted((a, b) => Number(b.detail['shown']) - Number(a.detail['shown']))[0]
}

/** What stands for whoever signed: what entitled them. */
export function assessorTitle(
  { of, name = '' }: AssessorRole,
  { assessors }: VerdictWords,
  shorten: (text: string) => string,
): string {
  return assessors.by[of].replace('{name}', () => shorten(name))
}
