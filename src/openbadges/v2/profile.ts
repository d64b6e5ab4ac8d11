import type { Addresses } from '../../model/addresses/address.ts'
import type { PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { IssuerFacts } from '../../kinds/award/statement.ts'
import { contextUrl } from '../context-url.ts'
import { trustedKeys } from '../key-choice.ts'
import { present } from '../present.ts'

/** Open Badges 2.0 Profile of an issuer. */
export type Profile = ReturnType<typeof toProfile>

/** What others say of an issuer and of what it issues. */
export interface IssuerLinks {
  /** Addresses of endorsements of the issuer. */
  readonly endorsements?: readonly string[]
  /** Where lists lie; only its DID document can say so, and the Profile then names the issuer as the same. */
  readonly lists?: readonly string[]
}

/**
 * The 2.0 Profile. Its `verification` says that this issuer's hosted Assertions are below the site's own URL:
 * on a shared host the default, the whole origin, would let a neighbour issue in this issuer's name.
 * Open Badges 2.0, Profile and VerificationObject. Translations are left to the pages: 2.0 has no place for them.
 */
export function toProfile(
  issuer: IssuerFacts,
  keys: readonly PublicKeyRecord[],
  addresses: Addresses,
  { endorsements = [], lists = [] }: IssuerLinks = {},
) {
  const { slug, profile, imageType } = issuer
  return present({
    '@context': contextUrl.openBadges2,
    type: 'Issuer',
    id: addresses.profile(slug),
    name: profile.name,
    url: profile.url,
    email: profile.email,
    telephone: profile.telephone,
    description: profile.description,
    image: imageType && addresses.issuerImage(slug, imageType),
    publicKey: trustedKeys(keys)
      .filter((key) => key.alg === 'RS256')
      .map((key) => addresses.cryptographicKey(slug, key.id)),
    revocationList: addresses.revocationList(slug),
    endorsement: endorsements,
    'schema:sameAs': lists.length > 0 ? { id: addresses.did(slug) } : undefined,
    verification: {
      type: 'VerificationObject',
      startsWith: [addresses.home],
      allowedOrigins: [new URL(addresses.home).host],
    },
  })
}
