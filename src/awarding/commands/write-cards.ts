import { addressesOf } from '../../model/addresses/address.ts'
import type { Records } from '../../kinds/records.ts'
import { cardPicture, claimCards, englishCardWords, type Card } from '../learners/claim-cards.ts'
import type { KnownBadge } from '../known-badge.ts'
import { ownPath } from './free-place.ts'
import type { StaffPorts } from './staff-ports.ts'

/**
 * Writes a sheet of cards to print beside the giver's register, where nothing is committed, and says where.
 *
 * @param name - of the files that hold the awards
 */
export async function writeCards(
  cards: readonly Card[],
  badge: KnownBadge,
  name: string,
  { site, issuers, badges }: Records,
  ports: StaffPorts,
): Promise<void> {
  const issuer = issuers.find(({ slug }) => slug === badge.issuer)?.profile.name ?? badge.issuer
  const art = badges.find((each) => each.issuer === badge.issuer && each.slug === badge.slug)?.image
  const face = {
    badge: badge.name,
    issuer,
    ...(art === undefined ? {} : { picture: cardPicture(art) }),
    page: addressesOf(site.site).claim,
    words: englishCardWords,
  }
  const path = ownPath(`${badge.slug}-${name}-cards`, '.html', ports)
  await ports.write({ path, text: claimCards(cards, face) }, 'new')
  ports.say(`Cards to print: ${path}`)
}
