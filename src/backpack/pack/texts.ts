import type { PluralWords } from '../../model/text/plural.ts'

/** What a pack says to people; `{…}` is filled in. */
export interface PackTexts {
  /** BCP 47, for days and as the language of the page. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** Stands in the file until it has proven itself. */
  readonly waiting: string
  /** That nothing may be believed while this can be read. */
  readonly unproven: string
  readonly unprovenWhy: string
  readonly changed: string
  readonly changedText: string
  /** `{day}` */
  readonly made: string
  /** `{count}` of parts. */
  readonly whole: PluralWords
  /** Stands before the SHA-256 of the list of parts. */
  readonly digest: string
  readonly sayings: Readonly<Record<SayingKind, SayingWords>>
  /** The clock of the device tells a day before the file was made: `{today}`, `{made}`. */
  readonly clock: string
  /** In the title, where a badge names no issuer. */
  readonly nobody: string
  readonly awardedTo: string
  readonly issuer: string
  readonly awarded: string
  readonly until: string
  readonly about: string
  readonly criteria: string
  readonly skills: string
  readonly files: string
  readonly filesHint: string
  /** `{day}` */
  readonly checks: string
  readonly prove: ProveTexts
  readonly ask: AskTexts
  /** Beside what the holder says of all badges together. */
  readonly theirWords: string
  readonly zip: ZipTexts
  readonly making: MakingTexts
}

/** A sentence, and what is to be known beside it. `{issuer}`, `{day}`, `{listed}`, `{made}`, `{host}`, `{finding}`, `{about}`. */
export interface SayingWords {
  readonly title: string
  readonly text: string
}

/**
 * What a pack says of a badge without asking anybody. `standing`: on no list of withdrawn badges that its issuer signed;
 * `standing-unsigned`: on none that its issuer's website showed; `no-list`: it names none; `list-missing`: that list
 * did not answer; `hosted`: it is not signed, so that only its website can tell; `withdrawn`: its issuer took it back; `other`: the verdict's own words say it.
 */
export type SayingKind =
  | 'standing'
  | 'standing-unsigned'
  | 'no-list'
  | 'list-missing'
  | 'hosted'
  | 'expired'
  | 'not-begun'
  | 'withdrawn'
  | 'other'

/** What a file of this kind can prove, what it cannot, and how to be sure. */
export interface ProveTexts {
  readonly title: string
  readonly can: string
  readonly cannot: string
  readonly how: string
  /** `{host}` */
  readonly steps: readonly string[]
  /** Stands before the keys that signed: `{host}` */
  readonly keys: string
}

/** To ask the issuer, once there is a network. */
export interface AskTexts {
  /** `{hosts}` */
  readonly text: string
  readonly button: string
  readonly working: string
  /** `{moment}` */
  readonly result: string
  /** The device says that it has no network. */
  readonly offline: string
  /** It has one, and yet there was no answer. */
  readonly silent: string
  readonly nobody: string
}

/** What stands in the zip file beside the page. */
export interface ZipTexts {
  /** `{page}` */
  readonly page: string
  readonly files: string
  readonly answers: string
  readonly manifest: string
  readonly genuine: string
}

/** While a pack is made. */
export interface MakingTexts {
  readonly working: string
  /** `{name}` of the file */
  readonly made: string
  /** `{hosts}` */
  readonly incomplete: string
  readonly nothing: string
  readonly failed: string
}
