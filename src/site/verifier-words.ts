import { lookUpLanguage } from '../model/language-tag.ts'
import { verifierEn, type VerifierWords } from './strings/verifier-en.ts'
import { verifierGu } from './strings/verifier-gu.ts'

/** In the language of a page; in English where there is no translation. */
export const verifierWords = (language: string): VerifierWords =>
  words[lookUpLanguage(language, Object.keys(words)) ?? 'en'] ?? verifierEn

const words: Readonly<Record<string, VerifierWords>> = { en: verifierEn, gu: verifierGu }
