import { jsonText } from '../../bytes/json.ts'
import { toBadgeClass } from '../../openbadges/v2/badge-class.ts'
import type { BadgeName } from '../../kinds/pathway/progress.ts'
import {
  toAchievementDocument,
  toCurrentAchievementDocument,
} from '../../openbadges/v3/achievement.ts'
import type { Addresses } from '../../model/addresses/address.ts'
import type { BadgeVersion } from '../../kinds/award/statement.ts'
import type { FileSet } from './file-set.ts'

/** The picture of a badge: always a PNG, and the SVG it was drawn from where there is one. */
export interface BadgeArt {
  readonly png: Uint8Array
  readonly svg?: Uint8Array
}

/**
 * A badge as it stands now, for machines that know the badge and no version of it.
 * @param neighbours the badges that it adds up with on pathways.
 */
export function currentBadgeDocuments(
  badge: BadgeVersion,
  neighbours: readonly BadgeName[],
  addresses: Addresses,
): FileSet {
  const { issuer, slug } = badge
  return new Map([
    [
      addresses.fileOf(addresses.currentBadgeClass(issuer, slug)),
      jsonText(toBadgeClass(badge, addresses)),
    ],
    [
      addresses.fileOf(addresses.currentAchievement(issuer, slug)),
      jsonText(toCurrentAchievementDocument(badge, neighbours, addresses)),
    ],
  ])
}

/** One version of a badge for machines: 2.0 BadgeClass, 3.0 Achievement, pictures. Never changes once earned. */
export function badgeDocuments(badge: BadgeVersion, art: BadgeArt, addresses: Addresses): FileSet {
  const { issuer, slug, version } = badge
  const files = new Map<string, string | Uint8Array>([
    [
      addresses.fileOf(addresses.badgeClass(issuer, slug, version)),
      jsonText(toBadgeClass(badge, addresses)),
    ],
    [
      addresses.fileOf(addresses.achievement(issuer, slug, version)),
      jsonText(toAchievementDocument(badge, addresses)),
    ],
    [addresses.fileOf(addresses.badgeImage(issuer, slug, version, 'png')), art.png],
  ])
  if (art.svg)
    files.set(addresses.fileOf(addresses.badgeImage(issuer, slug, version, 'svg')), art.svg)
  return files
}
