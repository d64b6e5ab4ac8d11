import { readBadgeLink } from '../../backpack/badge-code/badge-link.ts'
import { type BadgeCodeFault, readBadgeCode } from '../../backpack/badge-code/read-badge-code.ts'
import type { VpCodeFault } from '../../backpack/vp-code/read-vp-code.ts'
import { filled } from '../../model/text/filled.ts'
import { fetchWhole } from '../fetch-whole.ts'
import type { Client } from './client.ts'
import { fetchFrom, type ServedCopy } from './served-copy.ts'

/** What came of opening a code. */
export type OpenedCode =
  | { readonly kind: 'read'; readonly credential: string }
  | {
      readonly kind: 'refused'
      readonly reason: CodeRefusal
      /** What a wallet’s code names that is not known here. */
      readonly unknown?: string
    }

/** `not-asked`: the visitor did not let the page ask the site for what the code leaves to it. */
export type CodeRefusal = BadgeCodeFault | VpCodeFault | 'not-asked'

/** What opening takes. */
export interface CodePorts {
  readonly copy: ServedCopy | undefined
  /** Where the site of the page is. */
  readonly own: ServedCopy | undefined
  readonly client: Pick<Client, 'mayAsk'>
}

/** More than the words of any badge, and longer than anybody waits for them. */
const limits = { bytes: 100_000, milliseconds: 30_000 } as const

/** The badge in a link that a QR code held, or in the code of a wallet; undefined where the text is neither. */
export async function openCode(
  text: string,
  { copy, own, client }: CodePorts,
): Promise<OpenedCode | undefined> {
  if (/^\s*VP1-/.test(text)) return openWalletCode(text)
  const link = readBadgeLink(atHome(text, own))
  if (link === undefined) return undefined
  let isAllowed = true
  const { site, digits } = link
  const fetchText = async (address: string) => {
    isAllowed = isOwn(site, copy) || (await client.mayAsk(new URL(address).host))
    return isAllowed ? textAt(address, copy) : undefined
  }
  const reading = await readBadgeCode(digits, { site, fetchText })
  return isAllowed ? reading : { kind: 'refused', reason: 'not-asked' }
}

/** Why it was not opened, in a sentence. */
export function refusalText(
  { reason, unknown = '' }: Extract<OpenedCode, { kind: 'refused' }>,
  words: Readonly<Record<CodeRefusal, string>>,
): string {
  return filled(words[reason], { unknown })
}

/** What reads it is brought for the few that have such a code. */
async function openWalletCode(text: string): Promise<OpenedCode> {
  const { readVpCode } = await import('../../backpack/vp-code/read-vp-code.ts')
  const reading = await readVpCode(text)
  return reading.kind === 'read' ? { kind: 'read', credential: reading.document } : reading
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
