import { inEnglish } from '../../bytes/sentence.ts'
import { personalAmongIds } from '../../model/text/personal-patterns.ts'

/** What personal data a text to be published seems to hold, in words: `an e-mail address`. */
export function personalDataIn(text: string): string | undefined {
  const [found] = personalAmongIds(text)
  return found && inEnglish(found.what)
}

/** Whether a text says a part of a person's name, as a word of three letters or more. */
export function saysName(text: string, name: string): boolean {
  const wordsOf = (words: string) => words.toLowerCase().match(/[\p{L}\p{M}’']{3,}/gu) ?? []
  const mentioned = new Set(wordsOf(text).map((word) => word.replace(/[’']s$/, '')))
  return wordsOf(name).some((word) => mentioned.has(word) && !commonWords.has(word))
}

// Names of people that are words of the language as well.
const commonWords = new Set(
  'may will mark grace hope joy art rose summer dawn faith amber'.split(' '),
)
