import { addressesOf, type AwardDocument } from '../../model/address.ts'
import type { ClaimBox } from '../../proof/claim-box.ts'
import { makePackOffer } from '../pack/offer.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { ClaimData } from './texts.ts'

const forms: readonly AwardDocument[] = [
  ...(['badge.png', 'badge-3.svg', 'badge-2.svg', 'credential.json'] as const),
  ...(['credential.jwt', 'assertion.json', 'assertion.jws'] as const),
]

/** Offers a pack of awards. Nothing in it names the holder, and the code is not in it. */
export function makePackPart(boxes: readonly ClaimBox[], data: ClaimData): HTMLElement {
  const { offer, texts, site, base, pack } = data
  const bring = async () => {
    const [{ portsFromSite }, { fileNames }] = await Promise.all([
      import('../pack/from-site.ts'),
      import('./save-pictures.ts'),
    ])
    const { awardDocument } = addressesOf({ url: base })
    const names = fileNames(boxes)
    const documents = boxes.flatMap(({ slug }, at) =>
      forms.map((form) => ({
        address: awardDocument(slug, form),
        name: boxes.length === 1 ? form : `${names[at]?.replace(/\.png$/, '')}-${form}`,
      })),
    )
    return portsFromSite({ site, base, pack, documents })
  }
  return makeNode(
    'details',
    { class: 'claim-pack' },
    makeNode('summary', {}, offer.title),
    makeNode('p', { class: 'small' }, boxes.length === 1 ? offer.text : offer.textMany),
    makePackOffer({ texts: offer, failed: texts.unreachable, bring }),
  )
}
