import { hostNamed } from '../../verifier/fetching/host-named.ts'
import type { Check, VerificationReport } from '../../verifier/reporting/report.ts'
import { dayOf, gone, standing, type BadgeVerdict } from '../../verifier/reporting/verdict.ts'
import type { SayingKind } from './texts.ts'

/** What a pack says of one badge, and what is filled into the sentence. Days are YYYY-MM-DD. */
export interface Saying {
  readonly kind: SayingKind
  /** Of which form it is said. */
  readonly telling: BadgeVerdict
  readonly issuer?: string
  readonly host?: string
  /** Until when it is known not to have been withdrawn; or when it ended, or begins. */
  readonly day?: string
  /** On which day the issuer signed the list that it is not on. */
  readonly listed?: string
}

/**
 * What can be said of a badge with nobody to ask. What a signature proves counts, not what the file says of itself:
 * the day up to which a badge is known to stand is the day on which its issuer signed the list, and not the day on which
 * somebody put the list into a file.
 *
 * @param forms - verdicts on the forms of one badge, as of the moment when the file was made; at least one
 * @param today - YYYY-MM-DD on this device
 */
export function sayingOf(forms: readonly BadgeVerdict[], made: string, today: string): Saying {
  const [telling, report] = tellingOf(forms)
  const said = standing.includes(telling.finding)
    ? standingSaying(telling, report, { made, today })
    : { kind: otherKind(telling, report) }
  return { ...said, telling, ...namesOf(report) }
}

function otherKind({ finding }: BadgeVerdict, report: VerificationReport): SayingKind {
  if (gone.includes(finding)) return 'withdrawn'
  return isOnlyListOpen(report) ? 'list-missing' : 'other'
}

type SayingFacts = Pick<Saying, 'kind' | 'day' | 'listed'>

function standingSaying(
  { finding, values }: BadgeVerdict,
  report: VerificationReport,
  { made, today }: { readonly made: string; readonly today: string },
): SayingFacts {
  if (!isSigned(report)) return { kind: 'hosted' }
  const until = report.claims.expires
  if (until !== undefined && dayOf(until) < today) return { kind: 'expired', day: dayOf(until) }
  if (finding === 'expired' || finding === 'not-begun')
    return { kind: finding, ...(values.day ? { day: values.day } : {}) }
  return listSaying(report, made)
}

const bad: readonly string[] = [
  'altered',
  'disagree',
  'unproven',
  'unsigned',
  'preview',
  'no-badge',
]

/** What is wrong with any form comes first, then what was withdrawn, then the form that proves most. */
function tellingOf(forms: readonly BadgeVerdict[]): readonly [BadgeVerdict, VerificationReport] {
  const rank = (form: BadgeVerdict) => {
    if (bad.includes(form.finding)) return 0
    if (gone.includes(form.finding)) return 1
    const isStanding = standing.includes(form.finding)
    const isWhole = form.reports.every(isSigned) && asOfIn(newestOf(form)) !== undefined
    if (isStanding && isSigned(newestOf(form))) return isWhole ? 2 : 3
    return isStanding ? 5 : isSigned(newestOf(form)) ? 4 : 6
  }
  const [first] = [...forms].sort((one, other) => rank(one) - rank(other))
  if (first === undefined) throw new RangeError('there is no form to tell of')
  return [first, newestOf(first)]
}

/** A picture may hold two forms, the newer behind the older. */
function newestOf({ reports }: BadgeVerdict): VerificationReport {
  const last = reports[reports.length - 1]
  if (last === undefined) throw new RangeError('a verdict is of one report at least')
  return last
}

function checkIn(report: VerificationReport, id: Check['id']): Check | undefined {
  return report.checks.find((check) => check.id === id)
}

/** Signed, by a key that is its issuer's by what stands in the file. */
function isSigned(report: VerificationReport): boolean {
  return checkIn(report, 'signature')?.outcome === 'passed'
}

/** Everything is proven but whether it was withdrawn. */
function isOnlyListOpen(report: VerificationReport): boolean {
  const { unaltered, issuer } = report.answers
  const open = report.checks.filter(({ outcome }) => outcome === 'unknown')
  const isList = open.length > 0 && open.every(({ id }) => id === 'status')
  return unaltered === 'passed' && issuer === 'passed' && isSigned(report) && isList
}

function namesOf({ claims }: VerificationReport): Pick<Saying, 'issuer' | 'host'> {
  const { issuerName, issuerId = '' } = claims
  const host = hostNamed([issuerId])
  const issuer = [issuerName, host].filter(Boolean).join(' · ') || issuerId
  return { ...(issuer === '' ? {} : { issuer }), ...(host === undefined ? {} : { host }) }
}

function listSaying(report: VerificationReport, made: string): SayingFacts {
  const status = checkIn(report, 'status')
  if (status?.code !== 'status-clear') return { kind: 'no-list' }
  const listed = asOfIn(report)
  if (listed === undefined) return { kind: 'standing-unsigned', day: made }
  const { issuedOn } = report.claims
  const given = issuedOn === undefined ? listed : dayOf(issuedOn)
  // A list that was signed before the badge was says nothing newer than that the badge was given.
  return { kind: 'standing', day: given > listed ? given : listed, listed }
}

/** The day on which the issuer signed its list; undefined where nobody signed it. */
function asOfIn(report: VerificationReport): string | undefined {
  const asOf = checkIn(report, 'status')?.detail['asOf']
  return asOf ? dayOf(asOf) : undefined
}
