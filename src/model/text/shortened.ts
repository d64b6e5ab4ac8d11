/** No name that people have given themselves or a badge is so long. */
export const longestName = 200
/** More than this is read by few before they know what it is. */
export const longestText = 1200

/**
 * The beginning of a text that is longer than so many letters, with a sign that there is more; any other as it is. It ends
 * behind a word where one ends near, and never within a letter.
 *
 * @example
 * ```ts
 * import { shortened } from './shortened.ts'
 *
 * shortened('A badge about rivers', 10) // => 'A badge…'
 * shortened('A badge', 10) // => 'A badge'
 * ```
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  const end = space > most - 40 && space > 0 ? space : endOfLetter(text, most)
  return `${text.slice(0, end)}…`
}

/** Half of a pair, a sign upon a letter, and what is joined to one, belong to what stands before them. */
function endOfLetter(text: string, at: number): number {
  let end = at
  const earliest = Math.max(1, at - 32)
  while (end > earliest && isInside(text, end)) end -= 1
  return end
}

function isInside(text: string, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const isHalf = /[\uDC00-\uDFFF]/.test(text.charAt(at))
  return isHalf || /^[\p{M}\u200D\uFE0F]/u.test(next) || text.charAt(at - 1) === '\u200D'
}
