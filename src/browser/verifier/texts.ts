import type { PluralWords } from '../../model/text/plural.ts'
import type { CheckWords } from '../../verifier/messages/catalogue.ts'
import type { Outcome } from '../../verifier/reporting/report.ts'
import type { Question } from '../../verifier/steps.ts'
import type { VerdictWords } from '../../verifier/reporting/verdict-words.ts'
import type { CodeRefusal } from './open-code.ts'

/** Every word that the verifier says on a page; the pages hold them, one set for each language. */
export interface VerifierTexts {
  readonly drop: string
  readonly choose: string
  readonly paste: string
  readonly pasteHint: string
  readonly check: string
  /** Where the page is not at its public address, which `{site}` stands for. */
  readonly copy: string
  readonly scan: string
  readonly stopScan: string
  /** While the camera is on. */
  readonly scanHint: string
  readonly noCamera: string
  /** Of a QR code that holds a badge. */
  readonly code: CodeTexts
  /** There was no network: `{day}` stands for when what this device kept was fetched. */
  readonly keptFrom: string
  readonly working: string
  readonly failed: string
  /** Where the browser lacks what checking takes. */
  readonly unable: string
  /** Of a pack, an archive, or something else with several files in it. */
  readonly packed: PackedTexts
  /** `{host}` stands for the host. */
  readonly ask: string
  readonly askWhy: string
  readonly allow: string
  readonly refuse: string
  readonly verdict: VerdictWords
  /** Of a name that the issuer signed, beside the verdict: `{name}`. */
  readonly awardedTo: string
  /** Leads to what has replaced a badge. */
  readonly newer: string
  /** What the checks say. A report brings it in English, which a page in English need not bring again. */
  readonly checkWords: CheckWords | 'as reported'
  readonly questions: Readonly<Record<Question, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  /** The outcomes again, for who the issuer is. */
  readonly proven: Readonly<Record<Outcome, string>>
  readonly saysFrom: string
  readonly issued: string
  readonly expires: string
  readonly checkedAt: string
  readonly holder: string
  readonly holderHint: string
  readonly holderCheck: string
  readonly holderAnswers: Readonly<Record<HolderAnswer, string>>
  /** `{count}` stands for how many badges were found, two or more. */
  readonly several: PluralWords
  readonly details: string
  readonly next: string
  readonly endorsements: string
  readonly contains: string
  readonly save: string
  readonly print: string
  readonly share: string
  readonly shared: string
  /** Where the browser does not let a page copy. */
  readonly sharedInBar: string
  readonly again: string
}

/** What is said of a QR code that holds a badge. */
export interface CodeTexts {
  /** Where the badge was in it. */
  readonly read: string
  /** `{unknown}` stands for what a wallet's code names and this page does not have. */
  readonly refused: Readonly<Record<CodeRefusal, string>>
}

/** What is said of files in a file. */
export interface PackedTexts {
  readonly from: string
  /** `{names}` stands for the names of what gave no badge. */
  readonly left: string
  readonly nothing: string
  /** Of a pack that no longer proves itself. */
  readonly changed: string
  /** Of a copy of a backpack that is locked, before the link to where it opens. */
  readonly locked: string
  readonly toBackpack: string
}

/** What is said of whose a badge is. */
export type HolderAnswer = 'yes' | 'weakly' | 'no' | 'not-named' | 'method-unknown'
