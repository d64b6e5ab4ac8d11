import type { PathwayPart } from './schema.ts'

/** That one badge of this site belongs to another, or comes before it; badges as `issuer/badge`. */
export interface PathwayLink {
  readonly type: 'isChildOf' | 'precedes'
  readonly from: string
  readonly to: string
}

interface Linked {
  readonly completion?: string
  readonly steps: readonly {
    readonly id: string
    readonly of: readonly PathwayPart[]
    readonly after: readonly string[]
  }[]
}

/**
 * What a pathway says of how badges of this site belong together: each is a part of the one for all of it, and those of a step
 * come before those of the steps after it.
 *
 * @example
 * ```ts
 * import { pathwayLinks } from './links.ts'
 *
 * const steps = [{ id: 'start', of: [{ badge: 'yard/safe' }], after: [] }]
 * pathwayLinks({ completion: 'yard/fixer', steps }) // => [{ type: 'isChildOf', from: 'yard/safe', to: 'yard/fixer' }]
 * ```
 */
export function pathwayLinks({ completion, steps }: Linked): readonly PathwayLink[] {
  const badges = new Map(
    steps.map(({ id, of }) => [id, of.flatMap((part) => ('badge' in part ? [part.badge] : []))]),
  )
  const links = steps.flatMap(({ id, after }) => {
    const own = badges.get(id) ?? []
    const before = after.flatMap((each) => badges.get(each) ?? [])
    const whole = completion === undefined ? [] : [completion]
    return [...linked('isChildOf', own, whole), ...linked('precedes', before, own)]
  })
  const byText = new Map(links.map((link) => [`${link.type} ${link.from} ${link.to}`, link]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link)
}

function linked(
  type: PathwayLink['type'],
  sources: readonly string[],
  targets: readonly string[],
): readonly PathwayLink[] {
  return sources.flatMap((from) =>
    targets.filter((to) => to !== from).map((to) => ({ type, from, to })),
  )
}
