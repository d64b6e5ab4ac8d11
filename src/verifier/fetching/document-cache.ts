/**
 * What has been fetched, parsed, checked and canonicalised, by a name for it. Share one between calls to ask
 * each issuer once; make a new one to ask again.
 */
export interface DocumentCache {
  readonly holds: (key: string) => boolean
  /** The value under the key, made now if there is none. A value that `lasts` says no to goes with `forgetDoubtful`. */
  readonly recall: <T>(
    key: string,
    make: () => Promise<T>,
    lasts: (value: T) => boolean,
  ) => Promise<T>
  /** Drops what may come out better next time, such as a host that did not answer. */
  readonly forgetDoubtful: () => void
}

/** An empty cache, in memory: it lasts as long as whoever made it keeps it. */
export function createDocumentCache(): DocumentCache {
  const kept = new Map<string, Promise<unknown>>()
  const doubtful = new Set<string>()
  return {
    holds: (key) => kept.has(key),
    recall: <T>(key: string, make: () => Promise<T>, lasts: (value: T) => boolean) => {
      const known = kept.get(key)
      // One key is only ever used with one type of value.
      if (known !== undefined) return known as Promise<T>
      const made = make()
      kept.set(key, made)
      made.then(
        (value) => {
          if (!lasts(value)) doubtful.add(key)
        },
        () => kept.delete(key),
      )
      return made
    },
    forgetDoubtful: () => {
      for (const key of doubtful) kept.delete(key)
      doubtful.clear()
    },
  }
}
