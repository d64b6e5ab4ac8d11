import type { WrittenAssessors } from './staff-assessors-schema.ts'

/** A key of a member of staff. */
export interface StaffAssessor {
  /** `did:key:z6Mk…` */
  readonly did: string
  /** `YYYY-MM-DD`: the last day on which what it signs counts. */
  readonly until?: string
}

/** The keys of staff that an issuer's profile lists. */
export function staffAssessors(profile: {
  readonly assessors?: WrittenAssessors
}): readonly StaffAssessor[] {
  return (profile.assessors ?? []).map((written) => {
    if (typeof written === 'string') return { did: written }
    const { key: did, until } = written
    return until === undefined ? { did } : { did, until }
  })
}
