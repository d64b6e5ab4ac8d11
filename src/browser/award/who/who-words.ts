import type { PluralWords } from '../../../model/text/plural.ts'
import type { FieldWords } from '../staff-form/field.ts'

/** What the page that shows who has what says. `{name}` stands for a value. */
export type WhoWords = Readonly<
  Record<
    | 'noName'
    | 'cell'
    | 'ask'
    | 'save'
    | 'fileName'
    | 'saveNot'
    | 'fileNameNot'
    | 'title'
    | 'without'
    | 'nobody'
    | 'unclear',
    string
  >
> &
  Readonly<Record<'asking' | 'asked', PluralWords>> &
  Readonly<Record<'view' | 'list' | 'badge', FieldWords>> & {
    readonly views: Readonly<Record<'learner' | 'badge', FieldWords>>
    readonly captions: Readonly<Record<'learner' | 'badge', string>>
    readonly columns: Readonly<Record<'learner' | 'email' | 'badge' | 'day' | 'standing', string>>
    readonly states: Readonly<
      Record<
        | 'valid'
        | 'expired'
        | 'suspended'
        | 'revoked'
        | 'superseded'
        | 'erased'
        | 'not-published'
        | 'unreachable'
        | 'no-code'
        | 'no-file'
        | 'unclear',
        string
      >
    >
  }
