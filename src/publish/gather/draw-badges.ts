import { badgeVersion } from '../../kinds/badge/version.ts'
import type { BadgeRecord, Records } from '../../kinds/records.ts'
import type { Theme } from '../../kinds/site/look.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { drawnArtOf } from '../art/drawn-art.ts'
import type { DrawnBadge } from '../compose/sources.ts'
import { keptPng, type Keep } from '../kept-picture.ts'

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
    badges.map((record) => [
      `${record.issuer}/${record.slug}`,
      drawnBadge(record, site.theme, keep),
    ]),
  )
}

function drawnBadge(record: BadgeRecord, theme: Theme | undefined, keep: Keep): DrawnBadge {
  const { image, badge } = record
  if (image) {
    const version = badgeVersion(badge, image.bytes, sha256Hex)
    const hasSvg = image.type === 'svg'
    return {
      record,
      version,
      hasSvg,
      draw: once(async () =>
        hasSvg ? { svg: image.bytes, png: await keptPng(image.bytes, keep) } : { png: image.bytes },
      ),
    }
  }
  const { generated, svg } = drawnArtOf(badge, record.issuer, theme)
  return {
    record,
    version: badgeVersion(badge, svg, sha256Hex),
    hasSvg: true,
    generated,
    draw: once(async () => ({ svg, png: await keptPng(svg, keep) })),
  }
}

/** A badge that several ask for at the same time is drawn for all of them. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}
