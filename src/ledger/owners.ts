/** Whose something is that is given out once: the id of an award. */
export interface Owners {
  get(key: string): string | undefined
  keys(): Iterable<string>
}

export interface GrowingOwners extends Owners {
  set(key: string, id: string): unknown
}

/** A copy to grow from; the owners given stay as they are. */
export function growingOwners(before: Owners): GrowingOwners {
  if (before instanceof Map) return new Map(before)
  if (before instanceof SlotOwners) return before.copy()
  const added = new Map<string, string>()
  return {
    get: (key) => added.get(key) ?? before.get(key),
    set: (key, id) => added.set(key, id),
    keys: () => new Set([...before.keys(), ...added.keys()]).keys(),
  }
}

/** The same by the keys of slots, `<list>/<number>`: of those there are as many as awards, and a number takes less room than a text. */
export class SlotOwners implements GrowingOwners {
  readonly #lists: Map<string, Map<number, string>>

  constructor(lists = new Map<string, Map<number, string>>()) {
    this.#lists = lists
  }

  copy(): SlotOwners {
    return new SlotOwners(new Map([...this.#lists].map(([list, ids]) => [list, new Map(ids)])))
  }

  get(key: string): string | undefined {
    const { list, index } = slotIn(key)
    return this.#lists.get(list)?.get(index)
  }

  set(key: string, id: string): void {
    const { list, index } = slotIn(key)
    const ids = this.#lists.get(list) ?? new Map<number, string>()
    this.#lists.set(list, ids.set(index, id))
  }

  *keys(): Generator<string> {
    for (const [list, ids] of this.#lists) for (const index of ids.keys()) yield `${list}/${index}`
  }
}

function slotIn(key: string): { readonly list: string; readonly index: number } {
  const end = key.lastIndexOf('/')
  return { list: key.slice(0, end), index: Number(key.slice(end + 1)) }
}
