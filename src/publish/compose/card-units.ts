import type { Addresses } from '../../model/address.ts'
import type { Site } from '../../model/record-types.ts'
import { drawCard } from '../art/card.ts'
import type { FileSet } from '../documents/file-set.ts'
import type { DrawnBadge } from './compose.ts'

/** A card to be drawn: drawing costs time, so it waits until it is known to be needed. */
export interface CardUnit {
  readonly inputs: string
  readonly draw: (fonts: string) => Promise<FileSet>
}

/** The pictures that appear when the site or one of its badges is shared. */
export function cardUnits(
  site: Site,
  badges: readonly DrawnBadge[],
  issuerName: (slug: string) => string,
  addresses: Addresses,
  digest: (value: unknown) => string,
): ReadonlyMap<string, CardUnit> {
  const home = { heading: site.title, line: site.description, foot: new URL(site.url).host }
  const units = new Map<string, CardUnit>([
    [
      'card',
      {
        inputs: `words:${digest(home)}`,
        draw: async (fonts) => new Map([[addresses.fileOf(addresses.card), drawCard(home, fonts)]]),
      },
    ],
  ])
  for (const { record, version, draw } of badges) {
    const words = { heading: record.badge.name, line: issuerName(record.issuer), foot: site.title }
    const path = addresses.fileOf(addresses.badgeCard(record.issuer, record.slug))
    units.set(`card/${record.issuer}/${record.slug}`, {
      inputs: `words:${digest(words)} version:${version}`,
      draw: async (fonts) =>
        new Map([[path, drawCard({ ...words, art: (await draw()).png }, fonts)]]),
    })
  }
  return units
}
