import { canonicalJson } from '../../bytes/canonical-json.ts'
import { publicCommentsIn } from '../../kinds/assessment/assessor-endorsement.ts'
import type { EndorsedThing } from '../../kinds/endorsement/statement.ts'
import type { AwardRecord } from '../../kinds/records.ts'
import type { Standing } from '../plan/standing.ts'
import type { Sources } from './sources.ts'

/** What those who agreed to one award let everybody read. */
export interface AssessorComments {
  readonly about: EndorsedThing
  /** EndorsementCredentials, letter by letter as they were signed; none of an award that was taken back. */
  readonly texts: readonly string[]
}

/** Of each award in question whose assessors are signed into it. They lie in its file, and live and die with it. */
export function assessorComments({
  records,
  standings,
}: Pick<Sources, 'records' | 'standings'>): readonly AssessorComments[] {
  const assessed = new Map(
    records.awards.flatMap((record) =>
      record.award.assessments === undefined ? [] : [[record.award.id, record] as const],
    ),
  )
  return standings.flatMap((standing) => {
    const { slug, issued } = standing
    if (issued?.assessed === undefined) return []
    const { issuer, badge } = issued
    return [{ about: { issuer, badge, slug }, texts: textsOf(standing, assessed.get(issued.id)) }]
  })
}

function textsOf({ issued, state }: Standing, record: AwardRecord | undefined): readonly string[] {
  if (state === 'revoked' || issued?.assessed === undefined) return []
  // An assessment has one spelling, so this is how its endorsement stands in it.
  return publicCommentsIn(record?.award.assessments, issued.assessed).map(({ read }) =>
    canonicalJson(read.assessment.endorsement),
  )
}
