import type { Result } from '../../kinds/award/parts.ts'
import { composeAwards, type SharedFields } from '../files/compose-awards.ts'
import type { ComposedFile } from '../files/composed-file.ts'
import { freshCode, type Random } from '../learners/fresh-code.ts'
import type { KnownBadge } from '../known-badge.ts'
import type { KeptAward } from '../learners/seal-learners.ts'
import type { Application } from './application.ts'

/** An application that staff say yes to, with what of it everybody shall read. */
export interface Granted {
  readonly application: Application
  /** The learner's words, as staff put them in. Absent: none are published. */
  readonly narrative?: string
  /** Those of the learner's links that staff put in. */
  readonly evidence: readonly string[]
  /** What those who judge signed, where the badge asks for that. */
  readonly assessments?: readonly string[]
  /** What that comes to. */
  readonly results?: readonly Result[]
}

/** Where the awards go. */
export interface GrantedTogether {
  readonly badge: KnownBadge
  readonly folder: string
  /** Name of the file, without its ending. */
  readonly name: string
  readonly shared: SharedFields
}

/**
 * The awards of one badge that were asked for, and what only their giver keeps. Recipients are taken as they were sealed, so the
 * giver knows the names and no codes. Nothing of an application is published but what staff put in.
 *
 * @throws RangeError when there are none
 */
export function awardApplications(
  granted: readonly Granted[],
  { badge, folder, name, shared }: GrantedTogether,
  random: Random,
): { readonly files: readonly ComposedFile[]; readonly kept: readonly KeptAward[] } {
  const awards = granted.map(({ application, narrative, evidence, assessments, results }) => ({
    id: freshCode(random),
    recipient: application.recipient,
    ...(narrative === undefined ? {} : { narrative }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map((url) => ({ url })) }),
    ...(results === undefined ? {} : { results }),
    ...(assessments === undefined ? {} : { assessments }),
  }))
  const { issuer, slug } = badge
  const files = composeAwards({ issuer, badge: slug, folder, name, shared, awards })
  const kept = granted.map(({ application }, index) => {
    return { id: awards[index]?.id ?? '', name: application.name, identities: [], code: '' }
  })
  return { files, kept }
}
