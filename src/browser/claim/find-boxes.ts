import { addressesOf } from '../../model/address.ts'
import { claimKeysOf, openClaimBox, type ClaimBox } from '../../proof/claim-box.ts'

/** Where the site is served, and by which address its codes were made. */
export interface ClaimSite {
  readonly site: string
  readonly base: string
}

export type FoundBoxes =
  | { readonly kind: 'found'; readonly boxes: readonly ClaimBox[] }
  /** Nothing lies behind the code: not yet, or not any more. */
  | { readonly kind: 'none'; readonly asOf?: string }
  | { readonly kind: 'unreachable' }

/** The code is in no request: what is asked for is named by a hash of it, and nobody is told from where. */
const privately: RequestInit = {
  referrerPolicy: 'no-referrer',
  credentials: 'omit',
  cache: 'no-cache',
}

/**
 * Finds and opens what lies behind a claim code.
 *
 * @param codes what a typed code can stand for, the likeliest first: the first that has a file is it
 */
export async function findBoxes(codes: readonly string[], place: ClaimSite): Promise<FoundBoxes> {
  const addresses = addressesOf({ url: place.base })
  try {
    for (const code of codes) {
      const keys = await claimKeysOf(code, place.site)
      const text = await textAt(addresses.claims(keys.lookup))
      if (text === undefined) continue
      const lines = text.split('\n').filter((line) => line !== '')
      const opened = await Promise.all(
        lines.map((line) => openClaimBox(line, keys).catch(() => undefined)),
      )
      const boxes = opened.filter((box) => box !== undefined)
      // A host may answer any address with a page of its own.
      if (boxes.length > 0) return { kind: 'found', boxes: newestFirst(boxes) }
    }
    const asOf = (await textAt(addresses.claimsAsOf))?.trim()
    return asOf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asOf)
      ? { kind: 'none', asOf }
      : { kind: 'none' }
  } catch {
    return { kind: 'unreachable' }
  }
}

async function textAt(address: string): Promise<string | undefined> {
  const response = await fetch(address, privately)
  if (response.status === 404 || response.status === 410) return undefined
  if (!response.ok) throw new Error('the site did not answer')
  return response.text()
}

function newestFirst(boxes: readonly ClaimBox[]): readonly ClaimBox[] {
  return boxes.toSorted((a, b) =>
    a.awarded === b.awarded ? (a.slug < b.slug ? -1 : 1) : a.awarded < b.awarded ? 1 : -1,
  )
}
