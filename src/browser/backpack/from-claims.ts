import { foldersOf } from '../../backpack/identities.ts'
import type { GivenFile } from '../../backpack/unpack/unpack.ts'
import { addressesOf } from '../../model/address.ts'
import type { ClaimBox } from '../../proof/claim-box.ts'
import { findBoxes, type ClaimSite } from '../claim/find-boxes.ts'
import { fetchPicture, pictureOf } from '../claim/save-pictures.ts'
import type { BackpackStore } from './store.ts'

/** Awards behind a claim code, as the pictures that hold them; undefined where nothing opens with it. */
export async function fetchClaims(
  codes: readonly string[],
  site: ClaimSite,
): Promise<{ readonly code: string; readonly files: readonly GivenFile[] } | undefined> {
  for (const code of codes) {
    const found = await findBoxes([code], site)
    if (found.kind === 'found') return { code, files: await picturesOf(found.boxes, site) }
  }
  return undefined
}

/** Awards that have come behind the codes that are kept, and are not here yet. Only the sites of those codes are asked. */
export async function newBehindCodes(
  store: Pick<BackpackStore, 'codes' | 'badges'>,
  own: ClaimSite,
): Promise<readonly GivenFile[]> {
  const codes = await store.codes()
  if (codes.length === 0) return []
  const known = foldersOf(await store.badges())
  const files: GivenFile[] = []
  for (const { code, site } of codes) {
    const at = { site, base: site === own.site ? own.base : site }
    const found = await findBoxes([code], at)
    if (found.kind !== 'found') continue
    const addresses = addressesOf({ url: site })
    const fresh = found.boxes.filter(({ slug }) => !known.has(addresses.award(slug)))
    files.push(...(await picturesOf(fresh, at)))
  }
  return files
}

async function picturesOf(
  boxes: readonly ClaimBox[],
  site: ClaimSite,
): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = []
  for (const box of boxes) {
    const bytes = await fetchPicture(pictureOf(box, site))
    if (bytes !== undefined) files.push({ name: `${box.badge}-${box.awarded}.png`, bytes })
  }
  return files
}
