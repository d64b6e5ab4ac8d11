import type { RemarkKind } from '../../awarding/assessment/handed-assessment.ts'
import type { AssessmentDoubt, AssessmentFault } from '../../kinds/assessment/outcome.ts'
import type { PluralWords } from '../../model/text/plural.ts'
import type { FieldWords } from '../award/staff-form/field.ts'
import type { Refused } from './take.ts'

/** What the page says on which staff take requests for badges. `{name}` stands for a value. */
export type RequestsWords = Readonly<
  Record<
    | 'collect'
    | 'collectHow'
    | 'collectMake'
    | 'onlyHere'
    | 'noStore'
    | 'copyLink'
    | 'qr'
    | 'anyBadge'
    | 'take'
    | 'message'
    | 'refused'
    | 'decide'
    | 'says'
    | 'saysNothing'
    | 'linksTitle'
    | 'made'
    | 'nobody'
    | ('judged' | 'judgedFrom' | 'cameOut' | 'notEnough' | 'everybodyReads' | 'commentUnfit')
    | 'registerHow'
    | 'after',
    string
  >
> &
  Readonly<
    Record<
      | 'decision'
      | 'forBadge'
      | 'link'
      | 'file'
      | 'text'
      | 'which'
      | 'give'
      | 'putWords'
      | 'narrative'
      | 'links',
      FieldWords
    >
  > &
  Readonly<Record<'taken' | 'waiting' | 'agreed' | 'moreNeeded', PluralWords>> & {
    readonly judgedStates: Readonly<Record<'agrees' | AssessmentFault | AssessmentDoubt, string>>
    readonly remarkKinds: Readonly<Record<RemarkKind, string>>
    readonly faults: Readonly<Record<Refused['fault'], string>>
  }
