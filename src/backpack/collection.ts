import type { KeptBadge } from './kept.ts'

/** Badges that their holder has put together to be shown, in an order and with words of their own. */
export interface Collection {
  /** A UUID. */
  readonly id: string
  readonly title: string
  readonly words: string
  readonly items: readonly CollectionItem[]
  /** RFC 3339, UTC: when it was begun. */
  readonly begun: string
}

export interface CollectionItem {
  /** Id of a kept badge. One that is not kept any more is passed over. */
  readonly badge: string
  readonly words: string
  /** The holder's private link to it, where they want their name to be shown with it. */
  readonly link?: string
}

/** An item with its badge. */
export interface ShownItem extends Omit<CollectionItem, 'badge'> {
  readonly badge: KeptBadge
}

/** A collection with another place for one of its items. */
export function movedItem(collection: Collection, badge: string, by: -1 | 1): Collection {
  const items = [...collection.items]
  const from = items.findIndex((item) => item.badge === badge)
  const [item, other] = [items[from], items[from + by]]
  if (item === undefined || other === undefined) return collection
  items[from] = other
  items[from + by] = item
  return { ...collection, items }
}

/** A collection of badges that go by other ids now; where two have become one, that stands once with the words of both. */
export function renamedItems(
  collection: Collection,
  moved: ReadonlyMap<string, string>,
): Collection {
  const items = new Map<string, CollectionItem>()
  for (const { badge, words, ...others } of collection.items) {
    const id = moved.get(badge) ?? badge
    const before = items.get(id)?.words ?? ''
    const both = before === words ? [words] : [before, words].filter((each) => each !== '')
    items.set(id, { ...items.get(id), ...others, badge: id, words: both.join('\n') })
  }
  return { ...collection, items: [...items.values()] }
}

/** The badges of a collection that are kept and not in the bin, in its order, with the words about each. */
export function shownItems(
  { items }: Pick<Collection, 'items'>,
  badges: readonly KeptBadge[],
): readonly ShownItem[] {
  const kept = new Map(badges.map((badge) => [badge.id, badge]))
  return items.flatMap((item) => {
    const badge = kept.get(item.badge)
    return badge === undefined || badge.deleted !== undefined ? [] : [{ ...item, badge }]
  })
}

/**
 * Adds the collections of a copy to those that are here. One that is here keeps its title, its words and its order, and
 * gets the badges that it lacks.
 *
 * @param moved - the ids that badges of the copy have here, where those are others
 * @returns those that are new or have something new
 */
export function mergeCollections(
  given: readonly Collection[],
  kept: readonly Collection[],
  moved: ReadonlyMap<string, string>,
): readonly Collection[] {
  const known = new Map(kept.map((collection) => [collection.id, collection]))
  return given.flatMap((each) => {
    const renamed = renamedItems(each, moved)
    const own = known.get(each.id)
    if (own === undefined) return [renamed]
    const has = new Set(own.items.map(({ badge }) => badge))
    const more = renamed.items.filter(({ badge }) => !has.has(badge))
    return more.length === 0 ? [] : [{ ...own, items: [...own.items, ...more] }]
  })
}
