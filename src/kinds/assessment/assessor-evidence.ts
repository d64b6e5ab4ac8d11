/** Who agreed to an award whose badge asks for peer assessment: part of what is signed. */
export interface AssessedFacts {
  /** `urn:uuid:…`, see aboutOf. */
  readonly about: string
  /** `z6Mk…` of each who agreed. */
  readonly keys: readonly string[]
  /** What entitled them, as people read it: `Holds Repair Café Fixer`. */
  readonly as: string
}

/** What entitled those who agreed: they hold this badge, or another, or are staff. */
export type AssessorRole =
  | { readonly of: 'holders' }
  | { readonly of: 'others'; readonly name: string }
  | { readonly of: 'staff' }

const peerAssessmentGenre = 'Peer assessment'

/**
 * What entitled those who agreed, read from the words in which it is signed.
 *
 * @param badge - the name of the award's own badge, as awarded
 */
export function assessorRole({ as }: Pick<AssessedFacts, 'as'>, badge: string): AssessorRole {
  const holds = 'Holds '
  if (!as.startsWith(holds)) return { of: 'staff' }
  const name = as.slice(holds.length)
  return name === badge ? { of: 'holders' } : { of: 'others', name }
}

/** One piece of evidence for each who agreed: the issuer signs whose keys were entitled to. */
export function assessorEvidence({ about, keys, as }: AssessedFacts) {
  return keys.map((key) => ({
    url: assessmentId(about, key),
    name: as,
    narrative: 'Looked at what was done and agreed.',
    genre: peerAssessmentGenre,
  }))
}

/** Names one assessment: as evidence of the award, and as an endorsement of it. @param key - `z6Mk…` */
export function assessmentId(about: string, key: string): string {
  return `${about}#${key}`
}
