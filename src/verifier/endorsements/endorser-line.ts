import { hostNamed } from '../fetching/host-named.ts'
import { type BadgeVerdict, titleWith, verdictTitle } from '../reporting/verdict.ts'
import type { EndorserFinding, Finding, VerdictWords } from '../reporting/verdict-words.ts'

/** What is said of an endorsement in place of what would be said of a badge. */
export interface EndorserLine {
  /** `{who}` and `{name}` are left in it where `names` has them: names are strangers' words, and pages set them apart. */
  readonly title: string
  readonly names: Readonly<Partial<Record<'who' | 'name', string>>>
  /** That the badge is none the worse; empty where there is nothing to be said. */
  readonly text: string
}

/** Who stands behind what: "Foundry Yard stands behind Oakfield School." Or why nobody is known to. */
export function endorserLine(given: BadgeVerdict, words: VerdictWords): EndorserLine {
  // Words that were kept on this device may be older than the program, and lack these.
  const { endorsers } = words as Partial<VerdictWords>
  if (endorsers === undefined) return { title: verdictTitle(given, words), names: {}, text: '' }
  const own = findingOf(given)
  const title =
    own === undefined
      ? verdictTitle(given, words)
      : titleWith(endorsers.findings[own], given.values, words)
  const text = given.verdict === 'valid' ? '' : endorsers.apart
  return standingLine(given, words) ?? { title, names: {}, text }
}

/** Of one that stands, with names. */
function standingLine(
  { finding, values, reports }: BadgeVerdict,
  words: VerdictWords,
): EndorserLine | undefined {
  const { claims: { issuerName, issuerId } = {}, endorses } = reports[0] ?? {}
  const who = issuerName ?? hostNamed([issuerId ?? '']) ?? issuerId
  if (finding !== 'genuine' && finding !== 'genuine-until') return undefined
  if (endorses === undefined || who === undefined) return undefined
  const { stands, until } = words.endorsers
  const more = finding === 'genuine' ? [] : [titleWith(until, values, words)]
  const title = [stands[endorses.of], ...more].join(' ')
  return { title, names: { who, name: endorses.name }, text: '' }
}

/** The same as one text. */
export function endorserText(given: BadgeVerdict, words: VerdictWords): string {
  const { title, names } = endorserLine(given, words)
  return title.replace(/\{(who|name)\}/g, (place, key: 'who' | 'name') => names[key] ?? place)
}

function findingOf({ finding, reports }: BadgeVerdict): EndorserFinding | undefined {
  const found = endorserFindings[finding]
  if (found !== 'unproven') return found
  const isElsewhere = reports.some(({ checks }) =>
    checks.some(({ code }) => code === 'endorsement-of-another'),
  )
  return isElsewhere ? 'elsewhere' : found
}

/** What is left out is said as of a badge. */
const endorserFindings: Readonly<Partial<Record<Finding, EndorserFinding>>> = {
  'key-only': 'key-only',
  gathered: 'key-only',
  'taken-back': 'taken-back',
  replaced: 'taken-back',
  'on-hold': 'on-hold',
  expired: 'expired',
  'not-begun': 'not-begun',
  altered: 'altered',
  disagree: 'unproven',
  unproven: 'unproven',
  unsigned: 'unproven',
  'no-badge': 'unproven',
}
