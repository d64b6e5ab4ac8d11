import type { FieldWords } from '../staff-form/field.ts'

/** What is said of registers. `{name}` stands for a value. */
export type RegisterWords = Readonly<
  Record<
    | 'title'
    | 'open'
    | 'opened'
    | 'faulty'
    | 'none'
    | 'altered'
    | 'wrong'
    | 'learner'
    | 'nobody'
    | 'openFile'
    | 'known'
    | 'renewed'
    | 'someone'
    | 'which'
    | 'has'
    | 'restsDone'
    | 'restsLeft'
    | 'answer'
    | 'save'
    | 'firstHow'
    | 'saveHow'
    | 'short'
    | 'card'
    | 'cardHow'
    | 'seen'
    | 'seenKept'
    | 'alone'
    | 'otherFiles'
    | 'correctStep'
    | 'corrected'
    | 'left'
    | 'sameCodes',
    string
  >
> &
  Readonly<
    Record<
      | 'file'
      | 'passphrase'
      | 'find'
      | 'newPassphrase'
      | 'scope'
      | 'all'
      | 'one'
      | 'newName'
      | 'day'
      | 'takeOut'
      | 'rests'
      | 'restsNamed',
      FieldWords
    >
  > & {
    readonly correctFaults: Readonly<
      Record<'not-plain' | 'nothing-changed' | 'nobody' | 'days-reversed', string>
    >
  }
