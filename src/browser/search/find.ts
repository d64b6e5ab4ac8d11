import { wordsOf } from '../../model/text/plain-words.ts'

/** What can be found: by its name first, then by other words that stand for it, then by what it says. */
export interface Findable {
  readonly name: string
  /** Topics, kinds, who gives it. */
  readonly words: string
  readonly text: string
}

/**
 * The entries in which every word of a query is found, best first; all of them for a query without words. A word
 * is found where one begins with it, so that typing narrows; capitals and accents do not count. One slip in a word of
 * four letters or more is forgiven, after everything that was found without.
 */
export function find<Entry extends Findable>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const queryWords = wordsOf(query)
  return entries
    .map((entry, place) => ({ entry, place, score: scoreOf(entry, queryWords) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ entry }) => entry)
}

const weights = { name: 8, words: 4, text: 1 } as const

function scoreOf(entry: Findable, queryWords: readonly string[]): number {
  const fields = (['name', 'words', 'text'] as const).map((field) => ({
    weight: weights[field],
    words: wordsOf(entry[field]),
  }))
  const scores = queryWords.map((word) =>
    Math.max(
      ...fields.map(({ weight, words }) => weight * bestMatch(words, word)),
      ...fields.map(({ weight, words }) => (weight / 100) * closeMatch(words, word)),
    ),
  )
  return scores.includes(0) ? 0 : 1 + scores.reduce((sum, score) => sum + score, 0)
}

/** 2 for the very word, 1 for one that begins so or is its singular, 0 for none. */
function bestMatch(words: readonly string[], term: string): number {
  if (words.includes(term)) return 2
  return words.some((word) => word.startsWith(term) || isSingular(word, term)) ? 1 : 0
}

const shortest = 4

/** 2 for a word that is one slip away, 1 for one whose beginning is, 0 for none. */
function closeMatch(words: readonly string[], term: string): number {
  if (term.length < shortest) return 0
  if (words.some((word) => isOneSlip(word, term))) return 2
  const starts = [-1, 0, 1].map((more) => term.length + more)
  return words.some((word) => starts.some((length) => isOneSlip(word.slice(0, length), term)))
    ? 1
    : 0
}

/**
 * Whether one letter more, less, other or two neighbours in the wrong order make the difference (Damerau and
 * Levenshtein's distance of one).
 */
function isOneSlip(word: string, term: string): boolean {
  if (Math.abs(word.length - term.length) > 1) return false
  let at = 0
  while (at < term.length && word[at] === term[at]) at++
  const same = (inWord: number, inTerm: number) =>
    word.slice(at + inWord) === term.slice(at + inTerm)
  const isTurned = word[at] === term[at + 1] && word[at + 1] === term[at]
  return same(1, 1) || same(0, 1) || same(1, 0) || (isTurned && same(2, 2))
}

/** `robot` of `robots`, `torch` of `torches`. */
function isSingular(word: string, term: string): boolean {
  return word.length > 2 && (term === `${word}s` || term === `${word}es`)
}
