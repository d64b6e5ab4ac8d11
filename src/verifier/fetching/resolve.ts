import { securedAddress } from './address-policy.ts'
import { badgeLinks } from './badge-links.ts'
import { fetchDocument, reasonOf } from './fetching.ts'
import { type Candidate, type Nothing, isNothing, recognise } from '../recognising/recognise.ts'
import type { Session } from '../session.ts'

/**
 * Follows a candidate that is only an address: to the badge there, or from a web page to the badge that the page
 * links to (`<link rel="alternate">`). Other candidates are given back as they are.
 */
export async function resolve(
  candidate: Candidate,
  session: Session,
): Promise<readonly (Candidate | Nothing)[]> {
  if (candidate.form !== 'url') return [candidate]
  const { container, text: address } = candidate
  const found = await follow(candidate, session)
  // Whoever gave the address itself knows it, and it may be a secret.
  return container === 'url'
    ? found
    : found.map((item) => (isNothing(item) ? { ...item, address } : item))
}

async function follow(
  candidate: Candidate,
  session: Session,
): Promise<readonly (Candidate | Nothing)[]> {
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
