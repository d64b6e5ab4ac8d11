import type { Addresses } from '../../model/addresses/address.ts'
import type { IssuerFacts } from '../../kinds/award/statement.ts'
import { present } from '../present.ts'
import { toImage } from './image.ts'

/**
 * The issuer of a credential. An object and never a bare DID: validators ask for the type "Profile". Its id is the DID,
 * the same for every form, so that wallets see one issuer.
 * Open Badges 3.0, Profile.
 */
export function toProfile(issuer: IssuerFacts, addresses: Addresses) {
  const { slug, profile, imageType } = issuer
  return present({
    id: addresses.did(slug),
    type: ['Profile'],
    name: profile.name,
    url: profile.url,
    description: profile.description,
    email: profile.email,
    phone: profile.telephone,
    image: imageType && toImage(addresses.issuerImage(slug, imageType)),
  })
}
