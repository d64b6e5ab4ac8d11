import type { BoxFacts, ClrFacts } from '../../ledger/facts.ts'
import type { LedgerCache } from '../../ledger/ledger-cache.ts'
import type { LedgerIndex } from '../../ledger/ledger-index.ts'
import type { Standing } from '../plan/standing.ts'

/** The name of a claim code’s unit in the manifest. Joined, V8 holds it as one text; put together otherwise, as three. */
export const claimUnit = (lookup: string) => ['claim', lookup].join('/')
/** The name of the unit of a record. */
export const clrUnit = (slug: string) => `clr/${slug}`

/** The boxes that one claim code opens. */
export interface ClaimBoxes {
  readonly lookup: string
  readonly boxes: readonly BoxFacts[]
  /** Of each issuer the newest record that the code opens. */
  readonly clrs: readonly ClrFacts[]
}

/** A unit for each claim code: of every award that stands, its newest box. */
export function claimUnits(
  { boxes, clrs }: Pick<LedgerIndex, 'boxes' | 'clrs'>,
  standings: readonly Standing[],
): ReadonlyMap<string, ClaimBoxes> {
  const opened = new Map<string, ClrFacts[]>()
  for (const facts of [...clrs.values()].flat())
    opened.set(facts.lookup, [...(opened.get(facts.lookup) ?? []), facts])
  const byName = new Map<string, ClaimBoxes>()
  const grown = new Map<string, BoxFacts[]>()
  for (const { issued } of standings) {
    const own = issued && newestIn(boxes.get(issued.id))
    const lookup = own?.[0]?.lookup
    if (own === undefined || lookup === undefined) continue
    const name = claimUnit(lookup)
    const unit = byName.get(name)
    if (unit === undefined) {
      byName.set(name, { lookup, boxes: own, clrs: newestOf(opened.get(lookup)) })
      continue
    }
    const more = grown.get(name) ?? [...unit.boxes]
    if (!grown.has(name)) byName.set(name, { ...unit, boxes: more })
    grown.set(name, more)
    more.push(...own)
  }
  return byName
}

/** Most awards have one box, and most codes open one award: that list is there already. */
function newestIn(boxes: readonly BoxFacts[] = []): readonly BoxFacts[] {
  return boxes.length > 1 ? boxes.slice(-1) : boxes
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
  cache: Pick<LedgerCache, 'boxesAt' | 'boxesOf' | 'clrsAt'>,
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
      const clrs = newestOf(cache.clrsAt(lookup))
      return [claimUnit(lookup), { lookup, boxes, clrs }] as const
    }),
  )
}

/** A unit for each record there is; what was made before the newest stays where it is. */
export function clrUnits({ clrs }: Pick<LedgerIndex, 'clrs'>): ReadonlyMap<string, ClrFacts> {
  return new Map([...clrs.values()].flat().map((facts) => [clrUnit(facts.slug), facts]))
}

/** The order of the boxes is none of a reader's business, so it is none of their inputs. */
export function claimInputs({ boxes, clrs }: ClaimBoxes): string {
  const hashes = [...boxes, ...clrs].map(({ ref }) => ref.hash.slice(0, 16)).sort()
  return `boxes:${hashes.join(',')}`
}

/** Hardly any code opens one. */
const none: readonly ClrFacts[] = []

function newestOf(clrs = none): readonly ClrFacts[] {
  return clrs.length === 0
    ? none
    : [...new Map(clrs.map((facts) => [facts.issuer, facts])).values()]
}
