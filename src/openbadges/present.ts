/**
 * The members of an object that have something to say: without those that are undefined and without empty
 * arrays. Open Badges 3.0, Serialization: no nulls, no empty arrays. The order of the members is kept.
 */
export function present<T extends object>(members: T): T {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(members)) if (!isAbsent(value)) kept[name] = value
  return kept as T
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
