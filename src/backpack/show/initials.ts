/**
 * What stands for a badge where its picture cannot be had: the first letters of its first two words, or one letter where
 * a script has no capitals, as its letters would join or stack.
 *
 * @returns an empty text where the name has neither letters nor figures
 */
export function initialsOf(name: string): string {
  const firsts = name.split(/\s+/u).flatMap((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word) ?? [])
  const [first = ''] = firsts
  const hasCapitals = first.toLowerCase() !== first.toUpperCase()
  return (hasCapitals ? firsts.slice(0, 2).join('') : first).toUpperCase()
}
