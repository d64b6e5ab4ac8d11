import type { GivenFile } from '../../backpack/unpack/unpack.ts'
import { badgeLinks } from '../../verifier/badge-links.ts'
import { fetchFrom, publicAddress, type ServedCopy } from '../verifier/served-copy.ts'

/**
 * What lies at an address. Where that is the page of a badge, it is the badge that the page links to: a page is what a
 * holder was sent. Links to other sites are not followed, for the visitor has named this one alone.
 *
 * @returns undefined where the address does not answer, or lets no other page read it
 */
export async function fetchBadge(
  address: string,
  copy: ServedCopy | undefined,
): Promise<GivenFile | undefined> {
  const found = await fetchFile(address, copy)
  if (found === undefined || !found.isPage) return found?.file
  const base = publicAddress(address, copy)
  const html = new TextDecoder().decode(found.file.bytes)
  const [link] = badgeLinks(html, base).filter(
    (each) => new URL(each).origin === new URL(base).origin,
  )
  const linked = link === undefined ? undefined : await fetchFile(link, copy)
  return linked?.file ?? found.file
}

async function fetchFile(address: string, copy: ServedCopy | undefined) {
  try {
    const asking = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const
    const response = await fetchFrom(copy)(address, asking)
    if (!response.ok) return undefined
    const bytes = new Uint8Array(await response.arrayBuffer())
    const name = new URL(address).pathname.split('/').slice(-1)[0] || 'badge'
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html')
    return { file: { name, bytes }, isPage }
  } catch {
    return undefined
  }
}
