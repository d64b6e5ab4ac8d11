import type { KeptBadge } from './kept.ts'
import { inOrder } from './search.ts'

/**
 * The badges whose place changes when two change theirs, in the holder's own order of all that are not in the bin.
 *
 * @param all as they are kept at that moment
 */
export function swapped(
  all: readonly KeptBadge[],
  one: string,
  other: string,
): readonly KeptBadge[] {
  const here = all.filter(({ deleted }) => deleted === undefined)
  const order = [...inOrder(here, 'own')]
  const [from, to] = [one, other].map((id) => order.findIndex((badge) => badge.id === id))
  const [first, second] = [order[from ?? -1], order[to ?? -1]]
  if (!first || !second || from === undefined || to === undefined) return []
  order[from] = second
  order[to] = first
  return order.flatMap((badge, place) =>
    badge.own.place === place ? [] : [{ ...badge, own: { ...badge.own, place } }],
  )
}
