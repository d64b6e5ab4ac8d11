import type { KeptBadge, OwnWords } from '../../../backpack/kept.ts'
import { isObject } from '../../../bytes/json.ts'
import type { BackpackStore } from './store.ts'

/** What somebody was writing when the page went: the database takes longer than a page that is being closed has. */
export interface Drafts {
  /** Notes a change at once; the answer is to be called when it has been kept. */
  readonly note: (badge: Pick<KeptBadge, 'id'>, change: Partial<OwnWords>) => () => void
  /** Keeps what was noted by a page that is gone. */
  readonly keep: (store: Pick<BackpackStore, 'update'>) => Promise<void>
}

/**
 * Drafts beside the store of a site.
 *
 * @param name - of its database
 * @param storage - none where the browser refuses it: then there are no drafts
 */
export function draftsIn(name: string, storage: Storage | undefined): Drafts {
  const prefix = `${name} draft `
  const pending = new Map<string, Set<Partial<OwnWords>>>()
  const hold = (id: string, changes: ReadonlySet<Partial<OwnWords>>) => {
    const all = [...changes].reduce((sum, change) => ({ ...sum, ...change }), {})
    if (changes.size > 0) attempt(() => storage?.setItem(prefix + id, JSON.stringify(all)))
    else attempt(() => storage?.removeItem(prefix + id))
  }
  return {
    note: ({ id }, change) => {
      // What is written while an earlier change is being kept is a draft of its own.
      const changes = pending.get(id) ?? new Set()
      const noted = { ...change }
      pending.set(id, changes.add(noted))
      hold(id, changes)
      return () => {
        if (changes.delete(noted)) hold(id, changes)
      }
    },
    keep: async (store) => {
      const keys = attempt(() => Object.keys(storage ?? {})) ?? []
      for (const key of keys.filter((each) => each.startsWith(prefix))) {
        const change = attempt(() => readChange(storage?.getItem(key)))
        if (change !== undefined)
          await store.update(key.slice(prefix.length), (badge) => ({
            ...badge,
            own: { ...badge.own, ...change },
          }))
        attempt(() => storage?.removeItem(key))
      }
    },
  }
}

/** Other pages of this origin may write there, too. */
function readChange(text: string | null | undefined): Partial<OwnWords> | undefined {
  const value: unknown = JSON.parse(text ?? '')
  if (!isObject(value)) return undefined
  const { note, tags } = value
  const areTags = Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')
  return {
    ...(typeof note === 'string' ? { note } : {}),
    ...(areTags ? { tags: tags as readonly string[] } : {}),
  }
}

/** Undefined where it throws, as the storage of a browser does that refuses it. */
export function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Even to ask for it fails where it is refused. */
export function ownStorage(): Storage | undefined {
  return attempt(() => localStorage)
}
