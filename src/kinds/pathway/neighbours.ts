import { badgeKey, badgesOf, type BadgeName } from './progress.ts'
import type { Pathway } from './schema.ts'

/**
 * Of each badge of this site that is on a pathway, by `issuer/badge`, the others that it adds up with: those that the same
 * pathways ask for and those that stand for the whole of them, each once, in the order of the pathways.
 *
 * @example
 * ```ts
 * import { pathwayNeighbours } from './neighbours.ts'
 * import { toPathway } from './schema.ts'
 *
 * const steps = [{ id: 'start', name: 'Start', of: [{ badge: 'yard/safe' }] }]
 * const written = { name: 'Fixer', description: 'To fix.', type: 'informal', completion: 'yard/fixer', steps } as const
 * pathwayNeighbours([toPathway(written, '', 'en')]).get('yard/safe') // => [{ badge: 'yard/fixer' }]
 * ```
 */
export function pathwayNeighbours(
  pathways: readonly Pathway[],
): ReadonlyMap<string, readonly BadgeName[]> {
  const neighbours = new Map<string, Map<string, BadgeName>>()
  for (const pathway of pathways) {
    const { completion } = pathway
    const names = [
      ...badgesOf(pathway),
      ...(completion === undefined ? [] : [{ badge: completion }]),
    ]
    for (const name of names) {
      if (!('badge' in name)) continue
      const others = neighbours.get(name.badge) ?? new Map<string, BadgeName>()
      for (const other of names)
        if (badgeKey(other) !== name.badge) others.set(badgeKey(other), other)
      neighbours.set(name.badge, others)
    }
  }
  return new Map([...neighbours].map(([name, others]) => [name, [...others.values()]]))
}
