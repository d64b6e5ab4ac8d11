import { addressesOf } from '../../model/addresses/address.ts'
import type { BadgeCopy } from '../pathway/badge-copy.ts'
import type { PublisherRecord } from '../records.ts'
import { takeSigned } from './take-catalogue.ts'

/**
 * The badges that copies of other publishers' catalogues hold, by their address, as pathways show them. Of a publisher
 * that is suspended there are none.
 */
export function listedBadges(
  publishers: readonly PublisherRecord[],
): ReadonlyMap<string, BadgeCopy> {
  return new Map(publishers.flatMap(badgesOf).map((badge) => [badge.id, badge]))
}

function badgesOf({ publisher, copy }: PublisherRecord): readonly BadgeCopy[] {
  if (copy === undefined || publisher.suspended !== undefined) return []
  const { name: on, url } = publisher
  const signers = new Map(
    copy.signed.flatMap((document) =>
      takeSigned(document, url).badges.map(({ id }) => [id, document.issuer.did] as const),
    ),
  )
  return copy.badges.map(({ id, name, description, language, issuer }) => {
    const did = signers.get(id)
    return {
      ...{ id, name, description, language, issuer, publisher: on },
      ...(did === undefined ? {} : { issuerIds: idsOf(did, url) }),
    }
  })
}

/** What an issuer is known by: its DID, and, where its site is one of this program, its Profile of 2.0. */
function idsOf(did: string, url: string): readonly string[] {
  const addresses = addressesOf({ url })
  const slug = did.slice(did.lastIndexOf(':') + 1)
  return addresses.did(slug) === did ? [did, addresses.profile(slug)] : [did]
}
