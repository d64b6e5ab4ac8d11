import { languageOf, type Draft, type Language } from './draft.ts'
import { en } from './en.ts'
import { gu } from './gu.ts'
import { pa } from './pa.ts'
import { pl } from './pl.ts'
import { so } from './so.ts'
import { ur } from './ur.ts'

/** Every language that the pages are written in, by its tag: a file of words each, and nothing else. */
const written: Readonly<Record<string, Draft>> = { en, gu, pa, pl, so, ur }

/** The same with their gaps filled in. */
export const languages: Readonly<Record<string, Language>> = Object.fromEntries(
  Object.entries(written).map(([tag, words]) => [tag, languageOf(words, en)]),
)
