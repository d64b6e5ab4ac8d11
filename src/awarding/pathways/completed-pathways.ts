import {
  badgeKey,
  badgesOf,
  progressOf,
  stepsLeft,
  type ProgressStep,
} from '../../kinds/pathway/progress.ts'
import { badgePathOf, type RegisterLine } from '../register/register.ts'

/** A pathway that ends in a badge, as much of it as it takes to say who has come to its end. */
export interface CompletedPathway {
  readonly steps: readonly (ProgressStep & { readonly name: string })[]
}

/** How far somebody is on a pathway, by the awards that staff know to be theirs. */
export interface Completion {
  /** Ids of their awards that the steps ask for, one of each badge. */
  readonly awards: readonly string[]
  /** Names of the steps that are not done. */
  readonly left: readonly string[]
}

/**
 * What an award of a completion badge can rest on. Of several pathways that end in the badge, it is the one with the fewest
 * steps left; undefined where there is none.
 *
 * @param lines - somebody's awards, in the order in which they were given: of two of one badge the later counts
 */
export function completionOf(
  lines: readonly Pick<RegisterLine, 'file' | 'id'>[],
  pathways: readonly CompletedPathway[],
): Completion | undefined {
  const idOf = new Map(lines.map((line) => [badgePathOf(line) ?? '', line.id]))
  return pathways
    .map((pathway) => ({
      awards: badgesOf(pathway).flatMap((name) => idOf.get(badgeKey(name)) ?? []),
      left: stepsLeft(progressOf(pathway, (name) => idOf.has(badgeKey(name)))).map(
        ({ name }) => name,
      ),
    }))
    .sort((one, other) => one.left.length - other.left.length)[0]
}
