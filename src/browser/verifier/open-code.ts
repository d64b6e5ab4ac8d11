import { readBadgeLink } from '../../backpack/badge-code/badge-link.ts'
import { type BadgeCodeFault, readBadgeCode } from '../../backpack/badge-code/read-badge-code.ts'
import { fetchWhole } from '../fetch-whole.ts'
import type { Client } from './client.ts'
import { fetchFrom, type ServedCopy } from './served-copy.ts'

/** What came of opening a code. */
export type OpenedCode =
  | { readonly kind: 'read'; readonly credential: string }
  | { readonly kind: 'refused'; readonly reason: CodeRefusal }

/** `not-asked`: the visitor did not let the page ask the site for what the code leaves to it. */
export type CodeRefusal = BadgeCodeFault | 'not-asked'

/** What opening takes. */
export interface CodePorts {
  readonly copy: ServedCopy | undefined
  /** Where the site of the page is. */
  readonly own: ServedCopy | undefined
  readonly client: Pick<Client, 'mayAsk'>
}

/** More than the words of any badge, and longer than anybody waits for them. */
const limits = { bytes: 100_000, milliseconds: 30_000 } as const

/** The badge in a link that a QR code held; undefined where the text is no such link. */
export async function openCode(
  text: string,
  { copy, own, client }: CodePorts,
): Promise<OpenedCode | undefined> {
  const link = readBadgeLink(atHome(text, own))
  if (link === undefined) return undefined
  let isAsked = true
  const { site, digits } = link
  const fetchText = async (address: string) => {
    isAsked = isOwn(site, copy) || (await client.mayAsk(new URL(address).host))
    return isAsked ? textAt(address, copy) : undefined
  }
  const reading = await readBadgeCode(digits, { site, fetchText })
  return isAsked ? reading : { kind: 'refused', reason: 'not-asked' }
}

/** A link to this very page, in whatever language and wherever it is served, is one to the site's own verifier. */
function atHome(text: string, own: ServedCopy | undefined): string {
  const { origin, pathname } = location
  const [page, digits = ''] = text.trim().split('#')
  return own && page === origin + pathname ? `${own.site}verify/#${digits}` : text
}

function isOwn(site: string, copy: ServedCopy | undefined): boolean {
  return site === copy?.site || new URL(site).origin === location.origin
}

async function textAt(address: string, copy: ServedCopy | undefined): Promise<string | undefined> {
  const fetched = await fetchWhole((init) => fetchFrom(copy)(address, init), limits)
  return fetched.kind === 'whole' ? new TextDecoder().decode(fetched.bytes) : undefined
}
