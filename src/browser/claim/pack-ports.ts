import {
  addressesOf,
  pictureDocuments,
  textDocuments,
  type AwardDocument,
} from '../../model/address.ts'
import type { ClaimBox } from '../../proof/claim-box.ts'
import { portsFromSite } from '../pack/from-site.ts'
import { fileNames } from './save-pictures.ts'
import type { ClaimData } from './texts.ts'

/** What making a pack of awards takes: their files, and pictures that are put together where the site stores none. */
export function packPorts(boxes: readonly ClaimBox[], { site, base, bakes, pack }: ClaimData) {
  const { awardDocument } = addressesOf({ url: base })
  const names = fileNames(boxes)
  const nameOf = (form: AwardDocument, at: number) =>
    boxes.length === 1 ? form : `${names[at]?.replace(/\.png$/, '')}-${form}`
  const stored = bakes === undefined ? [...pictureDocuments, ...textDocuments] : textDocuments
  const documents = boxes.flatMap(({ slug }, at) =>
    stored.map((form) => ({ address: awardDocument(slug, form), name: nameOf(form, at) })),
  )
  const form = 'badge.png'
  const baked = boxes.map(({ slug }, at) => ({ slug, form, name: nameOf(form, at) }) as const)
  const parts = { site, base, pack, documents }
  return portsFromSite(bakes === undefined ? parts : { ...parts, baked })
}
