import type { AwardEntry } from '../../ledger/entry.ts'
import {
  textDocuments,
  type Addresses,
  type AwardDocument,
  type AwardPicture,
} from '../../model/addresses/address.ts'
import type { Revocation } from '../documents/award-documents.ts'
import type { AwardPage } from '../manifest.ts'

/** One award to be written out: its page, its documents, its pictures. Plain data: it is passed to a worker. */
export interface AwardJob {
  readonly page: AwardPage
  readonly revocation?: Revocation
  /** Absent once erased. */
  readonly documents?: AwardEntry['documents']
  /** Which pictures of it are stored, and the name of its badge's own among the pool's; absent where none is. */
  readonly baked?: { readonly art: string; readonly pictures: readonly AwardPicture[] }
}

/** What is left of an erased one. */
const tombstoneFiles = ['assertion.json'] as const satisfies readonly AwardDocument[]

/** Where the page of an award lies in a release. @param language left out: the site's first */
export function awardPageFile(addresses: Addresses, slug: string, language?: string): string {
  const url = addresses.award(slug)
  return addresses.fileOf(language === undefined ? url : addresses.inLanguage(language, url))
}

interface AwardAtAddress {
  readonly slug: string
  readonly isErased: boolean
  readonly pictures: readonly AwardPicture[]
  readonly listed: boolean
}

/**
 * All files of an award.
 *
 * @param languages - those beside the first in which it has a page
 */
export function filesOfAward(
  { slug, isErased, pictures, listed }: AwardAtAddress,
  addresses: Addresses,
  languages: readonly string[],
): readonly string[] {
  const documents: readonly AwardDocument[] = isErased ? tombstoneFiles : textDocuments
  return [
    ...[undefined, ...languages].map((language) => awardPageFile(addresses, slug, language)),
    ...[...documents, ...pictures].map((name) =>
      addresses.fileOf(addresses.awardDocument(slug, name)),
    ),
    ...(listed && !isErased ? [addresses.fileOf(addresses.oembed(slug))] : []),
  ]
}
