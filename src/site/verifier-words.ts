import type { VerifierTexts } from '../browser/verifier/element.ts'
import { lookUpLanguage } from '../model/language-tag.ts'
import { verifierEn } from './strings/verifier-en.ts'
import { verifierGu } from './strings/verifier-gu.ts'

/** What the verifier says, and what the pages say that offer it. */
export interface VerifierWords {
  /** The button on an award's page. */
  readonly now: string
  readonly nowText: string
  readonly element: VerifierTexts
}

/** In the language of a page; in English where there is no translation. */
export const verifierWords = (language: string): VerifierWords =>
  words[lookUpLanguage(language, Object.keys(words)) ?? 'en'] ?? verifierEn

const words: Readonly<Record<string, VerifierWords>> = { en: verifierEn, gu: verifierGu }
