import type { Addresses } from '../../model/addresses/address.ts'
import type { BadgeVersion } from '../award/statement.ts'

/**
 * Which badges an issuer gives, as it signs that itself: as much of each as another site shows, and its page. Members
 * may be added; none changes its meaning or goes.
 */
export interface SignedCatalogue {
  readonly format: 1
  /** Its own address. */
  readonly id: string
  /** The first page of the site. */
  readonly site: string
  /** YYYY-MM-DD: a later catalogue has a later day, or the same. */
  readonly day: string
  readonly issuer: { readonly did: string; readonly name: string }
  readonly badges: readonly CataloguedBadge[]
}

/** A badge in words that mean what they mean in the site's whole catalogue. */
export interface CataloguedBadge {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly language: string
  readonly tags: readonly string[]
  readonly retired: boolean
}

/** What a signed catalogue is made from. */
export interface CatalogueFacts {
  /** The issuer's slug. */
  readonly issuer: string
  readonly name: string
  readonly day: string
  /** Those of the issuer, in the order in which they are shown. */
  readonly badges: readonly Pick<BadgeVersion, 'slug' | 'badge'>[]
}

/** The catalogue of an issuer before it is signed. */
export function toSignedCatalogue(
  { issuer, name, day, badges }: CatalogueFacts,
  addresses: Pick<Addresses, 'home' | 'did' | 'badge' | 'signedCatalogue'>,
): SignedCatalogue {
  return {
    format: 1,
    id: addresses.signedCatalogue(issuer),
    site: addresses.home,
    day,
    issuer: { did: addresses.did(issuer), name },
    badges: badges.map(({ slug, badge: { name, description, language, tags, retired } }) => ({
      id: addresses.badge(issuer, slug),
      ...{ name, description, language, tags, retired },
    })),
  }
}
