import { securedAddress } from './address-policy.ts'
import { fetchDocument, reasonOf } from './fetching.ts'
import { type Candidate, type Nothing, isNothing, recognise } from './recognise.ts'
import type { Session } from './session.ts'

const linkLimit = 4

/**
 * Follows a candidate that is only an address: to the badge there, or from a web page to the badge that the page
 * links to (`<link rel="alternate">`). Other candidates are given back as they are.
 */
export async function resolve(
  candidate: Candidate,
  session: Session,
): Promise<readonly (Candidate | Nothing)[]> {
  if (candidate.form !== 'url') return [candidate]
  const { container } = candidate
  const outcome = await fetchDocument(
    securedAddress(candidate.text, session.world.allowOrigins),
    session,
  )
  if (outcome.kind !== 'document') {
    return [{ code: 'input-unreachable', reason: reasonOf(outcome), container }]
  }
  const found = await recognise(outcome.bytes, session.limits)
  if (!isPage(outcome.type, found))
    return found.map((item) => located(item, outcome.url, container))
  for (const link of badgeLinks(new TextDecoder().decode(outcome.bytes), outcome.url)) {
    const linked = await fetchDocument(securedAddress(link, session.world.allowOrigins), session)
    if (linked.kind !== 'document') continue
    const items = await recognise(linked.bytes, session.limits)
    const good = items.filter((item) => !isNothing(item) && item.form !== 'url')
    if (good.length > 0) return good.map((item) => located(item, linked.url, container))
  }
  return [{ code: 'page-without-badge', container }]
}

/** An address behind an address is not followed again. */
function located(
  found: Candidate | Nothing,
  url: string,
  container: Candidate['container'],
): Candidate | Nothing {
  if (isNothing(found)) return { ...found, container }
  if (found.form === 'url') return { code: 'page-without-badge', container }
  return { ...found, container, url }
}

/** Some hosts call everything a page: what begins like a badge is one. */
function isPage(type: string, found: readonly (Candidate | Nothing)[]): boolean {
  const [first] = found
  return (
    first !== undefined &&
    isNothing(first) &&
    (type.startsWith('text/html') || first.code === 'input-unrecognised')
  )
}

const badgeType =
  /\btype\s*=\s*["']?(application\/(?:ld\+json|json|jwt|vc\S*|jose)|image\/(?:png|svg\+xml))/i

/** The addresses of `<link rel="alternate" type="…">` in a page, best first: signed ones, then JSON, then pictures. */
function badgeLinks(html: string, base: string): readonly string[] {
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
