import type { KeptBadge } from '../../../backpack/kept.ts'
import { safeName } from '../../../backpack/export/original-names.ts'
import type { PackCollection, PackFile } from '../../../backpack/pack/pack-data.ts'
import type { PackOfferTexts, PackPlace } from '../../pack/element.ts'
import { makePackOffer } from '../../pack/offer.ts'
import type { Client } from '../../verifier/client.ts'
import { makeNode } from '../../verifier/make-node.ts'
import type { BackpackStore } from '../storing/store.ts'

/** What packs are made with. */
export interface PackContext {
  readonly offer: PackOfferTexts
  readonly place: PackPlace
  readonly store: Pick<BackpackStore, 'file'>
  readonly client: Pick<Client, 'collect'>
  readonly failed: string
}

/** Offers a pack of badges, all files of each that can be proven, and no other badge that came in one of them. @param badges - asked for when the pack is wanted */
export function makePackPart(
  badges: () => readonly KeptBadge[],
  words: 'text' | 'textMany',
  { offer, place, store, client, failed }: PackContext,
  collection?: () => Promise<PackCollection>,
): HTMLElement {
  const files = async () => {
    const { standingAlone } = await import('../../../backpack/show/standing-alone.ts')
    const whole = badges().filter(({ facts }) => facts.pointsTo === undefined)
    const { badges: alone, file } = await standingAlone(whole, store.file)
    const found: PackFile[] = []
    for (const { sha256, name } of alone.flatMap((badge) => badge.files)) {
      const bytes = await file(sha256)
      if (bytes) found.push({ name: safeName(name), bytes })
    }
    return found
  }
  return makeNode(
    'details',
    { class: 'kept-pack' },
    makeNode('summary', {}, offer.title),
    makeNode('p', {}, offer[words]),
    makePackOffer({
      texts: offer,
      failed,
      bring: () => Promise.resolve({ client, place, files, collection }),
    }),
  )
}
