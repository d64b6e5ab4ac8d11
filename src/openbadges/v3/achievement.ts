import type { Addresses } from '../../model/address.ts'
import type {
  Alignment as AlignmentRecord,
  Related as RelatedRecord,
} from '../../kinds/badge/parts.ts'
import type { BadgeVersion } from '../../kinds/award/statement.ts'
import { criteriaPage, relatedAddress } from '../badge-links.ts'
import { contextUrl } from '../context-url.ts'
import { present } from '../present.ts'
import { type Image, toImage } from './image.ts'
import { type ResultDescription, toResultDescription } from './result.ts'

/** Open Badges 3.0 Achievement. */
export interface Achievement {
  readonly id: string
  readonly type: readonly ['Achievement']
  readonly achievementType: string
  readonly name: string
  readonly description: string
  readonly criteria: { readonly id: string; readonly narrative: string }
  readonly image: Image
  readonly creator: { readonly id: string; readonly type: readonly ['Profile'] }
  readonly inLanguage: string
  readonly alignment?: readonly Alignment[]
  readonly tag?: readonly string[]
  readonly resultDescription?: readonly ResultDescription[]
  readonly related?: readonly Related[]
  readonly version?: string | undefined
  readonly creditsAvailable?: number | undefined
  readonly humanCode?: string | undefined
  readonly fieldOfStudy?: string | undefined
  readonly specialization?: string | undefined
}

export interface AchievementDocument extends Achievement {
  readonly '@context': readonly string[]
}

export interface Alignment {
  readonly type: readonly ['Alignment']
  readonly targetName: string
  readonly targetUrl: string
  readonly targetDescription?: string | undefined
  readonly targetFramework?: string | undefined
  readonly targetCode?: string | undefined
  readonly targetType?: string | undefined
}

export interface Related {
  readonly id: string
  readonly type: readonly ['Related']
  readonly inLanguage?: string | undefined
  readonly version?: string | undefined
}

/**
 * One version of a badge as 3.0 describes it, as it stands inside a credential. Nothing in it changes once the
 * badge has been awarded: of its creator it names only the DID. Open Badges 3.0, Achievement.
 *
 * Translations are left to the pages: the standard has one Achievement for each language, and ours has one address.
 */
export function toAchievement(version: BadgeVersion, addresses: Addresses): Achievement {
  const { issuer, slug, badge } = version
  const id = addresses.achievement(issuer, slug, version.version)
  return present({
    id,
    type: ['Achievement'] as const,
    achievementType: badge.achievementType,
    name: badge.name,
    description: badge.description,
    criteria: { id: criteriaPage(version, addresses), narrative: badge.criteria.narrative },
    image: toImage(addresses.badgeImage(issuer, slug, version.version, 'png'), badge.alt),
    creator: { id: addresses.did(issuer), type: ['Profile'] as const },
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
export function toAchievementDocument(
  version: BadgeVersion,
  addresses: Addresses,
): AchievementDocument {
  return {
    '@context': [contextUrl.credentials2, contextUrl.openBadges3],
    ...toAchievement(version, addresses),
  }
}

function toAlignment(alignment: AlignmentRecord): Alignment {
  return present({
    type: ['Alignment'] as const,
    targetName: alignment.name,
    targetUrl: alignment.url,
    targetDescription: alignment.description,
    targetFramework: alignment.framework,
    targetCode: alignment.code,
    targetType: alignment.type,
  })
}

function toRelated(related: RelatedRecord, addresses: Addresses): Related {
  return present({
    id: relatedAddress(related, addresses.currentAchievement),
    type: ['Related'] as const,
    inLanguage: related.language,
    version: related.version,
  })
}
