import type { MoveFault } from '../../awarding/files/move-awards.ts'
import type { CardWords } from '../../awarding/learners/claim-cards.ts'
import type { CellProblemWords } from '../../awarding/csv/cell-problem.ts'
import type { MessageWords } from '../../awarding/learners/personal-message.ts'
import type { PlainField } from '../../awarding/files/plain-fields.ts'
import type { PluralWords } from '../../model/text/plural.ts'
import type { RequestsWords } from '../requests/words.ts'
import type { FieldWords } from './staff-form/field.ts'
import type { RegisterWords } from './result/register-words.ts'
import type { WhoWords } from './who/who-words.ts'

/** Why a request to move awards comes to nothing; `none`: there is none yet. */
export type MoveFaultCode = MoveFault | 'none' | 'changed'

/** Every word of the staff forms, in the language of the page, which holds them. `{name}` stands for a value. */
export type AwardWords = Readonly<
  Record<
    | 'summary'
    | 'listedName'
    | 'listedNameInRow'
    | 'choose'
    | 'noKey'
    | 'failed'
    | 'seal'
    | 'make'
    | 'never',
    string
  >
> &
  Readonly<Record<'more', FieldWords>> &
  Readonly<Record<'years', PluralWords>> & {
    readonly steps: Readonly<
      Record<'badge' | 'who' | 'details' | 'change' | 'file' | 'describe', string>
    >
    readonly fields: Readonly<Record<PlainField, FieldWords>> &
      Readonly<
        Record<
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
          | 'expires',
          FieldWords
        >
      >
    readonly recipients: Readonly<Record<'claim-codes' | 'as-listed', FieldWords>>
    readonly wholeRecord: Readonly<Record<'question' | 'choice', FieldWords>>
    readonly nameRules: Readonly<Record<'left-out' | 'in-badge', FieldWords>>
    readonly columns: Readonly<Record<PlainField, string>> &
      Readonly<
        Record<
          | 'none'
          | 'email'
          | 'telephone'
          | 'url'
          | 'claim'
          | 'name'
          | 'given-name'
          | 'family-name'
          | 'name-turned'
          | 'badge'
          | 'awarded'
          | 'narrative'
          | 'evidence'
          | 'evidence-url',
          string
        >
      >
    readonly dayOrders: Readonly<Record<'unstated' | 'day-first' | 'month-first', string>>
    readonly list: Readonly<
      Record<
        | 'encoding'
        | 'names'
        | 'cut'
        | 'unused'
        | 'unreached'
        | 'nameQuestion'
        | 'turnQuestion'
        | 'nameOther'
        | 'family-name'
        | 'given-name'
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
        | 'otherBadge',
        string
      >
    >
    /** What is wrong with a field or with a cell of a list, and what to do. */
    readonly problems: CellProblemWords
    readonly result: Readonly<
      Record<
        | 'title'
        | 'awards'
        | 'leftOut'
        | 'steps'
        | 'file'
        | 'open'
        | 'edit'
        | 'editHow'
        | 'saveFile'
        | 'drop'
        | 'upload'
        | 'findRepository'
        | 'openRepository'
        | 'dropThere'
        | 'replaceThere'
        | 'copy'
        | 'copied'
        | 'notCopied'
        | 'download'
        | 'downloadOf'
        | 'mailing'
        | 'mailingHow'
        | 'messages'
        | 'messagesHow'
        | 'writeTo'
        | 'copyMessage'
        | 'copyMessageTo'
        | 'ownList'
        | 'ownListHow'
        | 'cards'
        | 'cardsHow'
        | 'cardNames'
        | 'cardNamesHow'
        | 'next'
        | 'merge'
        | 'pulls',
        string
      >
    >
    readonly changes: Readonly<
      Record<
        | 'revoke'
        | 'suspend'
        | 'reinstate'
        | 'erase'
        | 'new-code'
        | 'whole-record'
        | 'correct'
        | 'move',
        FieldWords
      >
    >
    /** What is said of registers. */
    readonly register: RegisterWords
    /** What is said of requests to move awards. */
    readonly move: Readonly<
      Record<
        'title' | 'asks' | 'asksKey' | 'asksCode' | 'somebody' | 'proven' | 'done' | 'after',
        string
      >
    > & {
      readonly file: FieldWords
      readonly faults: Readonly<Record<MoveFaultCode, string>>
    }
    /** What is said of requests for badges. */
    readonly requests: RequestsWords
    readonly who: WhoWords
    readonly states: Readonly<Record<'good' | 'suspended' | 'revoked' | 'erased', string>>
    readonly editFaults: Readonly<
      Record<
        | 'id-not-found'
        | 'id-twice'
        | 'not-plain'
        | 'already-revoked'
        | 'already-suspended'
        | 'not-suspended'
        | 'suspended-together',
        string
      >
    >
    readonly recognised: Readonly<
      Record<
        | 'achievement'
        | 'skill'
        | 'competence'
        | 'interest'
        | 'formal-pathway'
        | 'informal-pathway'
        | 'hard-skill'
        | 'soft-skill'
        | 'peer-assessment'
        | 'lifelong-learning',
        string
      >
    >
    readonly cards: CardWords
    readonly message: MessageWords
  }
