import type { ListedAward } from '../publish/manifest.ts'

/** Counts are given in steps of this many, and not below it. */
const countStep = 5

/** How many listed awards stand, or stood to their end, by what `keyOf` says of each. */
export function countsOf(
  listed: readonly ListedAward[],
  keyOf: (award: ListedAward) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const award of listed.filter(isCounted))
    counts.set(keyOf(award), (counts.get(keyOf(award)) ?? 0) + 1)
  return counts
}

/**
 * A count as it is published. Few people are not counted, and in steps, whoever compares what is said on two days does
 * not see when one person was given a badge, or took themselves off the list. There is no sum and no count by month from
 * which what is left out could be worked out.
 */
export function listedAtLeast(count: number): number | undefined {
  return count < countStep ? undefined : count - (count % countStep)
}

/** A version of a badge, and what listed awards tell of it. */
export interface VersionFacts {
  readonly version: string
  /** It is what the badge says today. */
  readonly isToday: boolean
  /** `YYYY-MM-DD`: the first listed award. When others were given is nobody's business. */
  readonly since?: string
  readonly atLeast?: number
}

/**
 * The versions of a badge, oldest first.
 *
 * @param earned - those that somebody has earned, oldest first
 * @param today - the present one
 * @param listed - the listed awards of this badge
 */
export function versionFacts(
  earned: readonly string[],
  today: string,
  listed: readonly ListedAward[],
): readonly VersionFacts[] {
  const counts = countsOf(listed, ({ version }) => version)
  return [...new Set([...earned, today])].map((version) => {
    const [since] = listed
      .filter((award) => award.version === version && isCounted(award))
      .map(({ awarded }) => awarded)
      .sort()
    const atLeast = listedAtLeast(counts.get(version) ?? 0)
    return {
      version,
      isToday: version === today,
      ...(since === undefined ? {} : { since }),
      ...(atLeast === undefined ? {} : { atLeast }),
    }
  })
}

function isCounted({ state }: ListedAward): boolean {
  return state === 'valid' || state === 'expired'
}
