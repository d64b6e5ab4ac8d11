import { en } from './en.ts'
import { gu } from './gu/gu.ts'
import type { StaffWords } from './staff-words.ts'

/** Every language that staff are answered in, by its tag. */
export const staffLanguages: Readonly<Record<string, StaffWords>> = { en, gu }

/**
 * The words for staff of a site whose main language this is: `gu` serves `gu-IN`, too. English where there are none.
 *
 * @example
 * staffWordsFor('gu-IN').report.none // 'કોઈ ભૂલ નથી.'
 */
export function staffWordsFor(tag: string | undefined): StaffWords {
  const [language = 'en'] = (tag ?? 'en').toLowerCase().split('-')
  return Object.hasOwn(staffLanguages, language) ? (staffLanguages[language] ?? en) : en
}
