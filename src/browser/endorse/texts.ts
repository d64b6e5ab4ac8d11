import type { FieldWords } from '../award/staff-form/field.ts'

/** What `<cinquefoil-endorse>` says; `{…}` is filled in. */
export type EndorseWords = Readonly<
  Record<
    | 'loading'
    | 'nothing'
    | 'issuer'
    | 'badge'
    | 'award'
    | 'key'
    | 'sign'
    | 'summary'
    | 'wrongName'
    | 'wrongComment'
    | 'wrongDay'
    | 'noKey'
    | 'failed'
    | 'made'
    | 'keyIs'
    | 'save'
    | 'hand'
    | 'open'
    | 'upload'
    | 'place',
    string
  >
> &
  Readonly<Record<'name' | 'comment' | 'on', FieldWords>>

/** What a page tells the element, as JSON in its attribute `data`. */
export interface EndorseData {
  readonly words: EndorseWords
  /** Absolute URL of the site’s root, as its badges name it. */
  readonly site: string
  /** The issuer that the domain belongs to. */
  readonly publisher?: string
  /** Path of the site’s root. */
  readonly base: string
  /** Address of the repository, where it is known. */
  readonly forge?: string
}
