import { badgeVersion } from '../../kinds/badge/version.ts'
import type { Art, BadgeRecord, Records } from '../../kinds/records.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { drawnArtOf } from '../art/drawn-art.ts'
import type { DrawnBadge } from '../compose/sources.ts'
import type { BadgeArt } from '../documents/badge-documents.ts'
import { keptPng, keptSmall, type Keep } from '../kept-picture.ts'

/**
 * Names the version of every badge as it stands, and says how to draw it.
 *
 * @param keep - what was drawn before
 */
export function drawBadges(
  { site: { site }, badges }: Pick<Records, 'site' | 'badges'>,
  keep: Keep,
): ReadonlyMap<string, DrawnBadge> {
  return new Map(
    badges.map((record) => [`${record.issuer}/${record.slug}`, drawnBadge(record, site, keep)]),
  )
}

function drawnBadge(record: BadgeRecord, site: Site, keep: Keep): DrawnBadge {
  const { image, badge } = record
  if (image) {
    const { bytes, type } = image
    const version = badgeVersion(badge, bytes, sha256Hex)
    const draw = once(() => picturesOf(image, site, keep))
    return { record, version, hasSvg: type === 'svg', draw }
  }
  const { generated, svg } = drawnArtOf(badge, record.issuer, site.theme)
  return {
    record,
    version: badgeVersion(badge, svg, sha256Hex),
    hasSvg: true,
    generated,
    draw: once(async () => ({ svg, png: await keptPng(svg, keep) })),
  }
}

/** A PNG stays as staff brought it, unless the site wants it smaller; its version is that of what they brought. */
async function picturesOf({ type, bytes }: Art, site: Site, keep: Keep): Promise<BadgeArt> {
  if (type === 'svg') return { svg: bytes, png: await keptPng(bytes, keep) }
  return { png: site.badgePictures === 'small' ? await keptSmall(bytes, keep) : bytes }
}

/** A badge that several ask for at the same time is drawn for all of them. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}
