import { addressesOf } from '../../model/address.ts'
import type { ClaimBox } from '../../proof/claim-box.ts'
import { makeCodePart } from '../holding/code-part.ts'
import type { ClaimData } from './texts.ts'

/** Offers the QR code that is an award. The claim code is not in it. */
export function makeAwardCode({ slug }: ClaimBox, data: ClaimData): HTMLElement {
  const { site, base, code } = data
  const fetchText = async (address: string) => {
    const asking = { referrerPolicy: 'no-referrer', credentials: 'omit' } as const
    const response = await fetch(base + address.slice(site.length), asking).catch(() => undefined)
    return response?.ok ? response.text() : undefined
  }
  return makeCodePart(code, async () => {
    const address = addressesOf({ url: site }).awardDocument(slug, 'credential.json')
    const credential = await fetchText(address)
    if (credential === undefined) throw new Error('the award’s own file could not be had')
    return { credential, site, fetchText }
  })
}
