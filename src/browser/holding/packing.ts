import { splitNameProof } from '../../proof/name-proof.ts'
import type { SiteAwards } from '../pack/from-site.ts'
import { portsFromSite } from '../pack/from-site.ts'
import { savePackOf } from '../pack/offer.ts'
import type { PackKind } from '../pack/save-pack.ts'

/** Makes a pack of the award on this page. A private link takes the holder's name into it, as it shows it here. */
export async function packAward(place: HTMLElement, kind: PackKind): Promise<void> {
  const awards = JSON.parse(place.dataset['pack'] ?? '') as SiteAwards & { readonly failed: string }
  const say = (text: string) => place.querySelector('[role="status"]')?.replaceChildren(text)
  const address = awards.documents.find(({ name }) => name === 'credential.json')?.address
  const isShown = address !== undefined && splitNameProof(location.hash).proof !== undefined
  const named = isShown ? { named: { address, hash: location.hash } } : {}
  const bring = () => Promise.resolve(portsFromSite({ ...awards, ...named }))
  await savePackOf(kind, bring, say, awards.failed)
}
