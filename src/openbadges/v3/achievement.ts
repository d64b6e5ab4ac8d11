import type { Addresses } from '../../model/addresses/address.ts'
import type { Alignment, Related } from '../../kinds/badge/parts.ts'
import type { BadgeName } from '../../kinds/pathway/progress.ts'
import type { BadgeVersion } from '../../kinds/award/statement.ts'
import { criteriaPage, relatedAddress } from '../badge-links.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'
import { toImage } from './image.ts'
import { toResultDescription } from './result.ts'

/**
 * One version of a badge as 3.0 describes it, as it stands inside a credential. Nothing in it changes once the
 * badge has been awarded: of its creator it names only the DID. Open Badges 3.0, Achievement.
 *
 * Translations are left to the pages: the standard has one Achievement for each language, and ours has one address.
 */
export function toAchievement(version: BadgeVersion, addresses: Addresses) {
  const { issuer, slug, badge } = version
  const id = addresses.achievement(issuer, slug, version.version)
  return present({
    id,
    type: ['Achievement'],
    achievementType: badge.achievementType,
    name: badge.name,
    description: badge.description,
    criteria: { id: criteriaPage(version, addresses), narrative: badge.criteria.narrative },
    image: toImage(addresses.badgeImage(issuer, slug, version.version, 'png'), badge.alt),
    creator: { id: addresses.did(issuer), type: ['Profile'] },
    inLanguage: badge.language,
    alignment: badge.alignments.map(toAlignment),
    tag: badge.tags,
    resultDescription: badge.resultDescriptions.map((result) => toResultDescription(result, id)),
    related: badge.related.map((related) => toRelated(related, addresses)),
    version: badge.version,
    creditsAvailable: badge.creditsAvailable,
    humanCode: badge.humanCode,
    fieldOfStudy: badge.fieldOfStudy,
    specialization: badge.specialization,
  })
}

/** What the address of an Achievement answers: the Achievement with its contexts. */
export function toAchievementDocument(version: BadgeVersion, addresses: Addresses) {
  return {
    '@context': [contextUrl.credentials2, contextUrl.openBadges3],
    ...toAchievement(version, addresses),
  }
}

/**
 * What the address of a badge answers that names no version: as it stands now, and related to the badges that it adds up
 * with on pathways. Pathways may change at any time, so this is in no version and nothing that is signed.
 */
export function toCurrentAchievementDocument(
  version: BadgeVersion,
  neighbours: readonly BadgeName[],
  addresses: Addresses,
) {
  const document = toAchievementDocument(version, addresses)
  const named = document.related ?? []
  const others = neighbours
    .map((name) => toRelated('badge' in name ? name : { url: name.url }, addresses))
    .filter(({ id }) => named.every((related) => related.id !== id))
  return present({ ...document, related: [...named, ...others] })
}

function toAlignment(alignment: Alignment) {
  return present({
    type: ['Alignment'],
    targetName: alignment.name,
    targetUrl: alignment.url,
    targetDescription: alignment.description,
    targetFramework: alignment.framework,
    targetCode: alignment.code,
    targetType: alignment.type,
  })
}

function toRelated(related: Related, addresses: Addresses) {
  return present({
    id: relatedAddress(related, addresses.currentAchievement),
    type: ['Related'],
    inLanguage: related.language,
    version: related.version,
  })
}
