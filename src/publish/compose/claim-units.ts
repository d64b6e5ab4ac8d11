import type { BoxFacts } from '../../ledger/facts.ts'
import type { LedgerCache } from '../../ledger/ledger-cache.ts'
import type { LedgerIndex } from '../../ledger/ledger-index.ts'
import type { Standing } from '../plan/standing.ts'

/** The boxes that one claim code opens. */
export interface ClaimBoxes {
  readonly lookup: string
  readonly boxes: readonly BoxFacts[]
}

/** A unit for each claim code: of every award that stands, its newest box. */
export function claimUnits(
  { boxes }: Pick<LedgerIndex, 'boxes'>,
  standings: readonly Standing[],
): ReadonlyMap<string, ClaimBoxes> {
  const byName = new Map<string, ClaimBoxes & { readonly boxes: BoxFacts[] }>()
  for (const { issued } of standings) {
    const box = issued && boxes.get(issued.id)?.at(-1)
    if (box?.lookup === undefined) continue
    const { lookup } = box
    const name = `claim/${lookup}`
    const unit = byName.get(name) ?? { lookup, boxes: [] }
    unit.boxes.push(box)
    byName.set(name, unit)
  }
  return byName
}

/**
 * The same for the codes of some awards only, whoever else's awards they open. A code that opens nothing any more has no
 * boxes.
 *
 * @param ids - of the awards
 * @param stands - whether an award has a page
 */
export function claimUnitsOf(
  ids: Iterable<string>,
  cache: Pick<LedgerCache, 'boxesAt' | 'boxesOf'>,
  stands: (id: string) => boolean,
): ReadonlyMap<string, ClaimBoxes> {
  const lookups = new Set(
    [...ids].flatMap((id) => cache.boxesOf(id).flatMap(({ lookup }) => lookup ?? [])),
  )
  return new Map(
    [...lookups].map((lookup) => {
      const owners = new Set(cache.boxesAt(lookup).map(({ id }) => id))
      const boxes = [...owners].flatMap((id) => {
        const newest = cache.boxesOf(id).at(-1)
        return newest?.lookup === lookup && stands(id) ? [newest] : []
      })
      return [`claim/${lookup}`, { lookup, boxes }] as const
    }),
  )
}

/** The order of the boxes is none of a reader's business, so it is none of their inputs. */
export function claimInputs({ boxes }: ClaimBoxes): string {
  const hashes = boxes.map(({ ref }) => ref.hash.slice(0, 16)).sort()
  return `boxes:${hashes.join(',')}`
}
