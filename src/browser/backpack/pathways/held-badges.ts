import type { BadgeFacts, KeptBadge } from '../../../backpack/kept.ts'
import type { ListedBadge, PathwayList } from '../../../kinds/pathway/listed.ts'
import { hostNamed } from '../../../verifier/fetching/host-named.ts'

/** Which badges that pathways name somebody has, by the names in the list. */
export interface HeldBadges {
  /** Those that are theirs and good. */
  readonly counted: ReadonlySet<string>
  /** Those of which they keep nothing but what does not count: not checked, over, taken back, forged. */
  readonly uncounted: ReadonlySet<string>
}

/**
 * Finds kept badges among those of a list: by the address of the badge and by who is proven to have given it, never by a name,
 * which anybody can use.
 *
 * @param today YYYY-MM-DD: what was good when it was checked may have run out
 */
export function heldBadges(
  badges: readonly KeptBadge[],
  list: PathwayList,
  today: string,
): HeldBadges {
  const counted = new Set<string>()
  const met = new Set<string>()
  const names = Object.entries(list.badges)
  for (const { facts, check, deleted } of badges) {
    if (deleted !== undefined) continue
    const isOver = facts.expires !== '' && facts.expires < today
    const isGood = good.includes(check.finding) && !isOver
    for (const [name, listed] of names.filter(([, each]) => hasAddress(facts, each))) {
      met.add(name)
      if (isGood && isByIssuer(facts, listed)) counted.add(name)
    }
  }
  return { counted, uncounted: new Set([...met].filter((name) => !counted.has(name))) }
}

/** A key that nobody vouches for counts where a pathway names that very key. */
const good: readonly string[] = ['genuine', 'genuine-until', 'key-only']

function hasAddress({ badgeId = '' }: BadgeFacts, { at }: ListedBadge): boolean {
  if (!at.endsWith('/v/')) return badgeId === at
  const version = /^[0-9a-f]{16}\/(?:badge|achievement)\.json$/
  return badgeId.startsWith(at) && version.test(badgeId.slice(at.length))
}

/** Where nothing says who its issuer is, it is somebody whose site the badge is on. */
function isByIssuer({ issuerId }: BadgeFacts, { at, by }: ListedBadge): boolean {
  return by.length > 0 ? by.includes(issuerId) : hostNamed([issuerId]) === hostNamed([at])
}
