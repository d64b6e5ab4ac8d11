import { awardFields, awardLimits } from '../../kinds/award/fields.ts'

/**
 * A learner's wish for a badge: what they did, for whoever decides. What only the publisher needs to know stands in
 * `recipient`, sealed.
 */
export interface Application {
  /** Slugs. */
  readonly issuer: string
  readonly badge: string
  /** YYYY-MM-DD, the day on which it was made. */
  readonly made: string
  /** From the claim code and the badge: tells two applications of one learner for one badge, and says nothing of the code. */
  readonly mark: string
  /** Sealed for the publisher, as the recipient of an award is: the award's file takes it as it stands. */
  readonly recipient: string
  /** For whoever decides. It is not signed. */
  readonly name: string
  readonly words: string
  /** https addresses. */
  readonly evidence: readonly string[]
}

/** Most of each; `bytes` of a whole file. */
export const applicationLimits = {
  bytes: 131_072,
  name: awardLimits.name,
  words: awardFields.narrative.most,
  evidence: 10,
} as const

export const applicationType = 'badge-application'

/** What every file of an application begins with. */
export function applicationHead(site: string) {
  return { type: applicationType, version: 1, site } as const
}

/** Stands before the letters of an application in a link. */
export const asksMark = '#asks='
