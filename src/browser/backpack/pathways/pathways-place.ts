import type { KeptBadge } from '../../../backpack/kept.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { PathwaysContext } from './pathways-part.ts'

/** How far somebody is on the pathways of the site. What shows it is fetched by whoever has badges. */
export interface PathwaysPlace {
  readonly node: HTMLElement
  readonly refresh: (badges: readonly KeptBadge[]) => Promise<void>
}

/** Makes the part; nothing is shown before `refresh`. */
export function makePathways(context: PathwaysContext): PathwaysPlace {
  const node = makeNode('section', { class: 'kept-pathways' })
  let last = Promise.resolve()
  const show = async (badges: readonly KeptBadge[]) => {
    if (context.address === '' || badges.length === 0) return node.replaceChildren()
    const { pathwayNodes } = await import('./pathways-part.ts')
    node.replaceChildren(...(await pathwayNodes(badges, context)))
  }
  // The page goes on without it, as where there is no network and the script was never kept.
  return {
    node,
    refresh: (badges) => (last = last.then(() => show(badges)).catch(() => undefined)),
  }
}
