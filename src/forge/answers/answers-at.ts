import { staffWordsAt } from '../../records/report/staff-words-at.ts'
import type { AnswerWords } from './answer-words.ts'
import { enAnswers } from './en.ts'
import { guAnswers } from './gu.ts'

const languages: Readonly<Record<string, AnswerWords>> = { en: enAnswers, gu: guAnswers }

/** What is said under issues of the site in a folder: in its main language, or in English where that has no such words. */
export function answersAt(root: string): AnswerWords {
  return languages[staffWordsAt(root).locale] ?? enAnswers
}
