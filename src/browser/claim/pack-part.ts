import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { makePackOffer } from '../pack/offer.ts'
import { makeNode } from '../verifier/make-node.ts'
import type { ClaimData } from './texts.ts'

/** Offers a pack of awards. Nothing in it names the holder, and the code is not in it. */
export function makePackPart(boxes: readonly ClaimBox[], data: ClaimData): HTMLElement {
  const { offer, texts } = data
  const bring = async () => (await import('./pack-ports.ts')).packPorts(boxes, data)
  return makeNode(
    'details',
    { class: 'claim-pack' },
    makeNode('summary', {}, offer.title),
    makeNode('p', { class: 'small' }, boxes.length === 1 ? offer.text : offer.textMany),
    makePackOffer({ texts: offer, failed: texts.unreachable, bring }),
  )
}
