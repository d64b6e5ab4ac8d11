import { addDuration } from '../../model/fields/dates.ts'
import type { ResultDescription } from '../badge/parts.ts'
import type { PeerAssessment } from './policy-schema.ts'
import type { StaffAssessor } from './staff-assessors.ts'
import type { Assessment, ReadAssessment } from './assessment.ts'

/** What assessments are held against. */
export interface AssessmentTerms {
  readonly policy: PeerAssessment
  readonly resultDescriptions: readonly ResultDescription[]
  readonly site: string
  readonly issuer: string
  readonly badge: string
  /** What they have to be about. */
  readonly about: string
  /** YYYY-MM-DD, the day of the award; the newest day there is where it has none yet. */
  readonly on: string
  /** Of the issuer, where the policy asks staff. */
  readonly staff: readonly StaffAssessor[]
}

/** Why an assessment is no assessment of this award: it has to be taken out. */
export type AssessmentFault =
  | 'other-site'
  | 'other-badge'
  | 'other-award'
  | 'key-twice'
  | 'criteria'
  | 'level'
  | 'after-award'
  | 'not-staff'
  | 'entitlement-missing'

/** Why an assessment is one and does not count. */
export type AssessmentDoubt = 'conflict' | 'too-old' | 'below'

/** What came of one assessment. */
export interface AssessedBy {
  readonly read: ReadAssessment
  readonly fault?: AssessmentFault
  readonly doubt?: AssessmentDoubt
  /** The criterion that a fault or doubt is about. */
  readonly criterion?: string
}

/** What came of all assessments of an award. */
export interface AssessmentOutcome {
  /** In the order in which they came. */
  readonly each: readonly AssessedBy[]
  /** Those that agree. */
  readonly agreeing: readonly ReadAssessment[]
  /** How many more have to agree. */
  readonly missing: number
  /** Of each criterion the best level that at least as many gave or exceeded as have to agree; none while some are missing. */
  readonly results: readonly { readonly of: string; readonly level: string }[]
}

/** Whether an award of this day needs assessments. @param on - YYYY-MM-DD */
export function isAssessed(
  policy: PeerAssessment | undefined,
  on: string,
): policy is PeerAssessment {
  return policy !== undefined && policy.from <= on
}

/**
 * Says who of the assessors agrees, who does not and why, and what that comes to. That each was signed by its key, and that
 * a holder's code is one, is for others to see.
 */
export function assessmentOutcome(
  assessments: readonly ReadAssessment[],
  terms: AssessmentTerms,
): AssessmentOutcome {
  const each = assessments.map((read, index): AssessedBy => {
    const isAgain = assessments.slice(0, index).some(({ key }) => key === read.key)
    return { read, ...(isAgain ? { fault: 'key-twice' as const } : judged(read, terms)) }
  })
  const agreeing = each
    .filter(({ fault, doubt }) => fault === undefined && doubt === undefined)
    .map(({ read }) => read)
  const missing = Math.max(0, terms.policy.assessors - agreeing.length)
  return { each, agreeing, missing, results: missing > 0 ? [] : resultsOf(agreeing, terms) }
}

type Judgement = Omit<AssessedBy, 'read'>

function judged(read: ReadAssessment, terms: AssessmentTerms): Judgement {
  const fault = subjectFault(read.assessment, terms) ?? signerFault(read, terms)
  return fault === undefined ? levelsOf(read.assessment, terms) : { fault }
}

function subjectFault(
  { site, issuer, badge, about, made }: Assessment,
  terms: AssessmentTerms,
): AssessmentFault | undefined {
  if (site !== terms.site) return 'other-site'
  if (issuer !== terms.issuer || badge !== terms.badge) return 'other-badge'
  if (about !== terms.about) return 'other-award'
  return made > terms.on ? 'after-award' : undefined
}

function signerFault(
  { did, assessment }: ReadAssessment,
  { policy, staff }: AssessmentTerms,
): AssessmentFault | undefined {
  if (policy.by !== 'staff')
    return assessment.entitlement === undefined ? 'entitlement-missing' : undefined
  const isListed = staff.some(
    (each) => each.did === did && (each.until === undefined || assessment.made <= each.until),
  )
  return isListed ? undefined : 'not-staff'
}

function levelsOf({ levels, conflict, made }: Assessment, terms: AssessmentTerms): Judgement {
  const { policy, on } = terms
  const given = Object.keys(levels)
  const odd =
    policy.criteria.find((criterion) => !given.includes(criterion)) ??
    given.find((criterion) => !policy.criteria.includes(criterion))
  if (odd !== undefined) return { fault: 'criteria', criterion: odd }
  const unknown = policy.criteria.find(
    (criterion) => rankOf(criterion, levels[criterion], terms) < 0,
  )
  if (unknown !== undefined) return { fault: 'level', criterion: unknown }
  if (conflict) return { doubt: 'conflict' }
  if (policy.within !== undefined && addDuration(made, policy.within) < on)
    return { doubt: 'too-old' }
  const below = policy.criteria.find((criterion) => {
    const required = describedAs(criterion, terms)?.requiredLevel
    return rankOf(criterion, levels[criterion], terms) < rankOf(criterion, required, terms)
  })
  return below === undefined ? {} : { doubt: 'below', criterion: below }
}

function resultsOf(agreeing: readonly ReadAssessment[], terms: AssessmentTerms) {
  const { criteria, assessors } = terms.policy
  return criteria.flatMap((criterion) => {
    const ranks = agreeing
      .map(({ assessment }) => rankOf(criterion, assessment.levels[criterion], terms))
      .sort((one, other) => other - one)
    const level = describedAs(criterion, terms)?.levels?.[ranks[assessors - 1] ?? -1]?.id
    return level === undefined ? [] : { of: criterion, level }
  })
}

/** Levels are written lowest first. */
function rankOf(criterion: string, level: string | undefined, terms: AssessmentTerms): number {
  return describedAs(criterion, terms)?.levels?.findIndex(({ id }) => id === level) ?? -1
}

/** What the badge says of one criterion. */
export function describedAs(
  criterion: string,
  { resultDescriptions }: Pick<AssessmentTerms, 'resultDescriptions'>,
): ResultDescription | undefined {
  return resultDescriptions.find(({ id }) => id === criterion)
}
