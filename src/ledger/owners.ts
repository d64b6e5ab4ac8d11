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

/** The same by the keys of slots, `<list>/<number>`: numbers are places, of which V8 holds a full list in a few bytes each. */
export class SlotOwners implements GrowingOwners {
  readonly #lists: Map<string, string[]>

  constructor(lists = new Map<string, string[]>()) {
    this.#lists = lists
  }

  copy(): SlotOwners {
    return new SlotOwners(new Map([...this.#lists].map(([list, ids]) => [list, ids.slice()])))
  }

  get(key: string): string | undefined {
    const { list, index } = slotIn(key)
    return this.#lists.get(list)?.[index]
  }

  set(key: string, id: string): void {
    const { list, index } = slotIn(key)
    const ids = this.#lists.get(list) ?? []
    ids[index] = id
    this.#lists.set(list, ids)
  }

  *keys(): Generator<string> {
    for (const [list, ids] of this.#lists)
      for (let index = 0; index < ids.length; index += 1)
        if (ids[index] !== undefined) yield `${list}/${index}`
  }
}

function slotIn(key: string): { readonly list: string; readonly index: number } {
  const end = key.lastIndexOf('/')
  return { list: key.slice(0, end), index: Number(key.slice(end + 1)) }
}
