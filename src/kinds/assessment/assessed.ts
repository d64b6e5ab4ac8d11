import type { Sha256Hex } from '../../bytes/sha256.ts'
import type { BadgeClass } from '../badge/schema.ts'
import { staffAssessors } from './staff-assessors.ts'
import type { WrittenAssessors } from './staff-assessors-schema.ts'
import type { Award } from '../award/schema.ts'
import { aboutWith, readAssessment } from './assessment.ts'
import {
  assessmentOutcome,
  isAssessed,
  type AssessmentOutcome,
  type AssessmentTerms,
} from './outcome.ts'

/** What an award's assessments are held against. */
export interface AssessedUnder {
  readonly site: string
  readonly badge: Pick<BadgeClass, 'peerAssessment' | 'resultDescriptions'>
  /** Of the award's issuer. */
  readonly profile: { readonly assessors?: WrittenAssessors } | undefined
  /** YYYY-MM-DD, the day of the award. */
  readonly on: string
  readonly sha256Hex: Sha256Hex
}

/** An award with what came of its assessments. */
export interface AssessedAward {
  readonly terms: AssessmentTerms
  readonly outcome: AssessmentOutcome
  /** The award is of a day on which the badge asks for it. */
  readonly isDue: boolean
}

interface Assessable {
  /** Slugs. */
  readonly issuer: string
  readonly badge: string
  readonly award: Pick<Award, 'erased' | 'recipient' | 'assessments'>
}

/** What came of the assessments of an award; undefined where its badge asks for none, or it was erased. */
export function assessedAward(
  { issuer, badge: slug, award }: Assessable,
  { site, badge, profile, on, sha256Hex }: AssessedUnder,
): AssessedAward | undefined {
  const policy = badge.peerAssessment
  if (policy === undefined || award.erased) return undefined
  const { recipient, assessments = [] } = award
  const terms: AssessmentTerms = {
    ...{ policy, on, site, issuer, badge: slug, resultDescriptions: badge.resultDescriptions },
    // What is not sealed was in no request.
    about: typeof recipient === 'string' ? aboutWith(sha256Hex, recipient) : '',
    staff: profile === undefined ? [] : staffAssessors(profile),
  }
  const reads = assessments.flatMap((jws) => readAssessment(jws) ?? [])
  return { terms, outcome: assessmentOutcome(reads, terms), isDue: isAssessed(policy, on) }
}
