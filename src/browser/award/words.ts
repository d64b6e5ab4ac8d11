import type { CardWords } from '../../awarding/claim-cards.ts'
import type { CellProblemWords } from '../../awarding/csv/cell-problem.ts'
import type { ColumnKind } from '../../awarding/csv/columns.ts'
import type { EditFault, StandingAward } from '../../awarding/edit-awards.ts'
import type { FieldWords } from './field.ts'
import type { RegisterWords } from './register-words.ts'
import type { WhoWords } from './who-words.ts'
import type { NameRule } from '../../awarding/name-rule.ts'
import type { PlainField } from '../../awarding/plain-fields.ts'
import type { MessageWords } from '../../awarding/personal-message.ts'
import type { Recognises } from '../../model/vocabulary.ts'

/** Every word of the staff forms. `{name}` stands for a value. */
export interface AwardWords {
  readonly summary: string
  readonly listedName: string
  readonly listedNameInRow: string
  readonly choose: string
  readonly noKey: string
  readonly failed: string
  readonly steps: Readonly<
    Record<'badge' | 'who' | 'said' | 'change' | 'file' | 'describe', string>
  >
  readonly fields: Readonly<Record<FieldName, FieldWords>>
  /** Opens the fields that few awards need. */
  readonly more: Required<FieldWords>
  readonly recipients: Readonly<Record<'claim-codes' | 'as-listed', FieldWords>>
  readonly nameRules: Readonly<Record<NameRule, FieldWords>>
  readonly columns: Readonly<Record<Exclude<ColumnKind, `result:${string}`> | 'none', string>>
  readonly dayOrders: Readonly<Record<'unsaid' | 'day-first' | 'month-first', string>>
  readonly list: Readonly<
    Record<
      | 'columns'
      | 'column'
      | 'ready'
      | 'faulty'
      | 'problems'
      | 'place'
      | 'preview'
      | 'leaveOut'
      | 'mustLeaveOut'
      | 'nobody'
      | 'oneOnly'
      | 'otherBadge'
      | 'encoding'
      | 'names'
      | 'cut'
      | 'unused'
      | 'unreached'
      | 'nameQuestion'
      | 'turnQuestion'
      | 'nameOther'
      | 'family-name'
      | 'given-name',
      string
    >
  >
  /** What is wrong with a field or with a cell of a list, and what to do. */
  readonly problems: CellProblemWords
  readonly seal: string
  readonly make: string
  readonly result: Readonly<
    Record<
      | 'title'
      | 'awards'
      | 'leftOut'
      | 'file'
      | 'open'
      | 'edit'
      | 'editHow'
      | 'steps'
      | 'saveFile'
      | 'drop'
      | 'findRepository'
      | 'openRepository'
      | 'dropThere'
      | 'replaceThere'
      | 'upload'
      | 'copy'
      | 'copied'
      | 'notCopied'
      | 'download'
      | 'downloadOf'
      | 'messages'
      | 'messagesHow'
      | 'writeTo'
      | 'copyMessage'
      | 'copyMessageTo'
      | 'cardNames'
      | 'cardNamesHow'
      | 'mailing'
      | 'mailingHow'
      | 'ownList'
      | 'ownListHow'
      | 'cards'
      | 'cardsHow'
      | 'next'
      | 'merge'
      | 'pulls',
      string
    >
  >
  readonly changes: Readonly<Record<ChangeKind, FieldWords>>
  readonly register: RegisterWords
  readonly who: WhoWords
  readonly states: Readonly<Record<StandingAward['state'], string>>
  readonly editFaults: Readonly<Record<EditFault, string>>
  readonly recognised: Readonly<Record<Recognises, string>>
  readonly never: string
  readonly year: string
  readonly years: string
  readonly cards: CardWords
  readonly message: MessageWords
}

/** What the form to change an award does. */
export type ChangeKind = 'revoke' | 'suspend' | 'reinstate' | 'erase' | 'new-code' | 'correct'

export type FieldName =
  | PlainField
  | 'issuer'
  | 'badge'
  | 'awarded'
  | 'name'
  | 'narrative'
  | 'evidence'
  | 'evidenceUrl'
  | 'supersedes'
  | 'recipients'
  | 'names'
  | 'repository'
  | 'count'
  | 'list'
  | 'listFile'
  | 'dayOrder'
  | 'result'
  | 'text'
  | 'textFile'
  | 'path'
  | 'award'
  | 'change'
  | 'on'
  | 'reason'
  | 'badgeName'
  | 'slug'
  | 'description'
  | 'criteria'
  | 'alt'
  | 'achievementType'
  | 'recognises'
  | 'tags'
  | 'expires'
