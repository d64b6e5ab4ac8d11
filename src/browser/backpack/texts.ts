import type { ExportTexts } from '../../backpack/export/texts.ts'
import type { BadgeFacts } from '../../backpack/kept.ts'
import type { RefusalReason } from '../../backpack/unpack/refusal.ts'
import type { Order, Standing } from '../../backpack/search.ts'
import { longestName, shortened } from '../../model/text/shortened.ts'
import { filled } from '../../model/text/filled.ts'
import { writtenDay } from '../../verifier/reporting/day-text.ts'
import type { ClaimSite } from '../claim/find-boxes.ts'
import type { MoveWords } from '../claim/move-form.ts'
import type { CodeTexts } from '../holding/code-texts.ts'
import type { PackOfferTexts, PackPlace } from '../pack/element.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { VerifierTexts } from '../verifier/texts.ts'
import type { StoreFailureCode } from './storing/failure.ts'
import type { PathwaysTexts } from './pathways/pathways-texts.ts'
import type { RecheckedTexts } from './shelf/rechecked-texts.ts'
import type { TransferTexts } from './copies/transfer-texts.ts'

/** What `<cinquefoil-backpack>` says; `{…}` is filled in. */
export interface BackpackTexts {
  /** BCP 47, for days. */
  readonly locale: string
  readonly drop: string
  readonly choose: string
  readonly paste: string
  readonly pasteHint: string
  readonly add: string
  /** Leads to the ways in. */
  readonly addMore: string
  /** `{host}` */
  readonly ask: string
  readonly askWhy: string
  readonly allow: string
  readonly refuse: string
  readonly never: string
  /** `{count}`: how many things were handed over by the share sheet of the device. */
  readonly shared: string
  readonly sharedNo: string
  /** `{done}`, `{name}` */
  readonly working: string
  readonly stop: string
  readonly stopped: string
  /** `{count}` */
  readonly added: string
  /** `{count}` */
  readonly joined: string
  readonly nothingNew: string
  readonly notKept: string
  readonly reasons: Readonly<Record<ShownReason, string>>
  /** After an address alone did not answer. */
  readonly nothingKept: string
  readonly askAgain: string
  /** Of a file that holds only an address, which follows. */
  readonly pointsTo: string
  /** A wallet's file with secret keys in it: `{name}` */
  readonly secrets: string
  /** Of a pack that no longer proves itself: `{name}`. */
  readonly packChanged: string
  readonly scanned: ScannedTexts
  readonly transfer: TransferTexts
  /** Of a code that opens nothing yet. */
  readonly codeHeld: string
  /** `{name}` */
  readonly locked: string
  readonly passphrase: string
  readonly unlock: string
  readonly search: string
  /** What filters are folded away under. */
  readonly filters: string
  /** The same where some are set: `{count}` */
  readonly filtersSet: string
  readonly issuer: string
  readonly skill: string
  readonly year: string
  readonly standing: string
  readonly all: string
  readonly standings: Readonly<Record<Standing, string>>
  readonly order: string
  readonly orders: Readonly<Record<Order, string>>
  /** `{count}` */
  readonly count: string
  readonly empty: string
  readonly noneFound: string
  readonly more: string
  readonly earlier: string
  readonly later: string
  /** `{issuer}`, `{day}` */
  readonly from: string
  /** `{day}` */
  readonly checked: string
  readonly undated: string
  /** Of a badge that says no name. */
  readonly unnamed: string
  readonly back: string
  readonly criteria: string
  readonly note: string
  readonly tags: string
  readonly tagsHint: string
  readonly saved: string
  readonly files: string
  readonly checkAgain: string
  readonly checkAll: string
  readonly rechecked: RecheckedTexts
  readonly remove: string
  /** `{name}` */
  readonly removed: string
  readonly undo: string
  /** `{count}` */
  readonly bin: string
  readonly restore: string
  readonly forget: string
  readonly forgetHint: string
  /** The second time. */
  readonly forgetSure: string
  readonly keeping: KeepingTexts
  readonly pathways: PathwaysTexts
  readonly collections: CollectionsTexts
  readonly export: Omit<ExportTexts, 'locale' | 'direction'>
  readonly device: DeviceTexts
  /** What went wrong is none of `failures`. */
  readonly failed: string
  readonly failures: Readonly<Record<StoreFailureCode, string>>
}

/** Why something was not kept. */
export type ShownReason =
  RefusalReason | 'unreachable' | 'not-https' | 'code' | 'newer' | 'unreadable' | 'failed'

/** What is said of QR codes. */
export interface ScannedTexts {
  readonly photo: string
  readonly noCode: string
  /** The visitor did not let the page ask the website of an address: `{host}` */
  readonly notAsked: string
  /** There is no QR code that a badge fits into. */
  readonly noBadgeCode: string
  /** A code of a sequence: `{done}`, `{count}`, `{missing}` */
  readonly part: string
  /** `{scan}`: what the button for the camera says. */
  readonly partHow: string
  readonly partOther: string
  /** Of codes that came at once and are of several series. */
  readonly partMixed: string
  readonly partDamaged: string
  readonly partNewer: string
  /** All have come, and are not what was sent. */
  readonly partsAltered: string
}

export interface KeepingTexts {
  readonly title: string
  readonly lead: string
  readonly passphrase: string
  readonly passphraseHint: string
  readonly again: string
  /** The two that were typed are not the same. */
  readonly differ: string
  readonly show: string
  readonly hide: string
  readonly save: string
  readonly never: string
  /** `{day}` */
  readonly last: string
  readonly made: string
  readonly bring: string
  /** `{added}`, `{joined}` */
  readonly brought: string
}

export interface CollectionsTexts {
  readonly title: string
  readonly lead: string
  readonly name: string
  readonly begin: string
  readonly untitled: string
  readonly words: string
  readonly empty: string
  readonly about: string
  readonly showName: string
  readonly link: string
  readonly linkHint: string
  readonly linkWrong: string
  readonly leaveOut: string
  readonly addTitle: string
  readonly add: string
  readonly remove: string
  readonly removeHint: string
  readonly removeSure: string
  readonly shareTitle: string
  readonly shareAs: Readonly<Record<'link' | 'paper' | 'file', string>>
  readonly copyLink: string
  readonly copyLinkHint: string
  readonly copied: string
  readonly copyYourself: string
  readonly look: string
  readonly tooLarge: string
  /** `{name}` */
  readonly lacking: string
  readonly zip: string
  readonly zipHint: string
  readonly cv: string
  readonly cvHint: string
  readonly cvPrint: string
  readonly cvBack: string
  /** `{name}` */
  readonly cvScan: string
  /** What a QR code on paper leads to. */
  readonly cvCodes: Readonly<Record<'badge' | 'page', string>>
  readonly cvFoot: string
  readonly vp: string
  readonly vpHint: string
  readonly vpSigned: string
  readonly vpSignedHint: string
  readonly record: string
  readonly recordHint: string
  /** The same without a signature. */
  readonly recordPlain: string
  readonly recordPlainHint: string
  readonly vpNoKey: string
  readonly vpNotSigned: string
  readonly vpNone: string
  /** `{name}` */
  readonly vpLacking: string
  readonly shownTo: string
  readonly shownHint: string
  readonly theirWords: string
  readonly checking: string
  readonly linkBroken: string
  readonly toMine: string
  /** `{hosts}` */
  readonly picturesHint: string
  readonly pictures: string
  readonly picturesShown: string
}

export interface DeviceTexts {
  readonly title: string
  readonly here: string
  readonly isPrivate: string
  readonly safari: string
  readonly home: string
  readonly persist: string
  readonly isPersistent: string
  readonly notPersistent: string
  readonly askTitle: string
  readonly askLabel: string
  readonly askChoices: Readonly<Record<'ask' | 'always' | 'never', string>>
}

/** What a page tells the element, as JSON in its attribute `data`. */
export interface BackpackData extends ClaimSite {
  readonly texts: BackpackTexts
  readonly direction: 'ltr' | 'rtl'
  /** Where this page is. */
  readonly page: string
  /** Where the words of the verifier are. */
  readonly words: string
  /** What packs are made of, and how they are offered. */
  readonly pack: PackPlace
  readonly offer: PackOfferTexts
  /** What was meant to be a claim code, and is none. */
  readonly slip: string
  /** Something lies behind a claim code that does not open. */
  readonly damaged: string
  /** Of the form that asks to move awards. */
  readonly move: MoveWords & { readonly unreachable: string }
  /** What is said of a badge's own QR code. */
  readonly code: CodeTexts
  /** Where the list of the site's pathways is; empty where it has none. */
  readonly pathways: string
  /** The script that keeps the page for when there is no network. */
  readonly offline: string
}

/** What the parts of the element work with. */
export type BackpackWords = BackpackTexts & { readonly verifier: VerifierTexts }

/** A day (`YYYY-MM-DD`, or a moment that begins with one) as people write it; what is neither as it is. */
export function dayIn(locale: string, moment: string): string {
  const day = moment.slice(0, 10)
  const written = writtenDay(locale, day)
  return written === day ? moment : written
}

/** The name of a badge, its beginning where it is very long; in its place, where nothing could be found out of it, that it has none. */
export function nameOf({ name }: BadgeFacts, { unnamed }: BackpackWords): string {
  return name === '' ? unnamed : shortened(name, longestName)
}

/** Who gave a badge, and when (of a very long name the beginning): a sentence in the page's direction, whatever the issuer's name is written in. */
export function fromLine(
  { issuer, day }: BadgeFacts,
  words: BackpackWords,
): readonly (Node | string)[] {
  const written = day === '' ? words.undated : dayIn(words.locale, day)
  if (issuer === '') return [written]
  const [before = '', after = ''] = filled(words.from, { day: written }).split('{issuer}')
  return [before, makeNode('bdi', {}, shortened(issuer, longestName)), after]
}
