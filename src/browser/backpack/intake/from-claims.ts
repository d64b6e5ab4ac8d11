import { foldersOf } from '../../../backpack/identities.ts'
import type { KeptBadge, KeptCode } from '../../../backpack/kept.ts'
import type { GivenFile } from '../../../backpack/unpack/unpack.ts'
import { addressesOf } from '../../../model/addresses/address.ts'
import type { ClrBox } from '../../../proof/sealing/claim-clr.ts'
import { fetchClr } from '../../claim/fetch-clr.ts'
import { findBoxes, type ClaimSite } from '../../claim/find-boxes.ts'
import { fetchPictures } from '../../claim/save-pictures.ts'
import type { BackpackStore } from '../storing/store.ts'

/** What a claim code brings. */
export interface ClaimedFiles {
  readonly code: string
  readonly files: readonly GivenFile[]
  /** Whether nothing of it is damaged on the site. */
  readonly isWhole: boolean
}

/**
 * Awards behind a claim code, as the pictures that hold them, and the records of issuers; undefined where nothing lies
 * behind it.
 */
export async function fetchClaims(
  codes: readonly string[],
  site: ClaimSite,
): Promise<ClaimedFiles | undefined> {
  const found = await findBoxes(codes, site)
  if (found.kind !== 'found') return undefined
  const { code, boxes, clrs, isWhole } = found
  const pictures = (await fetchPictures(boxes, site)).found
  return { code, files: [...pictures, ...(await fetchRecords(clrs, code, site))], isWhole }
}

/** What has come behind the codes that are kept. */
export interface NewAwards {
  readonly files: readonly GivenFile[]
  /** Badges behind the same codes, which were here before: what is new may have taken their place. */
  readonly earlier: readonly KeptBadge[]
}

/** Awards that have come behind the codes that are kept, and are not here yet. Only the sites of those codes are asked. */
export async function newBehindCodes(
  codes: readonly KeptCode[],
  kept: readonly KeptBadge[],
  own: ClaimSite,
): Promise<NewAwards> {
  if (codes.length === 0) return { files: [], earlier: [] }
  const known = foldersOf(kept)
  const files: GivenFile[] = []
  const touched = new Set<string>()
  for (const { code, site } of codes) {
    const at = placeOf({ site }, own)
    const found = await findBoxes([code], at)
    if (found.kind !== 'found') continue
    const addresses = addressesOf({ url: site })
    const fresh = found.boxes.filter(({ slug }) => !known.has(addresses.award(slug)))
    if (fresh.length === 0) continue
    files.push(...(await fetchPictures(fresh, at)).found)
    // A record says more than the one that is here where there is an award more.
    const issuers = new Set(fresh.map(({ issuer }) => issuer))
    const clrs = found.clrs.filter(({ issuer }) => issuers.has(issuer))
    files.push(...(await fetchRecords(clrs, code, at)))
    for (const { slug } of found.boxes) touched.add(addresses.award(slug))
  }
  const isTouched = (badge: KeptBadge) => [...foldersOf([badge])].some((each) => touched.has(each))
  return { files, earlier: kept.filter(isTouched) }
}

/** Those that come: badges are taken in without them, too. */
async function fetchRecords(
  clrs: readonly ClrBox[],
  code: string,
  site: ClaimSite,
): Promise<readonly GivenFile[]> {
  const fetched = await Promise.all(clrs.map((box) => fetchClr(box, code, site)))
  return fetched.flatMap((each) =>
    each === undefined ? [] : [{ name: each.name, bytes: new TextEncoder().encode(each.token) }],
  )
}

/** The codes that are kept; sites of others are left alone where their owners are not to be asked. */
export async function codesToAsk(
  store: Pick<BackpackStore, 'codes' | 'settings'>,
  { site }: Pick<ClaimSite, 'site'>,
): Promise<readonly KeptCode[]> {
  const [codes, { mayAsk }] = [await store.codes(), await store.settings()]
  return mayAsk === 'never' ? codes.filter((code) => code.site === site) : codes
}

/** Where a site is asked: this one where it is served. */
export function placeOf({ site }: Pick<KeptCode, 'site'>, own: ClaimSite): ClaimSite {
  return site === own.site ? own : { site, base: site }
}
