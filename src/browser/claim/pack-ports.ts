import { addressesOf, textDocuments } from '../../model/addresses/address.ts'
import type { ClaimBox } from '../../proof/sealing/claim-box.ts'
import { formsOnPage } from '../pack/forms-on-page.ts'
import { portsFromSite, type SiteAwards } from '../pack/from-site.ts'
import { awardOnPage } from './read-award.ts'
import { fileNames } from './save-pictures.ts'
import type { ClaimData } from './texts.ts'

/** What making a pack of awards takes: of each, what its own page would put into one. */
export async function packPorts(boxes: readonly ClaimBox[], data: ClaimData) {
  const { site, base, pack } = data
  const names = fileNames(boxes)
  const nameOf = (form: string, at: number) =>
    boxes.length === 1 ? form : `${names[at]?.replace(/\.png$/, '')}-${form}`
  const each = await Promise.all(boxes.map((box) => offeredOf(box, data)))
  const documents = each.flatMap(({ documents }, at) =>
    documents.map(({ address, name }) => ({ address, name: nameOf(name, at) })),
  )
  const baked = each.flatMap(({ baked = [] }, at) =>
    baked.map((picture) => ({ ...picture, name: nameOf(picture.name, at) })),
  )
  return portsFromSite({ site, base, pack, documents, baked })
}

type Offered = Pick<SiteAwards, 'documents' | 'baked'>

/** Which files an award has, and which pictures are put together, is known to its page; where that does not come, the texts are asked for. */
async function offeredOf(box: ClaimBox, data: ClaimData): Promise<Offered> {
  const award = await awardOnPage(box, data)
  const { documents, baked } = award ? formsOnPage(award) : { documents: textDocuments, baked: [] }
  const { awardDocument } = addressesOf({ url: data.base })
  return {
    documents: documents.map((name) => ({ address: awardDocument(box.slug, name), name })),
    baked: baked.map((form) => ({ slug: box.slug, form, name: form })),
  }
}
