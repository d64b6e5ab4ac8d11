import type { PackOfferTexts, PackPlace } from '../pack/element.ts'
import type { VerifierPlaces } from '../verifier/on-demand.ts'

/** What every award's page says in one language, and where it leads: a file that all of them share. */
export interface AwardTexts {
  readonly locale: string
  /** BCP 47. */
  readonly language: string
  readonly site: {
    readonly title: string
    /** Public address, ends in `/`. */
    readonly url: string
    /** Where the same files are served, as pages say it. */
    readonly base: string
  }
  /** Of the name that a private link shows. */
  readonly name: Readonly<Record<'signed' | 'differs' | 'none' | 'failed', string>>
  readonly check: {
    /** What happens when it is pressed. */
    readonly how: string
    readonly places: VerifierPlaces
  }
  readonly downloads: {
    readonly text: string
    /** Of an award that does not stand. */
    readonly textPast: string
    /** By the name of the file. */
    readonly forms: Readonly<Record<string, { readonly name: string; readonly text: string }>>
  }
  readonly pack: {
    readonly texts: PackOfferTexts
    readonly place: PackPlace
    readonly failed: string
  }
  readonly share: ShareTexts
  readonly keep: {
    readonly withheld: string
    /** Of an award that stands. */
    readonly text: string
  }
  readonly paper: PaperTexts
}

export interface ShareTexts {
  readonly text: string
  readonly copy: string
  readonly sheet: string
  readonly print: string
  readonly printWhole: string
  readonly copied: string
  /** Where the browser does not let pages copy. */
  readonly byHand: string
  readonly unread: string
  readonly qr: string
  readonly qrLabel: string
  readonly badgeQr: string
  readonly badgeQrText: string
  readonly badgeQrLabel: string
  readonly badgeQrLarge: string
  readonly linkedIn: string
  readonly linkedInText: string
  readonly copyField: string
  readonly fields: Readonly<Record<LinkedInField, string>>
  readonly wallet: string
  readonly walletText: string
  readonly walletOpen: string
  readonly walletCopy: string
  readonly walletJson: string
  readonly walletQr: string
  readonly embed: Readonly<
    Record<'title' | 'text' | 'unlisted' | 'named' | 'copy' | 'save', string>
  >
}

/** By the names of LinkedIn's parameters, in the order of its form. */
export type LinkedInField =
  | 'name'
  | 'organizationName'
  | 'issueYear'
  | 'issueMonth'
  | 'expirationYear'
  | 'expirationMonth'
  | 'certUrl'
  | 'certId'

export interface PaperTexts {
  /** `{verdict}` and `{day}` stand for what was found, and when. */
  readonly verdict: string
  readonly checked: string
  readonly codeIs: string
  readonly codeLeads: string
}
