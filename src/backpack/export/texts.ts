import type { PluralWords } from '../../model/text/plural.ts'

/** What an export says to people; `{…}` is filled in. */
export interface ExportTexts {
  /** BCP 47, for days and as the language of the page. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** `{day}` */
  readonly made: string
  readonly readme: {
    /** `{count}` */
    readonly inside: PluralWords
    readonly page: string
    readonly originals: string
    readonly records: string
    readonly manifest: string
    readonly restore: string
    readonly genuine: string
    /** That claim codes are left out, because nothing locks this export. */
    readonly noCodes: string
    /** That claim codes are in it. */
    readonly codes: string
    /** Stands before the names of files that this device could not read. */
    readonly missing: string
  }
  readonly page: {
    readonly intro: string
    readonly empty: string
    /** `{issuer}` */
    readonly from: string
    /** `{day}` */
    readonly given: string
    /** `{day}` */
    readonly until: string
    readonly about: string
    readonly criteria: string
    readonly skills: string
    readonly tags: string
    readonly note: string
    readonly files: string
  }
  /** What stands in a locked export for whoever opens it as text: what it is, and how to open it without us. */
  readonly locked: string
}
