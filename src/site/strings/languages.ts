import { en, type Strings } from './en.ts'
import { gu } from './gu.ts'

/** Every language that the pages are written in, by its tag: a file of words each, and nothing else. */
export const languages: Readonly<Record<string, Strings>> = { en, gu }
