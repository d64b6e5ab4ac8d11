import type { Addresses } from '../../model/addresses/address.ts'
import type { Alignment, Related } from '../../kinds/badge/parts.ts'
import type { BadgeVersion } from '../../kinds/award/statement.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'
import { criteriaPage, relatedAddress } from '../badge-links.ts'

/** Open Badges 2.0 BadgeClass. */
export type BadgeClass = ReturnType<typeof toBadgeClass>

/**
 * One version of a badge as 2.0 describes it. Its picture is always the PNG, which every badge has (made from
 * the SVG where staff drew one). Open Badges 2.0, BadgeClass. Translations are left to the pages: 2.0 keeps one
 * BadgeClass for each language, and ours has one address.
 */
export function toBadgeClass(version: BadgeVersion, addresses: Addresses) {
  const { issuer, slug, badge } = version
  return present({
    '@context': contextUrl.openBadges2,
    type: 'BadgeClass',
    id: addresses.badgeClass(issuer, slug, version.version),
    '@language': badge.language,
    version: badge.version,
    name: badge.name,
    description: badge.description,
    image: {
      type: 'Image',
      id: addresses.badgeImage(issuer, slug, version.version, 'png'),
      caption: badge.alt,
    },
    criteria: { id: criteriaPage(version, addresses), narrative: badge.criteria.narrative },
    issuer: addresses.profile(issuer),
    alignment: badge.alignments.map(toAlignment),
    tags: badge.tags,
    related: badge.related.map((related) => toRelated(related, addresses)),
  })
}

function toAlignment(alignment: Alignment) {
  return present({
    type: 'AlignmentObject',
    targetName: alignment.name,
    targetUrl: alignment.url,
    targetDescription: alignment.description,
    targetFramework: alignment.framework,
    targetCode: alignment.code,
  })
}

function toRelated(related: Related, addresses: Addresses) {
  return present({
    type: 'BadgeClass',
    id: relatedAddress(related, addresses.currentBadgeClass),
    '@language': related.language,
    version: related.version,
  })
}
