import { join } from 'node:path'
import { badgeVersion } from '../../kinds/badge/version.ts'
import type { BadgeRecord, Records } from '../../kinds/records.ts'
import type { Theme } from '../../kinds/site/look.ts'
import { sha256Hex } from '../../state/sha256.ts'
import { drawnArtOf } from '../art/drawn-art.ts'
import { rasterize } from '../art/rasterize.ts'
import { readChecked, writeChecked } from '../checked-file.ts'
import type { DrawnBadge } from '../compose/sources.ts'

/**
 * Names the version of every badge as it stands, and says how to draw it.
 *
 * @param cache - folder for pictures drawn before
 */
export function drawBadges(
  { site: { site }, badges }: Pick<Records, 'site' | 'badges'>,
  cache: string,
): ReadonlyMap<string, DrawnBadge> {
  return new Map(
    badges.map((record) => [
      `${record.issuer}/${record.slug}`,
      drawnBadge(record, site.theme, cache),
    ]),
  )
}

function drawnBadge(record: BadgeRecord, theme: Theme | undefined, cache: string): DrawnBadge {
  const { image, badge } = record
  if (image) {
    const version = badgeVersion(badge, image.bytes, sha256Hex)
    const hasSvg = image.type === 'svg'
    return {
      record,
      version,
      hasSvg,
      draw: once(async () =>
        hasSvg
          ? { svg: image.bytes, png: await picture(image.bytes, cache) }
          : { png: image.bytes },
      ),
    }
  }
  const { generated, svg } = drawnArtOf(badge, record.issuer, theme)
  return {
    record,
    version: badgeVersion(badge, svg, sha256Hex),
    hasSvg: true,
    generated,
    draw: once(async () => ({ svg, png: await picture(svg, cache) })),
  }
}

/** A badge that several ask for at the same time is drawn for all of them. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

async function picture(svg: Uint8Array, cache: string): Promise<Uint8Array> {
  const path = join(cache, sha256Hex(svg).slice(0, 32))
  const drawn = await readChecked(path)
  if (drawn) return drawn
  const png = rasterize(new TextDecoder().decode(svg))
  await writeChecked(path, png)
  return png
}
