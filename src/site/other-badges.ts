import type { CopiedBadge } from '../kinds/publisher/catalogue-copy.ts'
import type { PublisherPage } from '../publish/manifest.ts'

/** A badge of another publisher, and whose it is. */
export interface OtherBadge {
  readonly badge: CopiedBadge
  readonly publisher: PublisherPage
}

/** The first badges of other publishers in turns, one of each and then the next, so that none takes all the room. */
export function otherBadges(
  publishers: readonly PublisherPage[],
  most: number,
): readonly OtherBadge[] {
  const turns = publishers.flatMap((publisher) =>
    publisher.badges.slice(0, most).map((badge, turn) => ({ badge, publisher, turn })),
  )
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ badge, publisher }) => ({ badge, publisher }))
}
