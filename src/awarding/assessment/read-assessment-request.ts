import { isAbout } from '../../kinds/assessment/assessment.ts'
import { isDate } from '../../model/dates.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import { applicationLimits, applicationType } from '../application/application.ts'
import { fieldsIn, fieldsInLetters, type Fields } from '../handed-json.ts'
import { plainTextFault } from '../input-faults.ts'
import {
  assessmentRequestHead,
  assessmentRequestType,
  mostOfRequest,
  requestMark,
  requestTexts,
  type AssessmentRequest,
} from './assessment-request.ts'
import { handedAssessmentType } from './handed-assessment.ts'

/** Why a request cannot be assessed. */
export type AssessmentRequestFault =
  | 'too-large'
  | 'none'
  /** What the learner hands to whoever gives the badge. */
  | 'application'
  /** What an assessor hands back. */
  | 'assessment'
  | 'newer'
  | 'other-site'
  | 'changed'
  | 'unknown-badge'
  | 'text'
  | 'link'
  | 'future'

/** What reading one needs to know. */
export interface RequestReader<Badge extends AssessedPlace> {
  /** Absolute URL of the site's root, as its badges name it. */
  readonly site: string
  /** Those that ask for assessments. */
  readonly badges: readonly Badge[]
  /** YYYY-MM-DD, the newest day that has begun anywhere. */
  readonly latest: string
}

export interface AssessedPlace {
  readonly issuer: string
  readonly slug: string
}

export interface ReadRequest<Badge extends AssessedPlace> {
  readonly request: AssessmentRequest
  readonly badge: Badge
}

/** Reads a request for assessors. What a stranger wrote is never shown by a fault. @param text - of a file */
export function readAssessmentRequest<Badge extends AssessedPlace>(
  text: string,
  { site, badges, latest }: RequestReader<Badge>,
): ReadRequest<Badge> | { readonly fault: AssessmentRequestFault } {
  if (text.length > mostOfRequest) return { fault: 'too-large' }
  const whole = fieldsIn(text, mostOfRequest)
  const fault = whole === undefined ? 'none' : kindFault(whole)
  if (whole === undefined || fault !== undefined) return { fault: fault ?? 'none' }
  const { type: _type, version: _version, site: named, ...said } = whole
  if (typeof named !== 'string') return { fault: 'changed' }
  if (named !== site) return { fault: 'other-site' }
  const request = requestIn(said)
  if (request === undefined) return { fault: 'changed' }
  const badge = badges.find(
    ({ issuer, slug }) => issuer === request.issuer && slug === request.badge,
  )
  if (badge === undefined) return { fault: 'unknown-badge' }
  const wrong = contentFault(request, latest)
  return wrong === undefined ? { request, badge } : { fault: wrong }
}

/** The file that says the same as a link, or as what follows the page's address. A link that was cut is one that cannot be read. */
export function requestFileOf(link: string): string {
  const letters = link.slice(link.indexOf(requestMark) + requestMark.length)
  const said = fieldsInLetters(letters, mostOfRequest)
  // Where the letters name no site, there is none, and what is read says that it was changed.
  return JSON.stringify({ ...assessmentRequestHead(''), site: undefined, ...said })
}

const others: Readonly<Record<string, AssessmentRequestFault>> = {
  [applicationType]: 'application',
  [handedAssessmentType]: 'assessment',
}

function kindFault({ type, version }: Fields): AssessmentRequestFault | undefined {
  if (type !== assessmentRequestType) return (typeof type === 'string' && others[type]) || 'none'
  return version === 1 ? undefined : 'newer'
}

/** The shape alone; undefined where something is missing, of another kind, or more than a request has. */
function requestIn({ evidence, ...texts }: Fields): AssessmentRequest | undefined {
  const isWhole = requestTexts.every((name) => typeof texts[name] === 'string')
  if (!isWhole || Object.keys(texts).length !== requestTexts.length) return undefined
  const isListed = Array.isArray(evidence) && evidence.length <= applicationLimits.evidence
  if (!isListed || !evidence.every((each) => typeof each === 'string')) return undefined
  const said = texts as Readonly<Record<(typeof requestTexts)[number], string>>
  return isAbout(said.about) ? { ...said, evidence } : undefined
}

function contentFault(
  { name, words, evidence, made }: AssessmentRequest,
  latest: string,
): AssessmentRequestFault | undefined {
  const { name: longest, words: most } = applicationLimits
  const isNamed = plainTextFault(name, { max: longest, lines: 'one' }) === undefined
  const isSaid = words === '' || plainTextFault(words, { max: most, lines: 'many' }) === undefined
  if (!isNamed || !isSaid || (words === '' && evidence.length === 0)) return 'text'
  if (!evidence.every(isSafeUrl)) return 'link'
  return isDate(made) && made <= latest ? undefined : 'future'
}
