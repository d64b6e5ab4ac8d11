import type { InputFaultWords } from '../../awarding/input-faults.ts'
import type { AssessmentRequestFault } from '../../awarding/assessment/read-assessment-request.ts'
import type { RemarkKind } from '../../awarding/assessment/handed-assessment.ts'
import type { ResultDescription } from '../../kinds/badge/parts.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import type { FieldWords } from '../award/staff-form/field.ts'

/** What `<cinquefoil-assess>` says; `{…}` is filled in. */
export type AssessWords = Readonly<
  Record<
    | ('summary' | 'openTitle' | 'open' | 'refused' | 'another' | 'failed')
    | ('asks' | 'asksOn' | 'said' | 'saysNothing' | 'links' | 'leadsTo')
    | ('judge' | 'required' | 'missing' | 'agrees' | 'agreesNot')
    | ('remarks' | 'whoReads' | 'shownTitle' | 'shownNever' | 'kudosNeeded' | 'namesLearner')
    | ('who' | 'holds' | 'keptCode' | 'otherCode' | 'wrongCode' | 'noKey' | 'keyNotListed')
    | ('before' | 'beforeSave' | 'beforeOther')
    | ('make' | 'made' | 'yes' | 'no' | 'handFile' | 'save' | 'handLink' | 'copyLink' | 'longLink')
    | ('copied' | 'notCopied' | 'then' | 'kept' | 'notKept')
    | ('listTitle' | 'listed' | 'listSave' | 'listForget')
    | (
        'staffTitle' | 'staffHow' | 'staffMake' | 'staffLine' | 'copyLine' | 'staffOnly' | 'noStore'
      ),
    string
  >
> &
  Readonly<
    Record<
      | ('file' | 'text' | 'conflict' | 'close' | 'consent' | 'show' | 'name')
      | ('which' | 'code' | 'ownKey')
      | RemarkKind,
      FieldWords
    >
  > & {
    /** Who may assess, with `{name}` of a badge or of an issuer. */
    readonly entitled: Readonly<Record<'holders' | 'staff', string>>
    readonly faults: Readonly<Record<AssessmentRequestFault, string>>
  }

/** A badge that asks for assessments. */
export interface AssessedBadge {
  readonly issuer: string
  readonly slug: string
  readonly name: string
  /** Who gives it, as people call them. */
  readonly from: string
  /** Its learners are under 18: assessors are shown without a name. */
  readonly minors: boolean
  /** Who may assess: holders of the badge of this name, or staff of its issuer. */
  readonly by: { readonly holdersOf: string } | 'staff'
  /** Names of the keys of staff, `did:key:…`. */
  readonly keys: readonly string[]
  /** In the order in which they are asked for; each has levels and one of them that is required. */
  readonly criteria: readonly ResultDescription[]
}

/** What a page tells the element, as JSON in its attribute `data`. */
export interface AssessData {
  readonly words: AssessWords
  /** In which days are written: `en-GB`. */
  readonly locale: string
  readonly problems: InputFaultWords
  readonly badges: readonly AssessedBadge[]
  readonly sealingKey: PublicJwk
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** Path under which the pages are served, ends in `/`. */
  readonly base: string
  /** Absolute address of the page on which staff take assessments. */
  readonly page: string
}
