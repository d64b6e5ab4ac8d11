import type { HostileText } from './hostile-texts.ts'

/**
 * Of texts that an expression cannot tell apart, the first: two letters that each of its classes and letters takes or
 * leaves alike lead it the same way. Where it looks back at what it took, all are different.
 */
export function differentTexts(
  expression: RegExp,
  texts: readonly HostileText[],
): readonly HostileText[] {
  if (/\\[1-9k]/.test(expression.source)) return texts
  const kindOf = kindsOfLetter(expression)
  const letters = expression.unicode || expression.unicodeSets ? /[^]/gu : /[^]/g
  const kinds = (text: string) => (text.match(letters) ?? []).map(kindOf).join(' ')
  const first = new Map<string, HostileText>()
  for (const text of texts) {
    const key = [text.start, text.piece, text.end].map(kinds).join()
    if (!first.has(key)) first.set(key, text)
  }
  return [...first.values()]
}

/** A number for each letter, the same for those that no part of the expression tells apart. */
function kindsOfLetter({ source, flags }: RegExp): (letter: string) => number {
  const parts = partsOf(source).map(
    (part) => new RegExp(`^(?:${part})$`, flags.replace(/[gym]/g, '')),
  )
  const known = new Map<string, number>()
  const numbers = new Map<string, number>()
  return (letter) => {
    const before = known.get(letter)
    if (before !== undefined) return before
    const taken = parts.map((part) => (part.test(letter) ? '1' : '0')).join('')
    const number = numbers.get(taken) ?? numbers.size
    numbers.set(taken, number)
    known.set(letter, number)
    return number
  }
}

/** The classes, escapes and letters of an expression, and what `\b`, `^` and `$` ask without naming it. */
function partsOf(source: string): readonly string[] {
  const named = [...source.matchAll(part)].flatMap(({ groups }) => groups?.['takes'] ?? [])
  return [...new Set([String.raw`\w`, String.raw`[\n\r\u2028\u2029]`, ...named])].map((text) =>
    /^[{}\]]$/.test(text) ? `\\${text}` : text,
  )
}

/** What takes a letter, unless it is how groups and repetition are written. */
const part =
  /\(\?(?:<?[=!]|:|<\w+>)|\{\d+(?:,\d*)?\}|[()|?*+^$]|(?<takes>\[(?:\\[^]|[^\\\]])*\]|\\[pPu]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|[^\\[]|\\[^])/gu
