import type { InputFaultWords } from '../../awarding/input-faults.ts'
import type { PluralWords } from '../../model/text/plural.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import type { FieldWords } from '../award/staff-form/field.ts'

/** What `<cinquefoil-ask>` says; `{…}` is filled in. */
export type AskWords = Readonly<
  Record<
    | 'summary'
    | 'choose'
    | 'takes'
    | 'locked'
    | 'open'
    | 'broken'
    | 'make'
    | 'needed'
    | 'tooMany'
    | 'link'
    | 'wrongCode'
    | 'wrongEmail'
    | 'failed'
    | 'made'
    | 'codeTitle'
    | 'codeHow'
    | 'codeOwn'
    | 'copyCode'
    | 'keepCode'
    | 'copied'
    | 'notCopied'
    | 'handTitle'
    | 'handFile'
    | 'save'
    | 'handLink'
    | 'copyLink'
    | 'longLink'
    | 'then'
    | ('judgeHow' | 'judgeSave' | 'judgeLink' | 'judgeCopy' | 'judgeQr' | 'judgeNoQr'),
    string
  >
> &
  Readonly<
    Record<'badge' | 'words' | 'evidence' | 'name' | 'which' | 'code' | 'email', FieldWords>
  > & {
    /** Who has to be asked: `{count}` people, `{name}` of a badge or of an issuer. */
    readonly judges: Readonly<Record<'holders' | 'staff', PluralWords>>
    readonly steps: Readonly<Record<'badge' | 'did' | 'you', string>>
    readonly codes: Readonly<Record<'new' | 'own', FieldWords>>
  }

/** A badge that learners may ask for. */
export interface AskedBadge {
  readonly issuer: string
  readonly slug: string
  readonly name: string
  /** Who gives it, as people call them. */
  readonly from: string
  /** Its learners are under 18: no address of theirs is asked for. */
  readonly minors: boolean
  /** How many people have to agree first, and who: holders of the badge of this name, or staff. Absent: nobody. */
  readonly judges?: {
    readonly count: number
    readonly by: { readonly holdersOf: string } | 'staff'
  }
}

/** What a page tells the element, as JSON in its attribute `data`. */
export interface AskData {
  readonly words: AskWords
  readonly problems: InputFaultWords
  readonly badges: readonly AskedBadge[]
  readonly sealingKey: PublicJwk
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** Absolute address of the page on which staff take requests. */
  readonly page: string
  /** Absolute address of the page on which others judge what was done. */
  readonly assessPage: string
  /** Page that keeps codes on this device. */
  readonly backpackPage: string
}
