import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { badgeLinks } from '../../../verifier/fetching/badge-links.ts'
import { fetchWhole } from '../../fetch-whole.ts'
import { fetchFrom, publicAddress, type ServedCopy } from '../../verifier/served-copy.ts'

/**
 * What lies at an address. Where that is the page of a badge, it is the badge that the page links to: a page is what a
 * holder was sent. Links to other sites are not followed, for the visitor has named this one alone.
 *
 * @returns why there is none: the address does not answer, lets no other page read it, or sends too much
 */
export async function fetchBadge(
  address: string,
  copy: ServedCopy | undefined,
): Promise<GivenFile | 'unreachable' | 'too-large'> {
  const found = await fetchFile(address, copy)
  if (typeof found === 'string' || !found.isPage) return fileOf(found)
  const base = publicAddress(address, copy)
  const html = new TextDecoder().decode(found.file.bytes)
  const [link] = badgeLinks(html, base).filter(
    (each) => new URL(each).origin === new URL(base).origin,
  )
  const linked = link === undefined ? 'unreachable' : fileOf(await fetchFile(link, copy))
  return linked === 'unreachable' ? found.file : linked
}

/** Whether the page may ask an address: its policy lets it ask others by https alone. */
export function isAskable(address: string, copy: ServedCopy | undefined): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin } = new URL(address)
  const isOwn = origin === location.origin || (copy !== undefined && address.startsWith(copy.site))
  return protocol === 'https:' || isOwn
}

type FetchedFile = { readonly file: GivenFile; readonly isPage: boolean }

const fileOf = (found: FetchedFile | 'unreachable' | 'too-large') =>
  typeof found === 'string' ? found : found.file

async function fetchFile(
  address: string,
  copy: ServedCopy | undefined,
): Promise<FetchedFile | 'unreachable' | 'too-large'> {
  if (!URL.canParse(address)) return 'unreachable'
  const fetched = await fetchWhole((init) => fetchFrom(copy)(address, init))
  if (fetched.kind === 'too-large') return 'too-large'
  if (fetched.kind !== 'whole') return 'unreachable'
  const { bytes, type } = fetched
  const name = new URL(address).pathname.split('/').slice(-1)[0] || 'badge'
  return { file: { name, bytes }, isPage: type.startsWith('text/html') }
}
