import type { Sentence } from '../bytes/sentence.ts'
import type { Sha256Hex } from '../bytes/sha256.ts'
import { positionOf } from '../model/position.ts'
import type { FieldPath } from '../model/fields/field-issues.ts'
import type { ProblemCode } from '../model/problem-catalogue.ts'
import { problem, type Position, type Problem } from '../model/problem.ts'
import type {
  AwardRecord,
  BadgeRecord,
  BroughtRecord,
  EndorsementRecord,
  FrameworkRecord,
  IssuerRecord,
  Located,
  PathwayRecord,
  PublisherRecord,
  SiteRecord,
} from './records.ts'
import type { WrittenAlignment } from './badge/parts.ts'
import type { PublicJwk, PublicKeyRecord } from './issuer/public-key.ts'
import type { AwardPlace, TreeFile } from './place.ts'

export interface KeyFile extends Located {
  readonly issuer: string
  readonly key: PublicKeyRecord
}

/** A badge, and where its criteria start. */
export interface BadgeFile extends BadgeRecord {
  readonly criteriaAt: Position
  /** As it is written, white space included, so that places in it can be told. */
  readonly criteriaText: string
  /** As they are written, each in its place. */
  readonly writtenAlignments: readonly WrittenAlignment[]
}

/** A pathway, and where the text below its front matter starts. */
export interface PathwayFile extends PathwayRecord {
  readonly textAt: Position
  /** As it is written, white space included. */
  readonly writtenText: string
}

/** A framework as its file says it. */
export type FrameworkFile = FrameworkRecord

/** Everything that could be read of a tree, faults or not: what the rules look at. */
export interface Draft {
  readonly site: SiteRecord | undefined
  readonly issuers: readonly IssuerRecord[]
  readonly keys: readonly KeyFile[]
  readonly badges: readonly BadgeFile[]
  readonly pathways: readonly PathwayFile[]
  readonly endorsements: readonly EndorsementRecord[]
  readonly brought: readonly BroughtRecord[]
  readonly frameworks: readonly FrameworkFile[]
  readonly publishers: readonly PublisherRecord[]
  readonly awards: readonly AwardRecord[]
  /** Those whose recipient is missing, or can be read by everybody. */
  readonly unsealed: readonly AwardRecord[]
  readonly issuerAt: ReadonlyMap<string, IssuerRecord>
  /** By `issuer/badge`. */
  readonly badgeAt: ReadonlyMap<string, BadgeFile>
  /** What looks like personal data in each award file; a fault where the repository is public. */
  readonly personal: readonly Problem[]
  /** All but those of awards. */
  readonly files: readonly TreeFile[]
  readonly awardFiles: readonly AwardPlace[]
  /** Folders there are, whether or not what is in them could be read. */
  readonly issuerFolders: readonly string[]
  readonly badgeFolders: readonly string[]
  /** Newest day there may be, YYYY-MM-DD. */
  readonly asOf: string | undefined
  /** The day that hints show, YYYY-MM-DD. */
  readonly today: string | undefined
  /** Day of the commit that added a file. */
  readonly addedOn: (file: string) => string | undefined
  /** The id that a key has by its content (RFC 7638, SHA-256, base64url). */
  readonly thumbprintOf: (key: PublicJwk) => string
  readonly sha256Hex: Sha256Hex
  /** Whether a compact JWS was signed by an Ed25519 key (`z6Mk…`). */
  readonly isSignedBy: (jws: string, key: string) => boolean
  /** A fresh award id, for hints. */
  readonly newId: () => string
}

/** One thing that can be wrong with records that could each be read. */
export interface Rule {
  readonly code: ProblemCode
  check(draft: Draft): Iterable<Problem> | Promise<Iterable<Problem>>
}

/** A problem at a field of a record, or at the nearest place that is written. */
export function problemAt(
  code: ProblemCode,
  record: Located,
  path: FieldPath,
  text: { readonly message: Sentence; readonly hint: Sentence },
): Problem {
  return problem(code, record.file, placeOf(record, path), text)
}

/** Where a field of a record stands, or the nearest place that is written. */
export function placeOf(record: Located, path: FieldPath): Position {
  return positionOf({ fields: record.fields, start: record.position }, path)
}

/** The day an award was made, as far as anybody knows. */
export function awardedOn(draft: Draft, record: AwardRecord): string | undefined {
  return record.award.awarded ?? draft.addedOn(record.file)
}

/** The badge an award is of, when it could be read. */
export function badgeOf(draft: Draft, record: AwardRecord): BadgeFile | undefined {
  return draft.badgeAt.get(`${record.issuer}/${record.badge}`)
}

/** Whether the learners of an award's issuer are under 18. */
export function isOfMinors(draft: Draft, record: AwardRecord): boolean {
  return draft.issuerAt.get(record.issuer)?.profile.minors ?? false
}
