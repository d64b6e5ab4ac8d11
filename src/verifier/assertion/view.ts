import type { Item } from '../recognising/items.ts'
import { objectOf, type JsonObject } from '../../bytes/json.ts'
import { hasType, textOf } from '../recognising/json-reading.ts'
import { type NamedIdentity, identitiesOfAssertion } from '../recipient/recipient.ts'

/** An Assertion of any version, or an Endorsement of 2.0, told in the words of 2.0. */
export interface AssertionView {
  /** `id`; `uid` of the first versions. */
  readonly id: string | undefined
  /** Where it must stand, if it is trusted for standing there. */
  readonly address: string | undefined
  readonly isSigned: boolean
  /** Address of the key that is said to have signed it. */
  readonly creator: string | undefined
  /** The BadgeClass or its address. Endorsements have none. */
  readonly badge: unknown
  /** Of an Endorsement. */
  readonly issuer: unknown
  readonly issuedOn: unknown
  readonly expires: unknown
  readonly identities: readonly NamedIdentity[]
}

/** Reads an Assertion; what is missing is undefined. */
export function viewOf(item: Pick<Item, 'kind' | 'document' | 'url'>): AssertionView {
  const { document, kind, url } = item
  const common = {
    badge: document['badge'],
    issuer: document['issuer'],
    identities: identitiesOfAssertion(document),
    issuedOn: document['issuedOn'],
    expires: document['expires'],
  }
  if (kind === '0.5') {
    // The first version says nowhere where it stands; it is trusted for where it was found. The Mozilla Backpack
    // wrote that down.
    const address = url ?? textOf(objectOf(document['verify'])['url'])
    const issuedOn = document['issued_on'] ?? 0
    return { ...common, id: address, address, isSigned: false, creator: undefined, issuedOn }
  }
  const id = textOf(document['id'])
  if (kind === '1.0' || kind === '1.1') {
    const verify = objectOf(document['verify'])
    const isSigned = verify['type'] === 'signed'
    const address = textOf(verify['url'])
    const creator = isSigned ? address : undefined
    return { ...common, id: textOf(document['uid']) ?? id, address, isSigned, creator }
  }
  const verification: JsonObject = objectOf(document['verification'])
  const isSigned = hasType(verification, 'SignedBadge', 'signed')
  return { ...common, id, address: id, isSigned, creator: textOf(verification['creator']) }
}
