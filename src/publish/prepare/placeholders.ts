import type { Addresses } from '../../model/addresses/address.ts'
import { encodeStatusList } from '../../openbadges/encode-status-list.ts'
import type { StatusListFacts } from '../../openbadges/v3/status-list-credential.ts'
import type { EndorsementStatement } from '../../kinds/endorsement/statement.ts'
import type { EndorsementRecord, Records } from '../../kinds/records.ts'
import type { AwardOrder } from '../plan/order.ts'
import type {
  BadgeVersion,
  HashedIdentity,
  IssuerFacts,
  Statement,
} from '../../kinds/award/statement.ts'

/** As many identities as a sealed recipient may hold. */
const mostIdentities = 8

/** What of a sealed recipient shows in a document's shape. */
export interface PlaceholderRecipient {
  readonly identities: number
  readonly nameHash?: string
}

/** Every shape that a recipient can give a document: nobody but the key holder knows which it will be. */
export const placeholderRecipients: readonly PlaceholderRecipient[] = Array.from(
  { length: mostIdentities },
  (_, index) => index + 1,
).flatMap((identities) => [{ identities }, { identities, nameHash: `sha256$${'f'.repeat(64)}` }])

/**
 * What will be said of an award, with made-up values where the key holder will put what only it knows: address,
 * subject, slot, the hashes of so many identities, and perhaps of a name. Documents of the same shape have the same
 * template.
 */
export function placeholderStatement(
  order: AwardOrder,
  { issuer, badge }: { readonly issuer: IssuerFacts; readonly badge: BadgeVersion },
  { identities, nameHash }: PlaceholderRecipient,
): Statement {
  const { issuedOn, validFrom, expires, verbatim, assessed, bakes } = order
  return {
    issuer,
    badge,
    preview: false,
    award: {
      slug: 'a'.repeat(26),
      subject: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      identities: Array.from({ length: identities }, (_, index) => placeholder(index)),
      nameHash,
      issuedOn,
      validFrom,
      expires,
      verbatim,
      assessed,
      status: { list: 1, index: 1 },
      bakes,
    },
  }
}

/** A status list of each purpose, with made-up values for what changes. */
export function placeholderLists(issuer: string, addresses: Addresses): readonly StatusListFacts[] {
  const facts = {
    issuer: addresses.did(issuer),
    encodedList: encodeStatusList([]),
    validFrom: '2000-01-01T00:00:00Z',
  }
  const suspensions = addresses.statusList(issuer, 'suspension', 1)
  return [
    { ...facts, purpose: 'suspension', url: suspensions },
    {
      ...facts,
      purpose: 'revocation',
      url: addresses.statusList(issuer, 'revocation', 1),
      suspensions: { id: suspensions, digestSRI: `sha256-${'A'.repeat(43)}=` },
    },
  ]
}

/** What will be said in an endorsement, with made-up values for its id and for what it speaks of. */
export function placeholderEndorsement(
  { issuer, endorsement: { by, on, comment } }: EndorsementRecord,
  { issuers }: Records,
): EndorsementStatement {
  const { slug, profile, image } = issuers.find((each) => each.slug === by)!
  return {
    endorser: { slug, profile, imageType: image?.type },
    about: { issuer, badge: 'badge', slug: 'a'.repeat(26) },
    urn: 'urn:uuid:00000000-0000-8000-8000-000000000000',
    ...{ on, comment, preview: false },
  }
}

function placeholder(index: number): HashedIdentity {
  return { type: 'claim', hash: `sha256$${String(index).repeat(64)}`, salt: 'a'.repeat(22) }
}
