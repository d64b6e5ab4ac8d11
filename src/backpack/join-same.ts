import type { KeptBadge } from './kept.ts'
import { joinedTo } from './joined.ts'
import { shelfOf } from './shelf.ts'

/** What becomes of badges that turn out to be the same award. */
export interface JoinedBadges {
  readonly put: readonly KeptBadge[]
  /** Ids of those that are part of another now. */
  readonly forget: readonly string[]
  /** The id of each of those, and the id of what it is part of. */
  readonly moved: ReadonlyMap<string, string>
}

/**
 * Joins badges that could not be told to be one award while one of them was not checked. The one that came first stays,
 * with the files and the words of the other.
 *
 * @param all as they are kept at that moment
 * @param checked - ids of those that have been checked
 */
export function joinSame(all: readonly KeptBadge[], checked: readonly string[]): JoinedBadges {
  const shelf = shelfOf(all)
  const moved = new Map<string, string>()
  for (const id of checked) {
    const badge = shelf.get(id)
    const same = badge && shelf.another(badge)
    if (badge === undefined || same === undefined) continue
    const [first, second] = arrivedAt(badge) < arrivedAt(same) ? [badge, same] : [same, badge]
    shelf.remove(second.id)
    shelf.put(oneOf(first, second, shelf.holds))
    moved.set(second.id, first.id)
  }
  const targets = new Set([...moved.values()].map((id) => endOf(moved, id)))
  return {
    put: [...targets].flatMap((id) => shelf.get(id) ?? []),
    forget: [...moved.keys()],
    moved: new Map([...moved.keys()].map((id) => [id, endOf(moved, id)])),
  }
}

/** What has been joined may be joined again. */
function endOf(moved: ReadonlyMap<string, string>, id: string): string {
  const next = moved.get(id)
  return next === undefined ? id : endOf(moved, next)
}

function oneOf(
  first: KeptBadge,
  second: KeptBadge,
  isHeld: Parameters<typeof joinedTo>[2],
): KeptBadge {
  const joined = joinedTo(first, second, isHeld)
  const place = first.own.place ?? second.own.place
  return {
    ...joined,
    check: first.check.at < second.check.at ? second.check : first.check,
    own: { ...joined.own, ...(place === undefined ? {} : { place }) },
  }
}

const arrivedAt = ({ files, id }: KeptBadge) => `${files[0]?.arrived ?? ''} ${id}`
