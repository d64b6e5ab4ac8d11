import { assessorEvidence, type AssessedFacts } from '../assessment/assessor-evidence.ts'
import { fieldsWith, type FieldWith } from './fields.ts'
import type { Evidence } from './parts.ts'
import type { Award } from './schema.ts'
import type { BadgeClass } from '../badge/schema.ts'
import type { Profile } from '../issuer/schema.ts'
import type { IdentityType } from '../../model/identity.ts'

/**
 * What is said when an award is issued, independent of any standard and free of personal data: each of the
 * four published forms is made from this one value, so that they cannot come to say different things.
 */
export interface Statement {
  readonly issuer: IssuerFacts
  readonly badge: BadgeVersion
  readonly award: AwardFacts
  /** A throw-away key signs it: every form says so in words. */
  readonly preview: boolean
}

export interface IssuerFacts {
  readonly slug: string
  readonly profile: Profile
  readonly imageType?: 'png' | 'svg' | undefined
}

/** A badge as it stood at one time. `version` names exactly this text and picture. */
export interface BadgeVersion {
  readonly issuer: string
  readonly slug: string
  /** First 16 hex digits of the SHA-256 over the canonical text and picture. */
  readonly version: string
  readonly badge: BadgeClass
}

export interface HashedIdentity {
  readonly type: IdentityType
  /** `sha256$` + lower-case hex of SHA-256(identity + salt), UTF-8. OB 2.0 IdentityHash. */
  readonly hash: string
  /** One salt for all identities of an award. */
  readonly salt: string
}

export interface AwardFacts {
  /** Random public slug, 26 base32 characters. */
  readonly slug: string
  /** `urn:uuid:` of this one award: credentialSubject.id, and the id of the signed 2.0 Assertion. */
  readonly subject: string
  /** At least one. */
  readonly identities: readonly HashedIdentity[]
  /** A hash like that of an identity, over the holder's name; its salt is withheld, so that no guess can be tried. */
  readonly nameHash?: string | undefined
  /** RFC 3339, UTC, whole seconds: `2026-06-12T00:00:00Z`. */
  readonly issuedOn: string
  /** When this signature became valid; equals issuedOn but for a re-issue. */
  readonly validFrom: string
  readonly expires?: string | undefined
  readonly verbatim: VerbatimFields
  /** Absent where the badge asks for no peer assessment. */
  readonly assessed?: AssessedFacts | undefined
  /** One slot serves both purposes: the same index in the revocation and in the suspension list of that number. */
  readonly status: { readonly list: number; readonly index: number }
  /** No picture of this award is stored, so none is named; absent: it has one at an address of its own. */
  readonly bakes?: 'on-demand' | undefined
}

/** What an award says and is signed as it is written. */
export type VerbatimFields = Pick<Award, FieldWith<'signed', 'verbatim'>>

const verbatimNames = fieldsWith('signed', 'verbatim')

/** What an award says and is signed as it is written. */
export function verbatimFields(award: Award): VerbatimFields {
  const written = verbatimNames.filter((field) => award[field] !== undefined)
  return Object.fromEntries(written.map((field) => [field, award[field]])) as VerbatimFields
}

/** The evidence that an award states: what staff wrote, and those who agreed. */
export function statedEvidence({ verbatim, assessed }: AwardFacts): readonly Evidence[] {
  return assessed === undefined
    ? verbatim.evidence
    : [...verbatim.evidence, ...assessorEvidence(assessed)]
}
