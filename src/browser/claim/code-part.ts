import { addressesOf } from '../../model/addresses/address.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { makeCodePart, textAt } from '../holding/code-part.ts'
import type { ClaimData } from './texts.ts'

/** Offers the QR code that is an award. The claim code is not in it. */
export function makeAwardCode({ slug }: ClaimBox, data: ClaimData): HTMLElement {
  const { site, base, code } = data
  const fetchText = (address: string) => textAt(base + address.slice(site.length), fetch)
  return makeCodePart(code, async () => {
    const address = addressesOf({ url: site }).awardDocument(slug, 'credential.json')
    const credential = await fetchText(address)
    if (credential === undefined) throw new Error('the award’s own file could not be had')
    return { credential, site, fetchText }
  })
}
