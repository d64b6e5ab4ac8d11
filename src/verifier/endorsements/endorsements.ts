import {
  type Assessed,
  type Assessors,
  type Placing,
  assessorsOf,
  checkAssessors,
  isAssessment,
  mostAssessments,
  placeAssessment,
} from './assessors.ts'
import { endorsablesOf, listedEndorsements, type FoundEndorsement } from './endorsement-lists.ts'
import type { Findings } from '../reporting/findings.ts'
import { type Item, type Unreadable, isUnreadable, itemsOf } from '../recognising/items.ts'
import { objectOf, parsedJson, type JsonObject } from '../../bytes/json.ts'
import { listOf, textOf } from '../recognising/json-reading.ts'
import { isNothing } from '../recognising/recognise.ts'
import { resolve } from '../fetching/resolve.ts'
import { type Check, type VerificationReport, checked } from '../reporting/report.ts'
import type { Session } from '../session.ts'

/** Examines one endorsement; `placing` is what only its place in the badge can tell. */
export type ExamineNested = (
  item: Item | Unreadable,
  position: number,
  placing: Placing,
) => Promise<VerificationReport>

export interface EndorsementFindings {
  readonly checks: readonly Check[]
  readonly reports: readonly VerificationReport[]
}

/**
 * Examines what others say about a badge, its description and its issuer, in it or beside it, each by the same steps as a
 * badge. Whatever comes of it, the badge is as good as it was. Open Badges 3.0, Verification of endorsements; 2.0,
 * Endorsement.
 */
export async function examineEndorsements(
  findings: Findings,
  session: Session,
  examine: ExamineNested,
): Promise<EndorsementFindings> {
  const assessors = assessorsOf(findings)
  const listed = await listedEndorsements(findings, session, assessors !== undefined)
  const embedded = endorsementsOf(findings)
  const found = [...embedded, ...others(listed.found, embedded)]
  const { chosen, isCut } = choose(found, assessors, session)
  const examined: Assessed[] = []
  for (const said of chosen) {
    const item = await readEndorsement(said.value, session)
    const document = isUnreadable(item) ? undefined : item.document
    const placing = document === undefined ? { checks: [] } : place(document, said, assessors)
    examined.push({ document, report: await examine(item, examined.length, placing) })
  }
  const reports = examined.map(({ report }) => report)
  const all = checkAll(reports, listed.isOpen || found.length > reports.length)
  const ofAssessors = isGiven(assessors, findings)
    ? [checkAssessors(assessors, examined, listed.isOpen || isCut)]
    : []
  return { checks: [all, ...ofAssessors], reports }
}

/** What assessors say of an award that its issuer has taken back went with it. */
function isGiven(assessors: Assessors | undefined, { checks }: Findings): assessors is Assessors {
  const isGone = checks.some(({ id, outcome }) => id === 'status' && outcome === 'failed')
  return assessors?.isProven === true && !isGone
}

function checkAll(reports: readonly VerificationReport[], isOpen: boolean): Check {
  const verdicts = reports.map(({ verdict }) => verdict)
  const bad = reports.filter(({ verdict }) => verdict === 'invalid')
  if (bad.some((report) => !isEnded(report))) return checked('endorsement-bad')
  if (bad.length > 0) return checked('endorsement-ended')
  if (isOpen || verdicts.includes('could-not-check')) return checked('endorsement-unknown')
  return checked(reports.length === 0 ? 'endorsements-none' : 'endorsements-good')
}

/** It was said, and does not hold any more or not yet: nobody pretends anything. */
function isEnded({ answers: { unaltered, issuer } }: VerificationReport): boolean {
  return unaltered === 'passed' && issuer === 'passed'
}

/** Of very many the first; those of assessors are not pushed aside by others. */
function choose(
  found: readonly FoundEndorsement[],
  assessors: Assessors | undefined,
  session: Session,
): { readonly chosen: readonly FoundEndorsement[]; readonly isCut: boolean } {
  const most = session.limits.endorsements
  if (assessors === undefined) return { chosen: found.slice(0, most), isCut: false }
  const ofAssessors = found.filter(({ value }) => {
    const item = isAddress(value) ? undefined : readOne(value, session, undefined)
    return item !== undefined && !isUnreadable(item) && isAssessment(item.document, assessors)
  })
  const known = new Set(ofAssessors)
  const rest = found.filter((said) => !known.has(said))
  return {
    chosen: [...ofAssessors.slice(0, mostAssessments), ...rest.slice(0, most)],
    isCut: ofAssessors.length > mostAssessments,
  }
}

function place(
  endorsement: JsonObject,
  { about, endorses }: FoundEndorsement,
  assessors: Assessors | undefined,
): Placing {
  if (isAbout(endorsement, about)) return { checks: [], endorses }
  return assessors !== undefined && isAssessment(endorsement, assessors)
    ? placeAssessment(endorsement, assessors)
    : { checks: [checked('endorsement-of-another')] }
}

/** One that is embedded and listed, too, is shown once. */
function others(
  listed: readonly FoundEndorsement[],
  embedded: readonly FoundEndorsement[],
): readonly FoundEndorsement[] {
  const known = new Set(embedded.map((said) => JSON.stringify([said.value, said.about])))
  return listed.filter((said) => !known.has(JSON.stringify([said.value, said.about])))
}

/** Each with what it must speak of: where it stands decides. */
function endorsementsOf(findings: Findings): readonly FoundEndorsement[] {
  return endorsablesOf(findings).flatMap(({ held, ...said }) =>
    [...listOf(held['endorsement']), ...listOf(held['endorsementJwt'])].map((value) => ({
      value,
      ...said,
    })),
  )
}

/** Embedded, a token, or (2.0) an address. */
async function readEndorsement(value: unknown, session: Session): Promise<Item | Unreadable> {
  const container = 'json' as const
  if (isAddress(value)) {
    const [found] = await resolve({ form: 'url', text: value, container }, session)
    if (found === undefined) return { container, check: checked('input-unrecognised') }
    if (isNothing(found))
      return { container, check: checked(found.code, { url: value }, found.reason) }
    return readOne(found.form === 'jws' ? found.text : parsedJson(found.text), session, found.url)
  }
  return readOne(value, session, undefined)
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:/i.test(value)
}

function readOne(value: unknown, session: Session, url: string | undefined): Item | Unreadable {
  const place = { container: 'json' as const, ...(url === undefined ? {} : { url }) }
  const [item] = itemsOf(value, place, session)
  if (item === undefined) return { container: 'json', check: checked('not-a-badge') }
  if (isUnreadable(item) || item.kind === 'endorsement-3.0' || item.kind === 'endorsement-2.0')
    return item
  return { container: 'json', check: checked('not-a-badge') }
}

function isAbout(endorsement: JsonObject, about: string | undefined): boolean {
  const subject = objectOf(endorsement['credentialSubject'] ?? endorsement['claim'])
  return about !== undefined && textOf(subject['id']) === about
}
