import type { Alignment } from '../badge/parts.ts'
import type { Framework } from './schema.ts'

/** A framework by the name of its file. */
export interface NamedFramework {
  readonly slug: string
  readonly framework: Framework
}

/**
 * The frameworks that a site has pages for: those that its badges refer to, those that these speak of, and those whose
 * skills have no page elsewhere. Others are there for whoever wants to refer to them one day.
 *
 * @param alignments of all badges
 */
export function shownFrameworks<Each extends NamedFramework>(
  frameworks: readonly Each[],
  alignments: readonly Alignment[],
): readonly Each[] {
  const used = new Set(alignments.map(alignmentKey))
  const links = linksBetween(frameworks)
  const shown = new Set<string>()
  const show = (slug: string) => {
    if (shown.has(slug)) return
    shown.add(slug)
    links.get(slug)?.forEach(show)
  }
  for (const { slug, framework } of frameworks) {
    const { name, items } = framework
    const isUsed = items.some(({ code }) => used.has(alignmentKey({ framework: name, code })))
    if (isUsed || items.some(({ url }) => url === undefined)) show(slug)
  }
  return frameworks.filter(({ slug }) => shown.has(slug))
}

/** What a badge's alignment and a skill have in common. */
export function alignmentKey(named: Pick<Alignment, 'framework' | 'code'>): string {
  return `${named.framework ?? ''}\n${named.code ?? ''}`
}

/** Which frameworks speak of which, either way. */
function linksBetween(frameworks: readonly NamedFramework[]): ReadonlyMap<string, Set<string>> {
  const links = new Map(frameworks.map(({ slug }) => [slug, new Set<string>()]))
  for (const { slug, framework } of frameworks)
    for (const { matches, level } of framework.items)
      for (const other of [...matches, ...(level === undefined ? [] : [level])]) {
        if (other.framework === undefined) continue
        links.get(slug)?.add(other.framework)
        links.get(other.framework)?.add(slug)
      }
  return links
}
