import type { ChangedDetail } from '../../model/staff-words/staff-words.ts'

export type Compared = readonly [
  name: string,
  kind: 'new' | 'changed' | 'gone',
  changes: readonly ChangedDetail[],
]

/** What is new, changed or gone, by name. */
export function compared<Each>(
  before: readonly Each[],
  after: readonly Each[],
  nameOf: (each: Each) => string,
  changesOf: (before: Each, after: Each) => readonly ChangedDetail[],
): readonly Compared[] {
  const old = new Map(before.map((each) => [nameOf(each), each]))
  const found: Compared[] = []
  for (const each of after) {
    const was = old.get(nameOf(each))
    old.delete(nameOf(each))
    const changes = was === undefined ? [] : changesOf(was, each)
    if (was === undefined) found.push([nameOf(each), 'new', []])
    else if (changes.length > 0) found.push([nameOf(each), 'changed', changes])
  }
  for (const name of old.keys()) found.push([name, 'gone', []])
  return found.sort(byName)
}

/** Which of these differ between the two. */
export function changedIn<Each>(
  words: readonly (readonly [ChangedDetail, (each: Each) => unknown])[],
  before: Each,
  after: Each,
): readonly ChangedDetail[] {
  return words.flatMap(([word, of]) => (same(of(before), of(after)) ? [] : [word]))
}

/** Whether two values read from records are the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Puts them in the order of their names. */
export function byName(
  a: readonly [string, ...unknown[]],
  b: readonly [string, ...unknown[]],
): number {
  return a[0] < b[0] ? -1 : 1
}
