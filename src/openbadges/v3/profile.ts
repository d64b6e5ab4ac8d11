import type { Addresses } from '../../model/address.ts'
import type { IssuerFacts } from '../../kinds/award/statement.ts'
import { present } from '../present.ts'
import { type Image, toImage } from './image.ts'

/** Open Badges 3.0 Profile, as it stands inside a credential. */
export interface Profile {
  /** The DID; the same for every form, so that wallets see one issuer. */
  readonly id: string
  readonly type: readonly ['Profile']
  readonly name: string
  readonly url: string
  readonly description?: string | undefined
  readonly email: string
  readonly phone?: string | undefined
  readonly image?: Image | undefined
}

/**
 * The issuer of a credential. An object and never a bare DID: validators ask for the type "Profile".
 * Open Badges 3.0, Profile.
 */
export function toProfile(issuer: IssuerFacts, addresses: Addresses): Profile {
  const { slug, profile, imageType } = issuer
  return present({
    id: addresses.did(slug),
    type: ['Profile'] as const,
    name: profile.name,
    url: profile.url,
    description: profile.description,
    email: profile.email,
    phone: profile.telephone,
    image: imageType && toImage(addresses.issuerImage(slug, imageType)),
  })
}
