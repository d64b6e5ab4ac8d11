import { assessorsLine } from '../endorsements/assessors-line.ts'
import { endorserText } from '../endorsements/endorser-line.ts'
import type { Check, Outcome, VerificationReport, Verdict } from './report.ts'
import { type BadgeVerdict, verdictTitle, verdictsOf } from './verdict.ts'
import { verdictWords } from './verdict-words.ts'

const marks: Readonly<Record<Outcome, string>> = {
  passed: '✓',
  failed: '✗',
  unknown: '?',
  'not-applicable': '·',
}
const verdicts: Readonly<Record<Verdict, string>> = {
  valid: 'VALID',
  invalid: 'NOT VALID',
  'could-not-check': 'COULD NOT CHECK',
}

/** The verdicts on several inputs, each under its name, with the reports that they rest on. */
export function reportTexts(
  found: readonly (readonly VerificationReport[])[],
  names: readonly string[],
): string {
  const texts = found.flatMap((reports, index) =>
    verdictsOf(reports).map((verdict) => verdictText(verdict, names[index] ?? '')),
  )
  return texts.join('\n\n')
}

/** For a terminal: the verdict first, then every check of each form. Text from the badge is made harmless. */
function verdictText(given: BadgeVerdict, source: string, titleOf = verdictTitle): string {
  const { finding, verdict, reports } = given
  const number = reports.length === 1 ? (reports[0]?.source.position ?? 0) : 0
  const word = finding === 'preview' ? 'PREVIEW' : verdicts[verdict]
  const head = `${word}  ${source}${number > 0 ? ` (${String(number + 1)})` : ''}`
  const agreed = assessorsLine(given, verdictWords, (text) => text)
  const said = [titleOf(given, verdictWords), ...(agreed === undefined ? [] : [agreed])]
  const lines = [head, ...said.map((line) => `  ${line}`)].map(harmless)
  return [...lines, ...reports.map(formText)].join('\n')
}

function formText(report: VerificationReport): string {
  const { claims, standard } = report
  const from = [claims.issuerName, claims.issuerId].filter((part) => part !== undefined)
  const lines = [
    ...(claims.name === undefined ? [] : [`  ${claims.name}`]),
    ...(from.length === 0 ? [] : [`  says that it is from ${from.join(', ')}`]),
    ...(standard === 'unknown' ? [] : [`  Open Badges ${standard}`]),
    ...report.checks.flatMap(checkLines),
  ]
  const nested = [...report.endorsements, ...report.contains].map((inner) => {
    const [verdict] = verdictsOf([inner])
    if (verdict === undefined) return ''
    const isEndorsement = !report.contains.includes(inner)
    const source = isEndorsement ? 'endorsement' : 'badge inside'
    const titleOf = isEndorsement && inner.assessor === undefined ? endorserText : verdictTitle
    return verdictText(verdict, source, titleOf).replace(/^/gm, '    ')
  })
  return [...lines.map(harmless), ...nested].join('\n')
}

/**
 * 0 when everything is valid, 1 as soon as one badge is not, 3 when something could not be checked.
 */
export function exitCodeOf(reports: readonly VerificationReport[]): 0 | 1 | 3 {
  if (reports.some(({ verdict }) => verdict === 'invalid')) return 1
  return reports.every(({ verdict }) => verdict === 'valid') ? 0 : 3
}

function checkLines({ outcome, title, message, remedy, code, detail }: Check): readonly string[] {
  if (outcome === 'not-applicable') return []
  const facts = Object.entries(detail).map(([name, value]) => `${name}: ${value}`)
  const head = `  ${marks[outcome]} ${title} [${code}]`
  if (outcome === 'passed' && remedy === undefined) return [head]
  const next = remedy === undefined ? [] : [`What you can do: ${remedy}`]
  const more = [message, ...next, ...facts]
  return [head, ...more.map((line) => `      ${line}`)]
}

/** A terminal obeys control characters, and reads some text backwards. */
function harmless(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
