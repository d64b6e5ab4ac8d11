/** An array may be empty, and then its member is not there. */
type Present<T> = {
  readonly [Name in keyof T]: T[Name] extends readonly [unknown, ...unknown[]]
    ? T[Name]
    : T[Name] extends readonly unknown[]
      ? T[Name] | undefined
      : T[Name]
}

/**
 * The members of an object that have something to say: without those that are undefined and without empty
 * arrays. Open Badges 3.0, Serialization: no nulls, no empty arrays. The order of the members is kept.
 */
export function present<const T extends object>(members: T): Present<T> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(members)) if (!isAbsent(value)) kept[name] = value
  return kept as Present<T>
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
