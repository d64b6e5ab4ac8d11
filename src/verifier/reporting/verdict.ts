import { writtenDay } from './day-text.ts'
import { hostNamed } from '../fetching/host-named.ts'
import { readDate } from './read-date.ts'
import type { Check, Code, VerificationReport, Verdict } from './report.ts'
import type { Finding, VerdictWords } from './verdict-words.ts'

/** What is said of one badge, whichever forms of it were handed over. */
export interface BadgeVerdict {
  readonly finding: Finding
  /** As in a report: the worst of its forms. */
  readonly verdict: Verdict
  /** One for each form: a picture may hold a badge as 2.0 and as 3.0. */
  readonly reports: readonly VerificationReport[]
  readonly values: VerdictValues
  /** Address of what has replaced it, where it is known. */
  readonly newer?: string
}

export interface VerdictValues {
  /** YYYY-MM-DD, or as the badge writes it where that is no date. */
  readonly day?: string
  readonly reason?: string
  readonly host?: string
}

/**
 * The verdicts on what one input held, one for each badge. A picture that holds a badge in an older and a newer form is
 * one badge; where the two do not tell the same, that is what is found of it.
 *
 * @param reports of one input, in the order of `verify`
 */
export function verdictsOf(reports: readonly VerificationReport[]): readonly BadgeVerdict[] {
  if (isOneBadge(reports)) return [verdictOf(reports)]
  const isEmpty = reports.every(({ standard }) => standard === 'unknown')
  const lead = isEmpty ? reports.findIndex((report) => addressIn(report) !== undefined) : -1
  return reports.map((report, index) =>
    index === lead
      ? { ...verdictOf([report]), ...openQuestion(report.checks) }
      : verdictOf([report]),
  )
}

/**
 * The address that stood in a picture or document in place of a badge, of which nothing could be had there: undefined
 * where a badge was found, or no address.
 */
export function addressIn({ standard, checks }: VerificationReport): string | undefined {
  const leading: readonly Code[] = ['input-unreachable', 'page-without-badge']
  if (standard !== 'unknown') return undefined
  return checks.find(({ code }) => leading.includes(code))?.detail['address']
}

/** The verdict as a sentence, with days as the language writes them. */
export function verdictTitle({ finding, values }: BadgeVerdict, words: VerdictWords): string {
  return titleWith(words.findings[finding].title, values, words)
}

/** A title with what is known of it filled in, and without the parts for which something is not known. */
export function titleWith(
  title: string,
  values: VerdictValues,
  { locale }: Pick<VerdictWords, 'locale'>,
): string {
  const { day, ...others } = values
  const known: Readonly<Record<string, string | undefined>> = {
    ...others,
    day: day === undefined ? day : writtenDay(locale, day),
  }
  const isKnown = (part: string) => placesIn(part).every((name) => known[name] !== undefined)
  return title
    .replace(/\[([^[\]]*)\]/g, (_, part: string) => (isKnown(part) ? part : ''))
    .replace(/\{(\w+)\}/g, (place, name: string) => known[name] ?? place)
}

const placesIn = (part: string): readonly string[] =>
  [...part.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The one of several findings on the same award that decides. */
export function worstFinding(findings: readonly Finding[]): Finding {
  return order.find((each) => findings.includes(each)) ?? 'unchecked'
}

/** Two badges of different generations in one picture, and nothing else. */
function isOneBadge(reports: readonly VerificationReport[]): boolean {
  const [first, second] = reports
  if (first === undefined || second === undefined || reports.length > 2) return false
  const isPicture = /^(?:png|svg)$/.test(first.source.container)
  const generations = [first, second].map(({ standard }) => /^[0-3]\./.exec(standard)?.[0] === '3.')
  const areBadges = [first, second].every(({ standard }) => /^\d/.test(standard))
  return isPicture && areBadges && generations[0] !== generations[1]
}

function verdictOf(reports: readonly VerificationReport[]): BadgeVerdict {
  const found = reports.map(findingOf)
  const worst = worstFinding(found.map(({ finding }) => finding))
  const isTorn = worst !== 'altered' && worst !== 'preview' && disagree(reports, found)
  const finding = isTorn ? 'disagree' : worst
  const matching = found.filter((each) => each.finding === finding)
  const newer = matching.find((each) => each.newer !== undefined)?.newer
  return {
    finding,
    verdict: isTorn ? 'invalid' : worstVerdict(reports),
    reports,
    values: Object.assign({}, ...matching.map(({ values }) => values)) as VerdictValues,
    ...(newer === undefined ? {} : { newer }),
  }
}

/** What decides, the first of them. */
const order: readonly Finding[] = [
  ...([
    'no-badge',
    'altered',
    'preview',
    'unproven',
    'unsigned',
    'replaced',
    'taken-back',
    'on-hold',
  ] as const),
  ...(['expired', 'not-begun', 'no-answer', 'not-asked', 'unchecked'] as const),
  ...(['key-only', 'gathered', 'genuine-until', 'genuine'] as const),
]

function worstVerdict(reports: readonly VerificationReport[]): Verdict {
  const verdicts = reports.map(({ verdict }) => verdict)
  if (verdicts.includes('invalid')) return 'invalid'
  return verdicts.every((each) => each === 'valid') ? 'valid' : 'could-not-check'
}

interface Found {
  readonly finding: Finding
  readonly values: VerdictValues
  readonly newer?: string
}

function findingOf(report: VerificationReport): Found {
  const { answers, checks, standard } = report
  if (standard === 'unknown') return plain('no-badge')
  if (answers.unaltered === 'failed') return plain(whyNot(report))
  if (report.isPreview) return plain('preview')
  if (answers.issuer === 'failed') return plain('unproven')
  const { status, dates } = Object.fromEntries(checks.map((check) => [check.id, check]))
  if (status?.outcome === 'failed') return revoked(status, report)
  const isProven = answers.unaltered === 'passed' && answers.issuer === 'passed'
  return isProven && status?.outcome !== 'unknown' ? inTime(report, dates) : openQuestion(checks)
}

/** What is proven and was not withdrawn. */
function inTime(report: VerificationReport, dates: Check | undefined): Found {
  const { answers, checks, claims } = report
  if (dates?.outcome === 'failed') return outOfDate(dates)
  if (answers.current !== 'passed') return openQuestion(checks)
  if (checks.some(({ code }) => code === 'issuer-key-only')) return ofKey(report)
  return claims.expires === undefined
    ? plain('genuine')
    : { finding: 'genuine-until', values: { day: dayOf(claims.expires) } }
}

/** "Genuine" is for what somebody stands behind who can be asked; a record may well be its holder's own. */
function ofKey({ standard }: VerificationReport): Found {
  return plain(standard === 'clr-2.0' ? 'gathered' : 'key-only')
}

const plain = (finding: Finding): Found => ({ finding, values: {} })

/** A record that nobody signed is a list of badges that prove themselves; a badge that nobody signed is nothing. */
function whyNot({ checks, standard }: VerificationReport): Finding {
  if (isForged(checks)) return 'altered'
  const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ code }) => code)
  const isList = standard === 'clr-2.0' && failed.every((code) => code === 'proof-missing')
  return isList ? 'unsigned' : 'unproven'
}

/** A badge that was never signed, or is written otherwise than its standard asks, has not been altered for that. */
function isForged(checks: readonly Check[]): boolean {
  return checks.some(({ outcome, code }) => outcome === 'failed' && forged.includes(code))
}
const forged: readonly Code[] = [
  ...(['signature-wrong', 'signature-wrong-broken-text', 'signature-wrong-rewritten'] as const),
  ...(['claims-differ', 'picture-differs'] as const),
]

/** Our own 2.0 documents have one word for all that was withdrawn, and say in the reason which of them it is. */
function revoked(status: Check, { claims }: VerificationReport): Found {
  const reason = shown(status.detail['reason'])
  const replacement = /^Replaced by (\S+)$/.exec(reason ?? '')?.[1]
  if (replacement !== undefined || reason === 'Replaced by a newer award') {
    const newer = replacement === undefined ? undefined : pageOf(replacement, claims.id)
    return { ...plain('replaced'), ...(newer === undefined ? {} : { newer }) }
  }
  const onHold = /^Suspended: ?(.*)$/s.exec(reason ?? '')
  const words = onHold === null ? reason : onHold[1]
  const finding = onHold !== null || status.code === 'suspended' ? 'on-hold' : 'taken-back'
  return { finding, values: words ? { reason: words } : {} }
}

/** The page beside a document that replaces this one; an address elsewhere is nobody's to open on a badge's word. */
function pageOf(address: string, own: string | undefined): string | undefined {
  const isWeb = [address, own ?? ''].every((each) => /^https?:/.test(each) && URL.canParse(each))
  if (!isWeb || new URL(address).origin !== new URL(own ?? '').origin) return undefined
  return new URL('.', address).href
}

/** A stranger's words, on one line and not without end. */
function shown(reason: string | undefined): string | undefined {
  const line = reason?.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return line !== undefined && line.length > 300 ? `${line.slice(0, 299)}…` : line || undefined
}

function outOfDate({ code, detail }: Check): Found {
  const { from, until } = detail
  const dated = (day: string | undefined) => (day === undefined ? {} : { day: dayOf(day) })
  if (code === 'expired' || code === 'expired-renewable')
    return { finding: 'expired', values: dated(until) }
  return code === 'not-yet-valid'
    ? { finding: 'not-begun', values: dated(from) }
    : plain('unproven')
}

/** Which website kept it open, if one did. */
function openQuestion(checks: readonly Check[]): Found {
  // What it came in keeps no question open.
  const open = checks.filter(({ outcome, id }) => outcome === 'unknown' && id !== 'presentation')
  for (const { reason, detail } of open) {
    const host = hostNamed(Object.values(detail))
    if (host === undefined || reason === undefined) continue
    if (reason === 'not-permitted') return { finding: 'not-asked', values: { host } }
    if (silent.includes(reason)) return { finding: 'no-answer', values: { host } }
  }
  return plain('unchecked')
}
const silent: readonly string[] = ['offline', 'timeout', 'server-error']

/** The day of a date (`YYYY-MM-DD`) as its issuer wrote it; what is no date as it is. */
export function dayOf(date: string): string {
  const written = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(date)?.[1]
  const moment = readDate(date)
  return written ?? (moment === undefined ? date : new Date(moment).toISOString().slice(0, 10))
}

/** What it may be found to be where its issuer does not stand behind it any more, or not now. */
export const gone: readonly Finding[] = ['replaced', 'taken-back', 'on-hold']
/** What a badge may be found to be that is proven and was not withdrawn. */
export const standing: readonly Finding[] = [
  ...(['genuine', 'genuine-until', 'key-only', 'gathered', 'expired', 'not-begun'] as const),
]

/** Whether two forms tell different things of what they both tell. */
function disagree(
  [first, second]: readonly VerificationReport[],
  found: readonly Found[],
): boolean {
  if (first === undefined || second === undefined) return false
  const findings = found.map(({ finding }) => finding)
  const isGone = findings.some((each) => gone.includes(each))
  if (isGone && findings.some((each) => standing.includes(each))) return true
  const [own, other] = [factsOf(first), factsOf(second)]
  const differs = own.some((fact, index) => isOther(fact, other[index]))
  const { issuedOn, expires } = second.claims
  return (
    differs ||
    isAnotherDay(first.claims.issuedOn, issuedOn) ||
    isAnotherDay(first.claims.expires, expires)
  )
}

function factsOf({ claims }: VerificationReport): readonly (string | undefined)[] {
  const { name, issuerName, issuerId } = claims
  return [name, issuerName, issuerId && hostNamed([issuerId])]
}

const isOther = (first: unknown, second: unknown): boolean =>
  first !== undefined && second !== undefined && first !== second

/** One form may have the day alone, and the other the moment in some zone. */
function isAnotherDay(first: string | undefined, second: string | undefined): boolean {
  const [one, two] = [readDate(first), readDate(second)]
  return one !== undefined && two !== undefined && Math.abs(one - two) > 24 * 3_600_000
}
