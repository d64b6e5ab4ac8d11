/** Reads `1.20.3`, and `v1.20.3` as tags have it; undefined: it is none. Early versions (`1.0.0-rc.1`) are none of ours. */
export function parseVersion(text: string): readonly number[] | undefined {
  const [, ...numbers] = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(text) ?? []
  return numbers.length === 0 ? undefined : numbers.map(Number)
}

/** Below zero: the first is the older one. @param a - as `parseVersion` reads it */
export function compareVersions(a: string, b: string): number {
  const [left = [], right = []] = [parseVersion(a), parseVersion(b)]
  const at = [0, 1, 2].find((place) => left[place] !== right[place]) ?? 0
  return (left[at] ?? -1) - (right[at] ?? -1)
}

/** The newest of these tags that names a version. */
export function newestVersion(tags: readonly string[]): string | undefined {
  return tags
    .filter((tag) => parseVersion(tag) !== undefined)
    .toSorted(compareVersions)
    .at(-1)
}
