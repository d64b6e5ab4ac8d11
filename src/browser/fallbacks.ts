/**
 * What the oldest browsers that we support (`site/oldest-browsers.ts`) lack of the language and the platform, and our
 * scripts use. Put in where it is missing, before anything else runs: imported first by each script that needs it, as
 * our packages call the same functions. What stands here is all that may be used beyond those browsers.
 */
const fallbacks: readonly (readonly [owner: object, name: string, standIn: object])[] = [
  [Promise, 'withResolvers', withResolvers],
  [URL, 'canParse', canParse],
  [AbortSignal, 'timeout', timeout],
  [String.prototype, 'isWellFormed', isWellFormed],
  [Array.prototype, 'toSorted', toSorted],
]

/** The names of the functions that every script may count on. */
export const provided: readonly string[] = fallbacks.map(([, name]) => name)

for (const [owner, name, value] of fallbacks) {
  if (typeof Reflect.get(owner, name) !== 'function')
    Reflect.defineProperty(owner, name, { value, writable: true, configurable: true })
}

/** ECMAScript 2024, Promise.withResolvers. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: PromiseWithResolvers<T>['resolve']
  let reject!: PromiseWithResolvers<T>['reject']
  const promise = new Promise<T>((...given) => {
    ;[resolve, reject] = given
  })
  return { promise, resolve, reject }
}

/** URL Standard, URL.canParse. */
function canParse(address: string, base?: string): boolean {
  try {
    return new URL(address, base) instanceof URL
  } catch {
    return false
  }
}

/** DOM Standard, AbortSignal.timeout. */
function timeout(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  const late = () => controller.abort(new DOMException('The time is up.', 'TimeoutError'))
  setTimeout(late, milliseconds)
  return controller.signal
}

/** ECMAScript 2024, String.prototype.isWellFormed: with the `u` flag only half a pair is seen as a surrogate. */
function isWellFormed(this: string): boolean {
  return !/\p{Surrogate}/u.test(this)
}

/** ECMAScript 2023, Array.prototype.toSorted. */
function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare)
}
