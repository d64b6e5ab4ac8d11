import type { ComposedFile } from '../files/composed-file.ts'
import type { AwardChange } from '../files/edit-awards.ts'
import type { Random } from '../learners/fresh-code.ts'
import type { KnownBadge } from '../known-badge.ts'
import type { FormKind } from './form-fields.ts'
import type { FormProblem } from './form-problem.ts'

/** Files for a pull request, and what it is called. Slugs are of the records, never as they were filled in. */
export interface Proposal {
  readonly kind: 'proposal'
  readonly form: FormKind
  readonly change?: AwardChange['kind']
  readonly issuer: string
  readonly badge: string
  readonly count: number
  readonly files: readonly ComposedFile[]
}

/** What a filed form comes to. */
export type FormOutcome =
  { readonly kind: 'problems'; readonly problems: readonly FormProblem[] } | Proposal

/** What reading a filed form needs to know of the repository. */
export interface IssueContext {
  /** The issue's number: the one thing of an issue that becomes part of a file's name. */
  readonly number: number
  /** YYYY-MM-DD */
  readonly today: string
  /** YYYY-MM-DD, the newest day that has begun anywhere: nothing is dated later. */
  readonly latest: string
  readonly random: Random
  readonly badges: readonly KnownBadge[]
  /** Slugs. */
  readonly issuers: readonly string[]
  /** Sealed recipients that have an award. */
  readonly sealed: ReadonlySet<string>
  readonly exists: (path: string) => boolean
  /** Paths of all files of awards. */
  readonly awardFiles: readonly string[]
  /** How much lies in a folder; 0 where there is none. */
  readonly entriesIn: (folder: string) => number
  /** The file of awards that holds an award. */
  readonly fileOf: (id: string) => ComposedFile | undefined
}
