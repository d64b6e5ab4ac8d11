/**
 * The first circle among things that wait for others, from the one at which it was entered; nothing where there is none.
 *
 * @example
 * ```ts
 * import { firstCircle } from './circle.ts'
 *
 * const before: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['b'] }
 * firstCircle(['a', 'b', 'c'], (name) => before[name] ?? []) // => ['b', 'c']
 * ```
 */
export function firstCircle(
  names: readonly string[],
  before: (name: string) => readonly string[],
): readonly string[] | undefined {
  const free = new Set<string>()
  const follow = (name: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(name)) return way.slice(way.indexOf(name))
    if (free.has(name)) return undefined
    for (const next of before(name)) {
      const circle = follow(next, [...way, name])
      if (circle !== undefined) return circle
    }
    free.add(name)
    return undefined
  }
  for (const name of names) {
    const circle = follow(name, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
