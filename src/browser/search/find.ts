/** What can be found: by its name first, then by other words that stand for it, then by what it says. */
export interface Findable {
  readonly name: string
  /** Topics, kinds, who gives it. */
  readonly words: string
  readonly text: string
}

/**
 * The entries in which every word of a query is found, best first; all of them for a query without words. A word
 * is found where one begins with it, so that typing narrows; capitals and accents do not count.
 */
export function find<Entry extends Findable>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const asked = wordsOf(query)
  return entries
    .map((entry, place) => ({ entry, place, score: scoreOf(entry, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ entry }) => entry)
}

/** A text as words that compare equal however they were typed. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  return plain.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

const weights = { name: 8, words: 4, text: 1 } as const

function scoreOf(entry: Findable, asked: readonly string[]): number {
  const fields = (['name', 'words', 'text'] as const).map((field) => ({
    weight: weights[field],
    words: wordsOf(entry[field]),
  }))
  const scores = asked.map((word) =>
    Math.max(...fields.map(({ weight, words }) => weight * bestMatch(words, word))),
  )
  return scores.includes(0) ? 0 : 1 + scores.reduce((sum, score) => sum + score, 0)
}

/** 2 for the very word, 1 for one that begins so or is its singular, 0 for none. */
function bestMatch(words: readonly string[], asked: string): number {
  if (words.includes(asked)) return 2
  return words.some((word) => word.startsWith(asked) || isSingular(word, asked)) ? 1 : 0
}

/** `robot` of `robots`, `torch` of `torches`. */
function isSingular(word: string, asked: string): boolean {
  return word.length > 2 && (asked === `${word}s` || asked === `${word}es`)
}
