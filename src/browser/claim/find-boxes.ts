import { addressesOf } from '../../model/address.ts'
import { claimKeysOf, openClaimBox, type ClaimBox } from '../../proof/claim-box.ts'
import { openClrBox, type ClrBox } from '../../proof/claim-clr.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { fetchWhole } from '../fetch-whole.ts'

/** Where the site is served, and by which address its codes were made. */
export interface ClaimSite {
  /** The site's public address, ends in `/`. */
  readonly site: string
  /** Where its pages are served, ends in `/`. */
  readonly base: string
  /** The site stores no PNG of its newer awards. */
  readonly bakes?: 'on-demand'
}

export type FoundBoxes =
  /** With the code that opened them. */
  | {
      readonly kind: 'found'
      readonly code: string
      readonly boxes: readonly ClaimBox[]
      /** What leads to records that issuers have made, of each the newest. */
      readonly clrs: readonly ClrBox[]
    }
  /** Nothing lies behind the code: not yet, or not any more. */
  | { readonly kind: 'none'; readonly asOf?: string }
  | { readonly kind: 'unreachable' }
  /** The browser lacks what opens a code. */
  | { readonly kind: 'incapable' }

/** What the site says at an address. The code is in no request: what is asked for is named by a hash of it. */
type Answer = { readonly text: string } | 'nothing' | 'silent'

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
      const answer = await ask(addresses.claims(keys.lookup))
      if (answer === 'silent') return { kind: 'unreachable' }
      if (answer === 'nothing') continue
      const lines = answer.text.split('\n').filter((line) => line !== '')
      const boxes = await openEach(lines, (line) => openClaimBox(line, keys))
      // A host may answer any address with a page of its own.
      if (boxes.length === 0) continue
      const clrs = await openEach(lines, (line) => openClrBox(line, keys))
      return { kind: 'found', code, boxes: newestFirst(boxes), clrs: byName(clrs) }
    }
  } catch {
    // The code was well written and the site answered: what failed is the browser's own.
    return { kind: 'incapable' }
  }
  return noneSince(await ask(addresses.claimsAsOf))
}

function noneSince(answer: Answer): FoundBoxes {
  if (answer === 'silent') return { kind: 'unreachable' }
  const asOf = answer === 'nothing' ? '' : answer.text.trim()
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { kind: 'none', asOf } : { kind: 'none' }
}

/** Lines that are no such box, or one of another code, give nothing. */
async function openEach<Box>(
  lines: readonly string[],
  open: (line: string) => Promise<Box>,
): Promise<readonly Box[]> {
  const opened = lines.map((line) =>
    open(line).catch((error: unknown) => {
      if (isProofFailure(error)) return undefined
      throw error
    }),
  )
  return (await Promise.all(opened)).filter((box) => box !== undefined)
}

function byName(clrs: readonly ClrBox[]): readonly ClrBox[] {
  return clrs.toSorted((a, b) => (a.issuer < b.issuer ? -1 : 1))
}

async function ask(address: string): Promise<Answer> {
  const fetched = await fetchWhole((init) => fetch(address, { ...init, cache: 'no-cache' }))
  if (fetched.kind === 'whole') return { text: new TextDecoder().decode(fetched.bytes) }
  return fetched.kind === 'refused' && [404, 410].includes(fetched.status) ? 'nothing' : 'silent'
}

function newestFirst(boxes: readonly ClaimBox[]): readonly ClaimBox[] {
  return boxes.toSorted((a, b) =>
    a.awarded === b.awarded ? (a.slug < b.slug ? -1 : 1) : a.awarded < b.awarded ? 1 : -1,
  )
}
