import { addressesOf } from '../../model/addresses/address.ts'
import { fileName } from '../../model/addresses/file-name.ts'
import { claimKeysOf } from '../../proof/sealing/claim-box.ts'
import { openClr, type ClrBox } from '../../proof/sealing/claim-clr.ts'
import { fetchWhole } from '../fetch-whole.ts'
import type { ClaimSite } from './find-boxes.ts'

/** A record as it was signed: a token, and the name of its file. */
export interface FetchedClr {
  readonly name: string
  readonly token: string
}

/** A record that lies behind a code; undefined where it cannot be had. */
export async function fetchClr(
  { clr, issuer, upTo }: ClrBox,
  code: string,
  { site, base }: ClaimSite,
): Promise<FetchedClr | undefined> {
  const address = addressesOf({ url: base }).claimedClr(clr)
  const fetched = await fetchWhole((init) => fetch(address, init))
  if (fetched.kind !== 'whole') return undefined
  const sealed = new TextDecoder().decode(fetched.bytes)
  const token = await openClr(sealed, await claimKeysOf(code, site)).catch(() => undefined)
  return token === undefined
    ? undefined
    : { name: fileName(['record', issuer, upTo], 'clr.jwt'), token }
}
