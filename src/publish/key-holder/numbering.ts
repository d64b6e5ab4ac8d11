/**
 * Numbers names in the order in which they come, from 0. Of a hundred thousand awards several things are known: by their
 * numbers, the names are held once and not for each.
 */
export function numbering(): (name: string) => number {
  const numbers = new Map<string, number>()
  return (name) => {
    const before = numbers.get(name)
    if (before !== undefined) return before
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
}
