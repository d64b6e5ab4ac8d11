import type { PluralWords } from '../../model/text/plural.ts'
import type { CodeTexts } from '../holding/code-texts.ts'
import type { PackOfferTexts, PackPlace } from '../pack/element.ts'
import type { ClrTexts } from './clr-part.ts'
import type { ClaimSite } from './find-boxes.ts'
import type { ShownState } from './read-award.ts'

/** What `<cinquefoil-claim>` says; `{…}` is filled in. */
export interface ClaimTexts {
  /** BCP 47, for days. */
  readonly locale: string
  readonly label: string
  readonly hint: string
  readonly open: string
  readonly working: string
  /** `{count}` of characters. */
  readonly length: string
  readonly slip: string
  /** `{day}`: of which day the site speaks. */
  readonly notYet: string
  readonly notYetOld: string
  readonly unreachable: string
  readonly tooOld: string
  /** Something is there that does not open. */
  readonly damaged: string
  /** `{name}` */
  readonly hello: string
  readonly helloNobody: string
  /** `{count}` */
  readonly yours: PluralWords
  /** `{issuer}`, `{day}` */
  readonly from: string
  readonly states: Readonly<Record<ShownState, string>>
  /** The same with its `{day}`, where there is one. */
  readonly statesOn: Readonly<Record<ShownState, string>>
  readonly stateUnknown: string
  /** Stands before the issuer's own words. */
  readonly reason: string
  /** Leads to the award that took the place of another. */
  readonly newer: string
  readonly openPage: string
  readonly savePicture: string
  readonly saveAll: string
  readonly saving: string
  /** `{count}`, `{file}` */
  readonly savedAll: PluralWords
  /** `{badges}`: names of those whose picture did not come; `{file}` */
  readonly savedSome: string
  readonly savedNone: string
  readonly copyLink: string
  readonly copyNamed: string
  readonly copied: string
  readonly copyFailed: string
  /** What the two links show. */
  readonly links: string
  readonly linkBare: string
  readonly keep: string
  /** Hands the code over to the backpack. */
  readonly keepAll: string
  readonly careful: string
  /** Of a record that an issuer has made of all it awarded. */
  readonly record: ClrTexts
  readonly another: string
  /** Asks those who gave the badges to tie them to something else; `{file}` in `saved` */
  readonly move: Readonly<
    Record<
      | 'title'
      | 'text'
      | 'to'
      | 'email'
      | 'code'
      | 'key'
      | 'keyHint'
      | 'noKey'
      | 'address'
      | 'wrong'
      | 'save'
      | 'saved'
      | 'failed',
      string
    >
  >
}

/** What a page tells the element, as JSON in its attribute `data`. */
export interface ClaimData extends ClaimSite {
  readonly texts: ClaimTexts
  /** Path under which the pages in the language of this one are served, ends in `/`. */
  readonly pages: string
  /** Guide that says how to keep a badge. */
  readonly keepPage: string
  /** Page that keeps badges on this device. */
  readonly backpackPage: string
  /** What packs are made of, and how they are offered. */
  readonly pack: PackPlace
  readonly offer: PackOfferTexts
  /** What is said of a badge's own QR code. */
  readonly code: CodeTexts
}
