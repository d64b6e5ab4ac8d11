import { addressesOf } from '../../model/addresses/address.ts'
import { claimKeysOf, type ClaimBox, type ClaimKeys } from '../../proof/sealing/claim-box.ts'
import { openClaimLine, type ClaimLine, type ClrBox } from '../../proof/sealing/claim-clr.ts'
import { seemsSealed } from '../../proof/sealing/claim-seal.ts'
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
      /** Whether every line of the file opens: one that does not is damaged on the site. Where none is left, there are no boxes. */
      readonly isWhole: boolean
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
      // A host may answer any address with a page of its own.
      if (!lines.some(seemsSealed)) continue
      const opened = await Promise.all(lines.map((line) => openLine(line, keys)))
      const isWhole = opened.every((line) => line !== undefined)
      const boxes = opened.flatMap((line) => line?.box ?? [])
      if (boxes.length === 0 && isWhole) continue
      const clrs = opened.flatMap((line) => line?.clr ?? [])
      return { kind: 'found', code, boxes: newestFirst(boxes), clrs: byName(clrs), isWhole }
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

/** @returns undefined where it is damaged */
async function openLine(line: string, keys: ClaimKeys): Promise<ClaimLine | undefined> {
  try {
    return await openClaimLine(line, keys)
  } catch (error) {
    if (isProofFailure(error)) return undefined
    throw error
  }
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
