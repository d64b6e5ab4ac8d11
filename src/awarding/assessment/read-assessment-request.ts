import type { JsonObject } from '../../bytes/json.ts'
import { isAbout } from '../../kinds/assessment/assessment.ts'
import { applicationType } from '../application/application.ts'
import { learnerStatementFault, learnerStatementIn } from '../application/learner-statement.ts'
import { fieldsIn, fieldsInLetters } from '../register/handed-json.ts'
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
  const wrong = learnerStatementFault(request, latest)
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

function kindFault({ type, version }: JsonObject): AssessmentRequestFault | undefined {
  if (type !== assessmentRequestType) return (typeof type === 'string' && others[type]) || 'none'
  return version === 1 ? undefined : 'newer'
}

/** The shape alone; undefined where it is not that of a request. */
function requestIn(fields: JsonObject): AssessmentRequest | undefined {
  const said = learnerStatementIn(fields, requestTexts)
  return said !== undefined && isAbout(said.about) ? said : undefined
}
