const linkLimit = 4

const badgeType =
  /\btype\s*=\s*["']?(application\/(?:ld\+json|json|jwt|vc\S*|jose)|image\/(?:png|svg\+xml))/i

/**
 * The addresses of `<link rel="alternate" type="…">` in a page, best first: signed ones, then JSON, then pictures.
 *
 * @param base - address of the page, absolute
 * @returns absolute addresses
 */
export function badgeLinks(html: string, base: string): readonly string[] {
  return [...html.slice(0, 500_000).matchAll(/<link\b[^<>]{0,2000}>/gi)]
    .flatMap(([tag]) => readLink(tag, base) ?? [])
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, linkLimit)
    .map(({ href }) => href)
}

function readLink(
  tag: string,
  base: string,
): { readonly href: string; readonly rank: number } | undefined {
  const type = badgeType.exec(tag)?.[1]?.toLowerCase()
  if (type === undefined || !/\brel\s*=\s*(?:["'][^"'>=]*)?\balternate\b/i.test(tag))
    return undefined
  const quoted = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag)
  const href = quoted
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.replaceAll('&amp;', '&')
  if (href === undefined || !URL.canParse(href, base)) return undefined
  return { href: new URL(href, base).href, rank: rankOf(type) }
}

function rankOf(type: string): number {
  if (type.startsWith('application/vc') || type === 'application/jwt') return 0
  return type.startsWith('image/') ? 2 : 1
}
