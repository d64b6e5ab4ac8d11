import { asWritten, sentence } from '../../../bytes/sentence.ts'
import type { BadgeFile } from '../../draft.ts'
import type { Advised } from './advised.ts'
import { reviewerWordsFor, wordsIn } from './reviewer-words.ts'

/** In characters and in words: what a picture the size of a thumb can have below it. */
const shortest = { characters: 40, words: 6 }

/** The name is short and says what the badge is for. */
export function* nameAdvice({ badge: { name, language } }: BadgeFile): Iterable<Advised> {
  const path = ['name']
  const words = wordsIn(name)
  if (name.length > shortest.characters || words.length > shortest.words)
    yield {
      code: 'name-long',
      path,
      message: sentence`The name is long: ${words.length} words.`,
      hint: sentence`Say in two to four words what it is for, as in “Robot Builder”; the description says the rest.`,
    }
  const known = reviewerWordsFor(language)
  if (known === undefined) return
  const isGeneral = (word: string) => known.general.has(word) || /^\p{N}+$/u.test(word)
  if (words.every(isGeneral))
    yield {
      code: 'name-general',
      path,
      message: sentence`Any badge could be called “${name}”: it does not say what for.`,
      hint: sentence`Name what somebody can do, as in “Bread Baker”.`,
    }
  else if (words.some((word) => known.badge.has(word)))
    yield {
      code: 'name-general',
      path,
      message: sentence`“${name}” says that a badge is a badge.`,
      hint: asWritten`name: ${withoutBadge(name)}`,
    }
}

/** Without the word, and without what tied it to the rest. */
function withoutBadge(name: string): string {
  const rest = name
    .split(' ')
    .filter((word) => !/^(?:badges?|બૅજ|બેજ)$/i.test(word))
    .join(' ')
  return rest.replace(/^(?:the|an?)\s/i, '').replace(/^(?:for|in|of)\s/i, '')
}
