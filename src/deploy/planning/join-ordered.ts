/** What one sequence, or the other, or both have under a key. */
export interface Joined<Left, Right> {
  readonly key: string
  readonly left?: Left
  readonly right?: Right
}

/**
 * Goes through two sequences at once, neither of which is ever held as a whole.
 *
 * @param left - like `right` in ascending order of the bytes of its keys, each of which it has once
 */
export function* joinOrdered<Left, Right>(
  left: Iterable<readonly [key: string, value: Left]>,
  right: Iterable<readonly [key: string, value: Right]>,
): Generator<Joined<Left, Right>> {
  const [lefts, rights] = [left[Symbol.iterator](), right[Symbol.iterator]()]
  try {
    let [one, other] = [lefts.next(), rights.next()]
    while (!one.done || !other.done) {
      const order = orderOf(one, other)
      const [key] = (order <= 0 ? one.value : other.value) as readonly [string, unknown]
      yield {
        key,
        ...(order <= 0 && !one.done ? { left: one.value[1] } : {}),
        ...(order >= 0 && !other.done ? { right: other.value[1] } : {}),
      }
      if (order <= 0) one = lefts.next()
      if (order >= 0) other = rights.next()
    }
  } finally {
    lefts.return?.()
    rights.return?.()
  }
}

/** As a database orders texts: by their bytes in UTF-8. */
export function compareBytes(one: string, other: string): number {
  return one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other))
}

type Next = IteratorResult<readonly [key: string, value: unknown], unknown>

/** What has ended comes after all that is left of the other. */
function orderOf(one: Next, other: Next): number {
  if (one.done) return 1
  return other.done ? -1 : compareBytes(one.value[0], other.value[0])
}
